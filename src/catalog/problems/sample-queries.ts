import type { Problem } from '../problem.ts';
import { written, type Records } from '../records.ts';
import { repeated } from './duplicates.ts';
import { places, texts } from './places.ts';
import { notIn } from './references.ts';

/** Sample queries that occur twice, in the file of another stakeholder, or under a statement that does not exist. */
export function sampleQueries(records: Records): Problem[] {
  const pairs = written(records, 'value-pairs').map(({ id, fields }) => ({
    id,
    statements: texts(fields, '**.id').map(({ value }) => value),
  }));
  const statements = new Set(pairs.flatMap((pair) => pair.statements));
  // The statements of a pair that cannot be read are unknown until it is fixed.
  const unread = new Set(pairs.filter((pair) => pair.statements.length === 0).map(({ id }) => id));
  const files = written(records, 'search-queries');
  const astray = files.flatMap(({ id: stakeholder, file, fields }) =>
    places(fields, '*').flatMap(({ field: id }): Problem[] => {
      if (!id.startsWith(`${stakeholder}/`))
        return [{ file, field: id, message: `"${id}" does not belong here - begin it with ${stakeholder}/` }];
      return statements.has(id) || unread.has(stakeholder)
        ? []
        : [{ file, field: id, ...notIn('value-pairs', id, [...statements]) }];
    }),
  );
  const named = files.flatMap(({ file, fields }) =>
    places(fields, '*').flatMap(({ field, value }) =>
      texts(value, '*').map((query) => ({ file, field: `${field}.${query.field}`, name: query.value })),
    ),
  );
  return [
    ...astray,
    ...repeated(
      named,
      (name, first) => `"${name}" is already in ${first} - keep it where it is answered best`,
    ),
  ];
}
