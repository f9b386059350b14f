import { readCells } from './cell-types.ts';
import { type Details, detailsFrom } from './details.ts';
import { rowsHangingOn } from './hanging.ts';
import { clearRow, edit, type EditResult, type Initiative, READ_ONLY, transact } from './initiative.ts';
import { remembered } from './remembered.ts';
import type { Change } from './replica.ts';
import { REMEMBERED, type RowOf, type Table } from './schema.ts';
import { own } from './snapshot.ts';

/** The initiative's own values; missing ones read as empty, the name as `My initiative`. */
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

/** A row, typed; missing or invalid values read as empty. */
export function readRow<T extends Table>({ replica }: Initiative, table: T, row: string): RowOf<T> {
  const cells = {
    ...remembered(replica.store.getCell(table.id, row, REMEMBERED)),
    ...replica.store.getRow(table.id, row),
  };
  return readCells(table.cells as T['cells'], (cell) => own(cells, cell));
}

/** All rows of a table, in no order. */
export function readRows<T extends Table>(initiative: Initiative, table: T): Map<string, RowOf<T>> {
  const ids = initiative.replica.store.getRowIds(table.id);
  return new Map(ids.map((id) => [id, readRow(initiative, table, id)]));
}

/** Changes some cells of a row, and creates the row if it is new. */
export function setRow<T extends Table>(
  initiative: Initiative,
  table: T,
  row: string,
  patch: Partial<RowOf<T>>,
): EditResult {
  return edit(initiative, table.id, row, patch);
}

/** Removes a row; undo restores it. */
export function removeRow(initiative: Initiative, table: Table, row: string): EditResult {
  if (initiative.readOnly) return READ_ONLY;
  initiative.replica.change('edit', '', () => clearRow(initiative.replica, table.id, row));
  return { ok: true };
}

/**
 * Removes a row with all that belongs to it in any table, as one undoable step.
 * @param label for the undo message
 */
export function removeEntry(initiative: Initiative, table: Table, row: string, label: string): EditResult {
  return transact(initiative, label, () => {
    for (const hanging of rowsHangingOn(initiative.replica, table, row))
      removeRow(initiative, hanging.table, hanging.row);
    removeRow(initiative, table, row);
  });
}

/** Calls the listener after every change. Returns an unsubscribe function. */
export function subscribe({ replica }: Initiative, listener: (change: Change) => void): () => void {
  return replica.listen(listener);
}
