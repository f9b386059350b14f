import type { CellValue } from '../engine/index.ts';
import { type Brief, BRIEFS } from '../tools/briefs/index.ts';
import { PEOPLE, type Person } from '../tools/people/index.ts';

/** Shows a value of any table: stakeholder groups by their titles, all else as it is. */
export type ShowValue = (table: string, cell: string, value: CellValue | undefined) => CellValue | undefined;

/**
 * Makes what names stakeholder groups in the cells that hold their ids.
 * @param titles by the groups' ids; one that is not among them keeps its id
 */
export function groupNames(titles: ReadonlyMap<string, string>): ShowValue {
  return (table, cell, value) => {
    const one = table === PEOPLE.id && cell === ('group' satisfies keyof Person);
    const several = table === BRIEFS.id && cell === ('groups' satisfies keyof Brief);
    if (typeof value !== 'string' || !(one || several)) return value;
    return value
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => titles.get(id) ?? id)
      .join('; ');
  };
}
