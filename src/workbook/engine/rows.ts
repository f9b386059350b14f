import { clearRow, edit, type EditResult, type Initiative, READ_ONLY } from './initiative.ts';
import {
  type Details,
  detailsFrom,
  type Item,
  readCells,
  REMEMBERED,
  type RowOf,
  TABLES,
  type TableId,
} from '../schema/model.ts';
import { own } from './snapshot.ts';
import { remembered } from './remembered.ts';
import type { Change } from './replica.ts';

/** The initiative's own values; what is not entered reads as empty, the name as `My initiative`. */
export function readDetails({ replica, newId }: Initiative): Details {
  return detailsFrom((cell) => replica.store.getValue(cell), newId);
}

/** Changes some of the initiative's values. */
export function setDetails(
  initiative: Initiative,
  patch: Partial<Omit<Details, 'id' | 'createdAt'>>,
): EditResult {
  return edit(initiative, '', '', patch);
}

/** A row, typed; what is missing or unusable reads as empty. */
export function readRow<T extends TableId>({ replica }: Initiative, table: T, row: string): RowOf<T> {
  const cells = {
    ...remembered(replica.store.getCell(table, row, REMEMBERED)),
    ...replica.store.getRow(table, row),
  };
  return readCells(TABLES[table], (cell) => own(cells, cell)) as RowOf<T>;
}

/** All rows of a table, in no order. */
export function readRows<T extends TableId>(initiative: Initiative, table: T): Map<string, RowOf<T>> {
  const ids = initiative.replica.store.getRowIds(table);
  return new Map(ids.map((id) => [id, readRow(initiative, table, id)]));
}

/** Changes some cells of a row, and makes the row if it is new. */
export function setRow<T extends TableId>(
  initiative: Initiative,
  table: T,
  row: string,
  patch: Partial<RowOf<T>>,
): EditResult {
  return edit(initiative, table, row, patch);
}

/** Removes a row; undo brings it back. */
export function removeRow(initiative: Initiative, table: TableId, row: string): EditResult {
  if (initiative.readOnly) return READ_ONLY;
  initiative.replica.change('edit', '', () => clearRow(initiative.replica, table, row));
  return { ok: true };
}

/** The work on one checklist item. */
export function readItem(initiative: Initiative, id: string): Item {
  return readRow(initiative, 'items', id);
}

/** The work on all items that have any, by item id: also of retired items and of lists not on this page. */
export function readItems(initiative: Initiative): Map<string, Item> {
  return readRows(initiative, 'items');
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
    'items',
    id,
    wording === undefined ? patch : { ...patch, text: wording.slice(0, 1_000) },
  );
}

/** Calls back after every change by whomever. Returns the function that ends it. */
export function subscribe({ replica }: Initiative, listener: (change: Change) => void): () => void {
  return replica.listen(listener);
}
