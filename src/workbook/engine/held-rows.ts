import type { CellValue } from './cell-types.ts';
import { heldBy, restoredCell } from './hanging.ts';
import { derivedHlc, hlcTime, isDerived, type Hlc } from './hlc.ts';
import { remembered } from './remembered.ts';
import { REMEMBERED, type Schema, type Table } from './schema.ts';
import {
  bare,
  cellAt,
  joined,
  own,
  type Snapshot,
  type SnapshotCell,
  type SnapshotRow,
  type SnapshotTables,
} from './snapshot.ts';

/**
 * What a merge of two copies sets so that all work stays visible. Whoever removes a row, such as a person, removes all
 * they know of it and of the rows that belong to it, such as ratings. Work that they did not know of restores the row:
 * alone it would have no name, or be in no view. Once nothing of it is left, the row is removed again. The result depends
 * on both copies together, whichever is called `mine`, and so not on the order in which copies are merged.
 * @param chosen cells in which the reader chose the side that is not the later
 */
export function heldRows(
  schema: Schema,
  mine: Snapshot,
  theirs: Snapshot,
  chosen: SnapshotTables = {},
): SnapshotTables {
  const result = bare<SnapshotTables[string]>();
  const both = joined([mine, theirs]).tables;
  for (const parent of schema.tables.filter(({ removable }) => removable)) {
    const fallen = Object.entries(own(both, parent.id) ?? {}).filter(([, cells]) => isFallen(parent, cells));
    if (fallen.length === 0) continue;
    const held = heldIn(schema, parent, joined([{ tables: both }, { tables: chosen }]).tables);
    const sets = fallen.flatMap(([row, cells]) => {
      const back = (cell: string) => valueBefore([mine, theirs], parent, row, cell);
      const set = held.has(row) ? restored(parent, cells, back) : removed(cells);
      // The reader's choices are written separately.
      const left = Object.entries(set).filter(
        ([cell]) => own(own(own(chosen, parent.id), row), cell) === undefined,
      );
      return left.length === 0 ? [] : [[row, Object.fromEntries(left)] as const];
    });
    if (sets.length > 0) result[parent.id] = Object.fromEntries(sets);
  }
  return result;
}

/** Whether a reader created the row, and it was removed; if it exists now, this rule has restored it. */
function isFallen({ cells: types }: Table, cells: SnapshotRow): boolean {
  return Object.entries(cells).some(
    ([cell, [value, stamp]]) => own(types, cell)?.setOnCreate && (value === null || isDerived(stamp)),
  );
}

/** The rows of a table that contain somebody's work, or to which some belongs. */
function heldIn(schema: Schema, parent: Table, tables: SnapshotTables): Set<string> {
  const worked = Object.entries(own(tables, parent.id) ?? {}).filter(([, cells]) =>
    Object.entries(cells).some(
      ([cell, [value, stamp]]) => value !== null && !isDerived(stamp) && isEntered(parent, cell),
    ),
  );
  const hanging = heldBy(schema, parent, (table) =>
    Object.entries(own(tables, table) ?? {}).map(([row, cells]) => [
      row,
      Object.keys(cells).filter((cell) => (cells[cell]?.[0] ?? null) !== null),
    ]),
  );
  return new Set([...worked.map(([row]) => row), ...hanging]);
}

/**
 * The value of a cell before its row was removed: from the copy that does not know of the removal, or else from what a
 * copy remembers of it; of two values the later.
 */
function valueBefore(
  copies: readonly Snapshot[],
  { id }: Table,
  row: string,
  cell: string,
): CellValue | undefined {
  const there = copies.map((copy) => cellAt(copy, id, row, cell));
  const told = copies.map((copy) => {
    const [text, stamp = ''] = cellAt(copy, id, row, REMEMBERED) ?? [];
    return [remembered(text)[cell], stamp] as const;
  });
  return latest(there) ?? latest(told);
}

function latest(
  cells: readonly (readonly [value: unknown, stamp: Hlc] | undefined)[],
): CellValue | undefined {
  const values = cells.flatMap((cell) => {
    const [value, stamp = ''] = cell ?? [];
    const isValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isValue ? [{ value, stamp }] : [];
  });
  return values.sort((one, other) => (one.stamp < other.stamp ? 1 : -1))[0]?.value;
}

/** The missing cells with their former values; if those are unknown, at least with the time when the row was created. */
function restored(
  table: Table,
  cells: SnapshotRow,
  before: (cell: string) => CellValue | undefined,
): SnapshotRow {
  const isMaking = (cell: string): boolean => own(table.cells, cell)?.setOnCreate === true;
  const there = Object.keys(cells).filter((cell) => (cells[cell]?.[0] ?? null) !== null);
  const back = there.find(isMaking);
  if (back !== undefined && there.some((cell) => isEntered(table, cell))) return {};
  return Object.fromEntries(
    Object.entries(cells).flatMap(([cell, [value, stamp]]): [string, SnapshotCell][] => {
      // What was removed after the row had come back stays removed.
      if (value !== null || (back !== undefined && stamp > (cells[back]?.[1] ?? ''))) return [];
      const stood = before(cell) ?? (isMaking(cell) ? hlcTime(stamp) : undefined);
      return stood === undefined ? [] : [[cell, restoredCell(stood, stamp)]];
    }),
  );
}

function removed(cells: SnapshotRow): SnapshotRow {
  const there = Object.entries(cells).filter(([, [value]]) => value !== null);
  return Object.fromEntries(there.map(([cell, [, stamp]]) => [cell, [null, derivedHlc(stamp)]]));
}

/** Whether the cell holds a reader's input; a cell that this version does not know may. */
function isEntered({ cells }: Table, cell: string): boolean {
  return cell !== REMEMBERED && !own(cells, cell)?.internal;
}
