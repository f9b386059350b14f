import type { Catalog } from '../catalog.ts';
import { navigationOf } from '../navigation.ts';
import type { Problem } from '../problem.ts';

/** Addresses with a page of their own that no section of the navigation lists. */
const elsewhere = ['/'];

/** Links in records to pages that do not exist; anchors are checked on the built site. */
export function pageLinks(catalog: Catalog): Problem[] {
  const known = new Set([
    ...elsewhere,
    ...catalog.pages.map(({ url }) => url),
    ...navigationOf(catalog).flatMap(({ pages }) => pages.map(({ url }) => url)),
  ]);
  const check = (file: string, field: string, link: string | undefined): Problem[] =>
    link === undefined || known.has(link.replace(/#.*/, ''))
      ? []
      : [
          {
            file,
            field,
            message: `"${link}" is not a page of this site - correct the address or add the page`,
          },
        ];
  return [
    ...catalog.checklists.flatMap(({ file, items }) =>
      items.flatMap(({ link }, i) => check(file, `items.${String(i)}.link`, link)),
    ),
    ...catalog.caseStudies.flatMap(({ file, lessons }) =>
      lessons.flatMap(({ page }, i) => check(file, `lessons.${String(i)}.page`, page)),
    ),
    ...catalog.changes.flatMap(({ file, links }) =>
      links.flatMap(({ link }, i) => check(file, `links.${String(i)}.link`, link)),
    ),
    ...catalog.pictures.flatMap(({ file, page }) => check(file, 'page', page)),
    ...catalog.pages.flatMap(({ file, doNext }) => check(file, 'doNext.link', doNext?.link)),
  ];
}
