import { counted } from '../../../shared/words.ts';
import { type Initiative, readRow, transact } from '../../engine/index.ts';
import { setItem } from './items.ts';
import type { ItemDefinition } from './lists.ts';
import { isOpen } from './planning.ts';
import { type Item, ITEMS } from './tables.ts';

/** What several items get in one go; an empty part changes nothing. */
export type Plan = Readonly<Pick<Item, 'owner' | 'due'>>;

/** What is wrong with a plan: the cell, and the end of the sentence “State …”. */
export interface PlanProblem {
  readonly cell: keyof Plan;
  readonly wrong: string;
}

/** How many items a plan changed, and how many had something else already and keep it. */
export interface PlanResult {
  readonly changed: number;
  readonly kept: number;
}

const PARTS = ['owner', 'due'] as const satisfies readonly (keyof Plan)[];

/** What cannot be stored of a plan. */
export function planProblems(plan: Plan): PlanProblem[] {
  return PARTS.flatMap((cell) => {
    const checked = ITEMS.cells[cell].parse(plan[cell]);
    return checked.ok ? [] : [{ cell, wrong: checked.wrong }];
  });
}

/**
 * Gives the open ones of some items an owner, a due day or both, as one undoable step.
 * @param replace whether items that have one get the new one
 * @param label for the undo message
 */
export function setForAll(
  initiative: Initiative,
  definitions: readonly ItemDefinition[],
  plan: Plan,
  replace: boolean,
  label: string,
): PlanResult {
  const result = { changed: 0, kept: 0 };
  transact(initiative, label, () => {
    for (const { id, text } of definitions) {
      const item = readRow(initiative, ITEMS, id);
      if (!isOpen(item.state)) continue;
      const wanted = PARTS.filter((cell) => plan[cell] !== '' && plan[cell] !== item[cell]);
      const taken = wanted.filter((cell) => replace || item[cell] === '');
      if (taken.length < wanted.length) result.kept += 1;
      if (taken.length === 0) continue;
      setItem(initiative, id, Object.fromEntries(taken.map((cell) => [cell, plan[cell]])), text);
      result.changed += 1;
    }
  });
  return result;
}

/** What a plan did, in words: `4 items changed. 2 keep the owner or date they had.` */
export function planWords({ changed, kept }: PlanResult): string {
  const done = changed === 0 ? 'No item changed.' : `${counted(changed, 'item')} changed.`;
  if (kept === 0) return done;
  const rest = kept === 1 ? '1 keeps the owner or date it had.' : `${kept} keep the owner or date they had.`;
  return `${done} ${rest}`;
}
