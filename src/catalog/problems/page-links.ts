import type { Catalog } from '../catalog.ts';
import { navigationOf } from '../navigation.ts';
import type { Problem } from '../problem.ts';
import { written, type Kind, type Records } from '../records.ts';
import { governanceBodyUrl, caseStudyUrl, stakeholderUrl, trackUrl } from '../urls.ts';
import { texts } from './places.ts';

/** Addresses of pages that no section of the navigation lists. */
const elsewhere = ['/'];

/** Kinds whose records have pages of their own. */
const withPages = {
  tracks: trackUrl,
  'governance-tiers': governanceBodyUrl,
  'value-pairs': stakeholderUrl,
  'case-studies': caseStudyUrl,
} as const;

/** The addresses of pages, and whether an unknown one may belong to a record that cannot be read yet. */
export function knownPages(records: Records, catalog: Catalog) {
  const urls = new Set([
    ...elsewhere,
    ...catalog.pages.map(({ url }) => url),
    ...navigationOf(catalog).flatMap(({ pages }) => pages.map(({ url }) => url)),
    ...(Object.keys(withPages) as (keyof typeof withPages)[]).flatMap((kind) =>
      records[kind].map(({ id }) => withPages[kind](id)),
    ),
  ]);
  const unread = [...records.tracks, ...records.checklists].some(({ data }) => !data.ok);
  const lists = /^\/(?:tracks\/[^/]+\/checklist|start\/[^/]+)\/$/;
  return { urls, has: (url: string): boolean => urls.has(url) || (unread && lists.test(url)) };
}

/** The problem of a link to a page that does not exist. */
export const noPage = (link: string, urls: Iterable<string>) => ({
  message: `"${link}" is not a page of this site - correct the address or add the page`,
  given: link.replace(/#.*/, ''),
  allowed: [...urls],
});

/** Fields that hold the address of a page. */
const named: readonly (readonly [kind: Kind | 'guide', path: string])[] = [
  ['checklists', 'items.*.link'],
  ['case-studies', 'lessons.*.page'],
  ['changes', 'links.*.link'],
  ['pictures', 'page'],
  ['guide', 'doNext.link'],
];

/** Links in fields to pages that do not exist; anchors are checked on the built site. */
export function pageLinks(records: Records, catalog: Catalog): Problem[] {
  const { urls, has } = knownPages(records, catalog);
  return named.flatMap(([kind, path]) =>
    written(records, kind).flatMap(({ file, fields, flaws }) =>
      texts(fields, path)
        .filter(
          ({ field, value }) => !flaws.some((flaw) => flaw.field === field) && !has(value.replace(/#.*/, '')),
        )
        .map(({ field, value }) => ({ file, field, ...noPage(value, urls) })),
    ),
  );
}
