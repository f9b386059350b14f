import type { APIContext } from 'astro';
import { catalog } from '../../catalog/read.ts';
import { changesFeed } from '../../catalog/changes-feed.ts';
import { href } from '../../shared/href.ts';

/** The notes on changes as an Atom feed. */
export const GET = ({ site }: APIContext) =>
  new Response(
    changesFeed(catalog.changes, (url) => new URL(href(url), site).href),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
