/** What a browser needs to install the site as an app. */
import type { APIRoute } from 'astro';
import { href } from '../shared/href.ts';
import { paper } from './app-icons/[icon].png.ts';

const png = (icon: string, size: number, purpose: string) => ({
  src: href(`/app-icons/${icon}.png`),
  sizes: `${String(size)}x${String(size)}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: href('/'),
      name: 'Groundwork',
      short_name: 'Groundwork',
      description:
        'A playbook and workbook for people who start a health-data-standards initiative in a medical specialty.',
      lang: 'en',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: paper,
      theme_color: paper,
      icons: [
        { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        png('any-192', 192, 'any'),
        png('any-512', 512, 'any'),
        png('maskable-512', 512, 'maskable'),
      ],
      shortcuts: [
        { name: 'Workbook', url: href('/workbook/') },
        { name: 'Value finder', url: href('/value/') },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
