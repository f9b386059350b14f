import { byKey } from '../../text/index.ts';
import type { ItemDefinition } from './lists.ts';
import { dueOrLast, isOverdue, ownerKey } from './planning.ts';
import { type Items, stateOf } from './progress.ts';
import type { ItemState } from './tables.ts';

/** A filter for items; a missing part matches all. */
export interface ItemFilter {
  readonly state?: ItemState | undefined;
  /** `''` matches items without an owner. */
  readonly owner?: string | undefined;
  readonly overdue?: boolean | undefined;
}

/** The items that match all parts of the filter. */
export function filterItems<T extends ItemDefinition>(
  definitions: readonly T[],
  items: Items,
  { state, owner, overdue = false }: ItemFilter,
  today: string,
): T[] {
  return definitions.filter(
    ({ id }) =>
      (state === undefined || stateOf(items, id) === state) &&
      (owner === undefined || ownerKey(items.get(id)?.owner ?? '') === ownerKey(owner)) &&
      (!overdue || isOverdue(items.get(id), today)),
  );
}

/** Items in the order of the lists, or by due day: those without one last. */
export function sortItems<T extends ItemDefinition>(
  definitions: readonly T[],
  items: Items,
  by: 'list' | 'due',
): T[] {
  return by === 'list' ? [...definitions] : definitions.toSorted(byKey(({ id }) => dueOrLast(items.get(id))));
}
