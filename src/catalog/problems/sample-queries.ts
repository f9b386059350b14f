import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import type { Records } from '../records.ts';
import { repeated } from './duplicates.ts';

/** Sample queries that stand twice, in the file of another group, or under a statement that there is not. */
export function sampleQueries(records: Records, { sampleQueries: all, valueStatements }: Catalog): Problem[] {
  const statements = new Set(valueStatements.map(({ id }) => id));
  // Which statements a pair with flaws holds is not known before they are corrected.
  const unread = new Set(records['value-pairs'].flatMap(({ id, data }) => (data.ok ? [] : [id])));
  const astray = all.flatMap(({ file, stakeholder, id }): Problem[] => {
    if (!id.startsWith(`${stakeholder}/`))
      return [{ file, field: id, message: `"${id}" does not belong here - begin it with ${stakeholder}/` }];
    if (statements.has(id) || unread.has(stakeholder)) return [];
    return [
      {
        file,
        field: id,
        message: `"${id}" is not in content/value-pairs - correct the id or add the record`,
      },
    ];
  });
  const named = all.flatMap(({ file, id, queries }) =>
    queries.map((name, i) => ({ file, field: `${id}.${String(i)}`, name })),
  );
  return [
    ...astray,
    ...repeated(
      named,
      (name, first) => `"${name}" is already in ${first} - keep it where it is answered best`,
    ),
  ];
}
