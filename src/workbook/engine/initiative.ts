import type { CellValue } from './cell-types.ts';
import { isUsableId } from './check-snapshot.ts';
import { remakeOf } from './hanging.ts';
import { remember } from './remembered.ts';
import { createReplica, type Origin, type Place, type Replica } from './replica.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import { dismissTypedOver } from './typed-over.ts';

/** One initiative, open in this page. */
export interface Initiative {
  /** The tables that this version knows. */
  readonly schema: Schema;
  readonly replica: Replica;
  /** The identity it gets with its first edit, unless it has one. */
  readonly newId: string;
  readonly now: () => number;
  /** Set when the stored data is of a newer version: shown, but every edit is refused. */
  readOnly: boolean;
}

/** The result of an edit: done, or refused as a whole with a reason for each cell. */
export type EditResult =
  { readonly ok: true } | { readonly ok: false; readonly problems: readonly CellProblem[] };
export interface CellProblem {
  readonly cell: string;
  /** Ends a sentence that begins with the cell's name: `is not a day like 2027-03-31`. */
  readonly wrong: string;
}

export const READ_ONLY: EditResult = {
  ok: false,
  problems: [
    { cell: '', wrong: 'was saved by a newer version of Groundwork; reload the page to get that version' },
  ],
};

/**
 * Creates an empty initiative. It holds nothing, and nothing needs saving, before the first edit.
 * @param client the client id; see `createReplica`
 */
export function createInitiative(
  schema: Schema,
  newId: string,
  now: () => number,
  client?: () => string,
): Initiative {
  return { schema, replica: createReplica(schema, now, client), newId, now, readOnly: false };
}

/**
 * Writes cells as they are, without checks: for undo and redo, whose values were checked before. A row that a written
 * one belongs to is restored: without it the words would be in no view.
 */
export function writeCells(
  { replica }: Initiative,
  origin: Origin,
  label: string,
  cells: readonly (Place & { readonly value: CellValue | undefined })[],
): void {
  replica.change(origin, label, () => {
    for (const { value, ...place } of cells) {
      // Undo and redo say nothing about other lost edits.
      const twins = origin === 'undo' || origin === 'redo' ? [] : twinsOf(replica, place);
      for (const twin of twins) clearRow(replica, CONFLICTS.id, twin);
      replica.write(place, value);
      dismissTypedOver(replica, replica.lostEditsAt(place));
    }
    for (const { table, row } of rowsOf(cells.filter(({ value }) => value !== undefined)))
      replica.put(remakeOf(replica, table, row));
    for (const { table, row } of rowsOf(cells)) {
      const gone = cells.filter((one) => one.table === table && one.row === row && one.value === undefined);
      remember(
        replica,
        table,
        row,
        gone.map(({ cell }) => cell),
      );
    }
  });
}

/** The rows of written cells. */
function rowsOf(cells: readonly Place[]): Iterable<Pick<Place, 'table' | 'row'>> {
  return new Map(cells.map(({ table, row }) => [`${table}\n${row}`, { table, row }])).values();
}

/** Removes all cells of a row. Only within `change`. */
export function clearRow({ store, write }: Replica, table: string, row: string): void {
  for (const cell of Object.keys(store.getRow(table, row))) write({ table, row, cell }, undefined);
}

/** Lost edits with the same value as a cell: whoever replaces that value knows theirs. */
function twinsOf({ lostEditsAt, valueAt }: Replica, place: Place): string[] {
  const value = valueAt(place);
  return lostEditsAt(place).filter((row) => valueAt({ table: CONFLICTS.id, row, cell: 'value' }) === value);
}

/** Checks and writes some cells of a row as one edit; if any cell is wrong, nothing is written. */
export function edit(initiative: Initiative, table: string, row: string, patch: object): EditResult {
  if (initiative.readOnly) return READ_ONLY;
  const cells: (Place & { readonly value: CellValue })[] = [];
  const problems: CellProblem[] = [];
  for (const [cell, value] of Object.entries(patch)) {
    const checked = initiative.schema.cellType(table, cell)?.parse(value) ?? {
      ok: false,
      wrong: 'is not known',
    };
    if (checked.ok) cells.push({ table, row, cell, value: checked.value });
    else problems.push({ cell, wrong: checked.wrong });
  }
  if (table !== '' && !isUsableId(row))
    problems.push({ cell: '', wrong: 'belongs to an entry whose name in the file cannot be kept' });
  if (problems.length > 0) return { ok: false, problems };
  if (!initiative.replica.store.hasValue('id')) {
    const born = { table: '', row: '' };
    cells.push(
      { ...born, cell: 'id', value: initiative.newId },
      { ...born, cell: 'createdAt', value: initiative.now() },
    );
  }
  writeCells(initiative, 'edit', '', cells);
  return { ok: true };
}

/**
 * Runs several edits as one step for saving, undo and other tabs.
 * @param label for the undo message: `“Ann” removed`; may quote what the reader typed
 */
export function transact(initiative: Initiative, label: string, edits: () => void): EditResult {
  if (initiative.readOnly) return READ_ONLY;
  initiative.replica.change('edit', label, edits);
  return { ok: true };
}
