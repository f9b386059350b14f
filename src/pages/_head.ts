import { readFileSync } from 'node:fs';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Head = StarlightRouteData['head'];

/** The icon as a part of the page: as a file it would be a request of each first visit, and so would no icon at all. */
const icon = `data:image/svg+xml,${readFileSync('public/favicon.svg', 'utf8')
  .trim()
  .replaceAll('"', "'")
  .replace(/[#<>{}%]/g, encodeURIComponent)}`;

/** Who built the page, and what is said a second time or the same everywhere. */
const unread = (attrs: Head[number]['attrs'] = {}): boolean =>
  attrs['name'] === 'generator' || attrs['name'] === 'twitter:card' || attrs['property'] === 'og:locale';

/** Starlight's head of a page without what nobody reads, and with the icon in it. */
export const leanHead = (head: Head): Head =>
  head
    .filter(({ attrs }) => !unread(attrs))
    .map((entry) =>
      entry.attrs?.['rel'] === 'shortcut icon'
        ? { ...entry, attrs: { rel: 'icon', type: 'image/svg+xml', href: icon } }
        : entry,
    );
