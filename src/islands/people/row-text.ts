import { rowParts } from '../../workbook/engine/index.ts';
import { type Named, nameOf } from '../../workbook/tools/people/index.ts';

/** The ids of ratings, roles and skills of people begin alike. */
const BELONGING = { key: ['people', 'thing'] };

/**
 * Names rows in what undo says: `Ann`, or `Ann: Commit to lead` for what belongs to someone.
 * @param titles criteria, roles and the like by their ids
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
