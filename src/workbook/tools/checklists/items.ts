import { type EditResult, type Initiative, readRow, readRows, setRow } from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import { type Item, ITEMS } from './tables.ts';

/** The work on one checklist item. */
export function readItem(initiative: Initiative, id: string): Item {
  return readRow(initiative, ITEMS, id);
}

/** The work on all items that have any, by item id, including retired items and lists not on this page. */
export function readItems(initiative: Initiative): Map<string, Item> {
  return readRows(initiative, ITEMS);
}

/**
 * Changes the work on an item: state, reason, note, owner, due day, evidence link.
 * @param wording the item's present wording; stored with the work, so that it stays understandable if the item is
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
