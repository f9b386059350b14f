import { rowParts } from '../../workbook/engine/index.ts';
import { type Named, nameOf } from '../../workbook/tools/people/index.ts';

/** Row keys of ratings, roles and skills begin with the person's id. */
const BELONGING = { key: ['people', 'thing'] };

/**
 * Names rows in undo messages: `Ann`, or `Ann: Commit to lead` for a row that belongs to a person.
 * @param titles of criteria, roles and the like, by id
 */
export function rowText(
  people: readonly Named[],
  titles: ReadonlyMap<string, string>,
): (row: string) => string | undefined {
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  return (row) => {
    const [person = '', rest = ''] = rowParts(BELONGING, row);
    const name = names.get(person);
    if (rest === '') return name ?? titles.get(row);
    const title = titles.get(rest) ?? titles.get(rowParts(BELONGING, rest)[0] ?? '');
    return [name, title].filter((part) => part !== undefined).join(': ') || undefined;
  };
}
