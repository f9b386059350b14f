import type { NavPage } from './navigation.ts';

/** What search engines are told about a page. */
export interface DescribedPage {
  readonly title: string;
  readonly description: string;
  /** Path from the root of the site, without the base. */
  readonly path: string;
  /** The day somebody last read the page against its sources. */
  readonly reviewed: string | undefined;
  /** The pages above it, from the first page of the site down. */
  readonly crumbs: readonly NavPage[];
}

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * A page in the words of schema.org: the site on its first page, elsewhere the way to the page; for a page with a
 * day of review, the article and that day.
 * @param whole returns the whole address of a path from the root
 */
export function structuredData(page: DescribedPage, whole: (url: string) => string): object {
  const { title, description, path, reviewed, crumbs } = page;
  const url = whole(path);
  const site = { '@type': 'WebSite', name: 'Groundwork', description, url, license: licence };
  const way = {
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs.map(({ label, url: above }) => [label, whole(above)]), [title, url]].map(
      ([name, item], i) => ({ '@type': 'ListItem', position: i + 1, name, item }),
    ),
  };
  const article = { '@type': 'Article', headline: title, dateModified: reviewed, license: licence, url };
  const all = path === '/' ? [site] : [way, ...(reviewed === undefined ? [] : [article])];
  return { '@context': 'https://schema.org', '@graph': all };
}
