import { byKey, dayAfter } from '../../text/index.ts';
import type { ItemDefinition } from './lists.ts';
import { type Items, stateOf } from './progress.ts';
import type { Item, ItemState } from './tables.ts';

/** Items are open unless done or not applicable. */
export function isOpen(state: ItemState): boolean {
  return state === 'todo' || state === 'doing';
}

/** Whether an open item's due day has passed. @param today as `YYYY-MM-DD` at the reader's place */
export function isOverdue(item: Item | undefined, today: string): boolean {
  return item !== undefined && isOpen(item.state) && item.due !== '' && item.due < today;
}

/** The overdue items, the longest overdue first. */
export function overdueItems<T extends ItemDefinition>(
  definitions: readonly T[],
  items: Items,
  today: string,
): T[] {
  return definitions
    .filter(({ id }) => isOverdue(items.get(id), today))
    .sort(byKey(({ id }) => dueOrLast(items.get(id))));
}

const SOON_DAYS = 14;

/**
 * What to do next: items overdue or due within two weeks, soonest first; then items in progress, then items
 * due later, then the first items of the lists.
 */
export function nextItems<T extends ItemDefinition>(
  definitions: readonly T[],
  items: Items,
  today: string,
  count = 3,
): T[] {
  const soon = dayAfter(today, SOON_DAYS);
  const rank = ({ id }: T): string => {
    const item = items.get(id);
    if (item !== undefined && item.due !== '' && item.due <= soon) return `0 ${item.due}`;
    if (item?.state === 'doing') return '1';
    return item !== undefined && item.due !== '' ? `2 ${item.due}` : '3';
  };
  return definitions
    .filter(({ id }) => isOpen(stateOf(items, id)))
    .sort(byKey(rank))
    .slice(0, count);
}

/** The items of one owner. */
export interface Load {
  /** The name as first written; `''` for items without an owner. */
  readonly owner: string;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
}

/** The number of items by owner, most open items first, those without an owner last. Names that differ only in case and whitespace are one owner. */
export function ownerLoads(definitions: readonly ItemDefinition[], items: Items, today: string): Load[] {
  const loads = new Map<string, { owner: string; open: number; overdue: number; done: number }>();
  for (const { id } of definitions) {
    const item = items.get(id);
    const state = stateOf(items, id);
    if (state === 'na') continue;
    const owner = item?.owner.trim() ?? '';
    const load = loads.get(ownerKey(owner)) ?? { owner, open: 0, overdue: 0, done: 0 };
    loads.set(ownerKey(owner), load);
    if (state === 'done') load.done += 1;
    else load.open += 1;
    if (isOverdue(item, today)) load.overdue += 1;
  }
  return [...loads.values()].sort(
    (one, other) =>
      Number(one.owner === '') - Number(other.owner === '') ||
      other.open - one.open ||
      one.owner.localeCompare(other.owner),
  );
}

/** The key of an owner: equal for names of the same owner. */
export function ownerKey(owner: string): string {
  return owner.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The due day; missing days sort last. */
export function dueOrLast(item: Item | undefined): string {
  return item === undefined || item.due === '' ? '9999-99-99' : item.due;
}
