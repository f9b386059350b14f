import type { APIRoute } from 'astro';
import { href } from '../shared/href.ts';

/** What search engines and other programs may read: everything. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site ?? url).href}\n`,
  );
