import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { kinds, written, type Kind, type Records } from '../records.ts';
import { advised } from './advice.ts';
import { duplicates } from './duplicates.ts';
import { folders } from './folders.ts';
import { pageLinks } from './page-links.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { sampleQueries } from './sample-queries.ts';
import { structure } from './structure.ts';

/** What the schemas found wrong, record by record. */
const flaws = (records: Records): Problem[] =>
  ([...Object.keys(kinds), 'guide'] as (Kind | 'guide')[]).flatMap((kind) =>
    written(records, kind).flatMap(({ file, flaws: found }) => found.map((flaw) => ({ file, ...flaw }))),
  );

/** Everything that is wrong in the content, each problem once, in no particular order. */
export function findProblems(records: Records, catalog: Catalog): Problem[] {
  return advised([
    ...(records.unreadable ?? []),
    ...flaws(records),
    ...records.site.problems,
    ...folders(records),
    ...references(records, catalog),
    ...duplicates(records),
    ...structure(records),
    ...sampleQueries(records),
    ...prose(records, catalog),
    ...pageLinks(records, catalog),
  ]);
}
