import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { catalog } from '../catalog/read.ts';

type Contents = NonNullable<StarlightRouteData['toc']>['items'];
interface Part {
  readonly slug: string;
  readonly text: string;
}

const part =
  (prefix = '') =>
  ({ id, title }: { readonly id: string; readonly title: string }): Part => ({
    slug: prefix + id,
    text: title,
  });

/** What stands on a page as records, by the heading above it: the contents of a long page name them too. */
const records: Readonly<Record<string, readonly Part[]>> = {
  '/champions/#the-seven-qualities': catalog.championCriteria.map(part()),
  '/value/#find-a-statement': catalog.valuePairs.map(part('finder-of-')),
  '/governance/charter/#the-ten-topics': catalog.charterTopics.map(part()),
};

/** The contents of a page, with its records. */
export const withRecords = (contents: Contents, path: string): Contents =>
  contents.map((entry) => ({
    ...entry,
    children: [
      ...entry.children,
      ...(records[`${path}#${entry.slug}`] ?? []).map((one) => ({ ...one, depth: 3, children: [] })),
    ],
  }));
