import { type Named, nameOf } from '../../workbook/tools/people/index.ts';

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
    const [person = '', ...rest] = row.split('/');
    const name = names.get(person);
    if (rest.length === 0) return name ?? titles.get(row);
    const title = titles.get(rest.join('/')) ?? titles.get(rest[0] ?? '');
    return [name, title].filter((part) => part !== undefined).join(': ') || undefined;
  };
}
