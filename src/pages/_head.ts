import { readFileSync } from 'node:fs';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { cardAddress } from '../shared/card-address.ts';
import { href } from '../shared/href.ts';

type Head = StarlightRouteData['head'];

/** The icon as a part of the page: as a file it would be a request of each first visit, and so would no icon at all. */
const icon = `data:image/svg+xml,${readFileSync('public/favicon.svg', 'utf8')
  .trim()
  .replaceAll('"', "'")
  .replace(/[#<>{}%]/g, encodeURIComponent)}`;

/** Who built the page, and what is said a second time or the same everywhere. */
const unread = (attrs: Head[number]['attrs'] = {}): boolean =>
  attrs['name'] === 'generator' || attrs['name'] === 'twitter:card' || attrs['property'] === 'og:locale';

const property = (name: string, content: string): Head[number] => ({
  tag: 'meta',
  attrs: { property: name, content },
  content: '',
});

/** The picture beside a link to the page, at its whole address, and that it is to be shown large. */
function card(path: string, site: URL, title: string): Head {
  const address = cardAddress(path);
  if (address === undefined) return [];
  return [
    property('og:image', new URL(href(address), site).href),
    property('og:image:alt', `Groundwork: ${title}`),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, content: '' },
  ];
}

/** Starlight's head of a page without what nobody reads, with the icon in it and the card of the page. */
export const leanHead = (head: Head, path: string, site: URL, title: string): Head => [
  ...head
    .filter(({ attrs }) => !unread(attrs))
    .map((entry) =>
      entry.attrs?.['rel'] === 'shortcut icon'
        ? { ...entry, attrs: { rel: 'icon', type: 'image/svg+xml', href: icon } }
        : entry,
    ),
  ...card(path, site, title),
];
