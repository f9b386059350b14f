import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { kinds, type Kind, type Records } from '../records.ts';
import { duplicates } from './duplicates.ts';
import { folders } from './folders.ts';
import { pageLinks } from './page-links.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { sampleQueries } from './sample-queries.ts';
import { structure } from './structure.ts';

/** What the schemas found wrong, record by record. */
function flaws(records: Records): Problem[] {
  const kindNames = Object.keys(kinds) as Kind[];
  const ofRecords = kindNames.flatMap((kind) =>
    records[kind].flatMap(({ file, data }) => (data.ok ? [] : data.flaws.map((flaw) => ({ file, ...flaw })))),
  );
  const ofPages = records.guide.flatMap(({ file, data }) => data.flaws.map((flaw) => ({ file, ...flaw })));
  return [...ofRecords, ...ofPages];
}

/** Everything that is wrong in the content, each problem once; the order does not matter. */
export function findProblems(records: Records, catalog: Catalog): Problem[] {
  return [
    ...flaws(records),
    ...records.site.problems,
    ...folders(records),
    ...references(catalog),
    ...duplicates(catalog),
    ...structure(catalog),
    ...sampleQueries(records, catalog),
    ...prose(records, catalog),
    ...pageLinks(catalog),
  ];
}
