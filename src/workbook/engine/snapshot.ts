import type { MergeableChanges, MergeableContent } from 'tinybase/mergeable-store';
import type { CellValue } from './cell-types.ts';
import { type Hlc, hlcTime } from './hlc.ts';
import type { Schema } from './schema.ts';

/** A cell with the HLC of its last edit; `null` means that it was removed then. */
export type SnapshotCell = readonly [value: CellValue | null, stamp: Hlc];
export type SnapshotRow = Readonly<Record<string, SnapshotCell>>;
export type SnapshotTable = Readonly<Record<string, SnapshotRow>>;
export type SnapshotTables = Readonly<Record<string, SnapshotTable>>;

/**
 * All of an initiative as it is saved, written to files and merged: TinyBase's mergeable content without its
 * hashes (they are for synchronizers only, take up a fifth of the size, and could be wrong in a file) and with sorted
 * ids, so that equal content is equal text: tabs with the same content do not overwrite each other in turn.
 */
export interface Snapshot {
  readonly tables: SnapshotTables;
  readonly values: SnapshotRow;
  /** The version vector of this copy: the latest HLC of each client. See version-vector.ts. */
  readonly seen: readonly Hlc[];
}

export const EMPTY_SNAPSHOT: Snapshot = { tables: {}, values: {}, seen: [] };

/** Converts a store's mergeable content to a snapshot. */
export function toSnapshot([[tables], [values]]: MergeableContent, seen: readonly Hlc[] = []): Snapshot {
  return {
    tables: mapSorted(tables, ([rows]) => mapSorted(rows, ([cells]) => mapSorted(cells, packCell))),
    values: mapSorted(values, packCell),
    seen,
  };
}

function packCell([value, stamp]: readonly [value?: unknown, stamp?: string, hash?: number]): SnapshotCell {
  const kept = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [kept ? value : null, stamp ?? ''];
}

/** The form in which TinyBase merges a snapshot into a store. */
export function toChanges({ tables, values }: Pick<Snapshot, 'tables' | 'values'>): MergeableChanges {
  return [
    [mapSorted(tables, (rows) => [mapSorted(rows, (cells) => [mapSorted(cells, unpackCell)])])],
    [mapSorted(values, unpackCell)],
    1,
  ];
}

function unpackCell([value, stamp]: SnapshotCell): [CellValue | undefined, Hlc] {
  return [value ?? undefined, stamp];
}

/** Calls back for every cell; the initiative's own values have the table `''` and the row `''`. */
export function eachCell(
  { tables, values }: Pick<Snapshot, 'tables' | 'values'>,
  visit: (cell: SnapshotCell, table: string, row: string, id: string) => void,
): void {
  for (const [table, rows] of Object.entries(tables)) {
    for (const [row, cells] of Object.entries(rows)) {
      for (const [id, cell] of Object.entries(cells)) visit(cell, table, row, id);
    }
  }
  for (const [id, cell] of Object.entries(values)) visit(cell, '', '', id);
}

/** Joins copies: of each cell the latest edit. The version vector contains all that any of them has seen. */
export function joined(copies: readonly Partial<Snapshot>[]): Snapshot {
  const tables = bare<Record<string, Record<string, SnapshotCell>>>();
  const values = bare<SnapshotCell>();
  for (const copy of copies) {
    eachCell({ tables: copy.tables ?? {}, values: copy.values ?? {} }, (cell, table, row, id) => {
      const cells = table === '' ? values : ((tables[table] ??= bare())[row] ??= bare());
      if (cell[1] >= (own(cells, id)?.[1] ?? '')) cells[id] = cell;
    });
  }
  return { tables, values, seen: [...new Set(copies.flatMap(({ seen = [] }) => seen))] };
}

/** The cell at an address passed by `eachCell`. */
export function cellAt(
  snapshot: Pick<Snapshot, 'tables' | 'values'>,
  table: string,
  row: string,
  id: string,
): SnapshotCell | undefined {
  return table === '' ? own(snapshot.values, id) : own(own(own(snapshot.tables, table), row), id);
}

/** The reader's work, without the notes of the page. */
export function workIn(schema: Schema, { tables, values }: Snapshot): Pick<Snapshot, 'tables' | 'values'> {
  return {
    tables: Object.fromEntries(Object.entries(tables).filter(([table]) => !schema.isNotes(table))),
    values,
  };
}

/** The HLC of the reader's latest edit; `''` if there is none. */
export function newestHlc(schema: Schema, snapshot: Snapshot): Hlc {
  let newest = '';
  eachCell(workIn(schema, snapshot), ([, stamp]) => {
    if (stamp > newest) newest = stamp;
  });
  return newest;
}

/** The time of the reader's latest edit; 0 if there is none. */
export function newestTime(schema: Schema, snapshot: Snapshot): number {
  const newest = newestHlc(schema, snapshot);
  return newest === '' ? 0 : hlcTime(newest);
}

/** An own property of an object that may have any key, such as `constructor`. */
export function own<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A new object without prototype, with sorted keys, each value passed through `change`. */
export function mapSorted<T, U>(
  object: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  const result = bare<U>();
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) result[key] = change(value, key);
  }
  return result;
}

/** An object without prototype: the only kind that may get keys from outside. */
export function bare<T>(): Record<string, T> {
  const empty: unknown = Object.create(null);
  return empty as Record<string, T>;
}
