import { type EditResult, type Initiative, readRow, readRows, setRow } from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import { type Item, ITEMS } from './tables.ts';

/** The work on one checklist item. */
export function readItem(initiative: Initiative, id: string): Item {
  return readRow(initiative, ITEMS, id);
}

/** The work on all items that have any, by item id: also of retired items and of lists not on this page. */
export function readItems(initiative: Initiative): Map<string, Item> {
  return readRows(initiative, ITEMS);
}

/**
 * Changes some of the work on an item: state, reason, note, owner, due day, evidence link.
 * @param wording how the item reads now; kept beside the work, so that it is understood when the item is
 *   reworded or retired
 */
export function setItem(
  initiative: Initiative,
  id: string,
  patch: Partial<Omit<Item, 'text'>>,
  wording?: string,
): EditResult {
  return setRow(
    initiative,
    ITEMS,
    id,
    wording === undefined ? patch : { ...patch, text: cut(wording, 1_000) },
  );
}
