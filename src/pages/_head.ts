import { readFileSync } from 'node:fs';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { type DescribedPage, structuredData } from '../catalog/structured-data.ts';
import { cardAddress, hasTwin } from '../shared/page-files.ts';
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

/** The picture beside a link to the page, and that it is to be shown large. */
function card({ path, title }: DescribedPage, whole: (url: string) => string): Head {
  const address = cardAddress(path);
  if (address === undefined) return [];
  return [
    property('og:image', whole(address)),
    property('og:image:alt', `Groundwork: ${title}`),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, content: '' },
  ];
}

/** The page for programs: as Markdown, as one of many, and in the words of schema.org. */
function forPrograms(page: DescribedPage, whole: (url: string) => string): Head {
  if (!hasTwin(page.path)) return [];
  const data = JSON.stringify(structuredData(page, whole)).replaceAll('<', '\\u003c');
  return [
    { tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href: 'index.md' }, content: '' },
    { tag: 'link', attrs: { rel: 'describedby', href: href('/llms.txt') }, content: '' },
    { tag: 'script', attrs: { type: 'application/ld+json' }, content: data },
  ];
}

/**
 * Starlight's head of a page without what nobody reads, with the icon in it, and with what chats, search engines and
 * programs are told about the page.
 * @param site the address of the site, without a path
 */
export function headOf(head: Head, page: DescribedPage, site: URL): Head {
  const whole = (url: string): string => new URL(href(url), site).href;
  return [
    ...head
      .filter(({ attrs }) => !unread(attrs))
      .map((entry) =>
        entry.attrs?.['rel'] === 'shortcut icon'
          ? { ...entry, attrs: { rel: 'icon', type: 'image/svg+xml', href: icon } }
          : entry,
      ),
    ...card(page, whole),
    ...forPrograms(page, whole),
  ];
}
