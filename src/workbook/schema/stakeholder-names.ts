import type { CellValue } from '../engine/index.ts';
import { type Brief, BRIEFS } from '../tools/briefs/index.ts';
import { PEOPLE, type Person } from '../tools/people/index.ts';

/** Returns the value to show for a cell of any table: stakeholders by title, all others unchanged. */
export type ShowValue = (table: string, cell: string, value: CellValue | undefined) => CellValue | undefined;

/**
 * Returns a function that shows stakeholders by title in the cells that hold their ids.
 * @param titles by stakeholder id; an unknown id is shown as it is
 */
export function stakeholderNames(titles: ReadonlyMap<string, string>): ShowValue {
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
