import type { MergeableChanges, MergeableContent } from 'tinybase/mergeable-store';
import type { CellValue } from './cell-types.ts';
import { type Hlc, hlcTime } from './hlc.ts';
import type { Schema } from './schema.ts';

/** A cell with the stamp of its last edit; `null` says that it was removed then. */
export type SnapshotCell = readonly [value: CellValue | null, stamp: Hlc];
export type SnapshotRow = Readonly<Record<string, SnapshotCell>>;
export type SnapshotTable = Readonly<Record<string, SnapshotRow>>;
export type SnapshotTables = Readonly<Record<string, SnapshotTable>>;

/**
 * All of an initiative as it is saved, put in files and merged: TinyBase's mergeable content without its
 * hashes (they serve synchronizers only, are a fifth of the size, and could lie in a file) and with ids in
 * order, so that the same content is always the same text: tabs that hold the same do not write in turn.
 */
export interface Snapshot {
  readonly tables: SnapshotTables;
  readonly values: SnapshotRow;
  /** What this copy has taken in: the latest stamp of each client. See version-vector.ts. */
  readonly seen: readonly Hlc[];
}

export const EMPTY_SNAPSHOT: Snapshot = { tables: {}, values: {}, seen: [] };

/** Packs a store's mergeable content. */
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

/** The form in which TinyBase merges a snapshot copy into a store. */
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

/** Calls back for every cell; the values of the initiative have the table `''` and the row `''`. */
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

/** Copies as one: of each cell its latest edit. What they have seen is all that any has. */
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

/** The cell at an address as `eachCell` gives it. */
export function cellAt(
  snapshot: Pick<Snapshot, 'tables' | 'values'>,
  table: string,
  row: string,
  id: string,
): SnapshotCell | undefined {
  return table === '' ? own(snapshot.values, id) : own(own(own(snapshot.tables, table), row), id);
}

/** What readers did, without what the page noted for itself. */
export function workIn(schema: Schema, { tables, values }: Snapshot): Pick<Snapshot, 'tables' | 'values'> {
  return {
    tables: Object.fromEntries(Object.entries(tables).filter(([table]) => !schema.isNotes(table))),
    values,
  };
}

/** The stamp of the reader's latest edit; `''` when there is none. */
export function newestHlc(schema: Schema, snapshot: Snapshot): Hlc {
  let newest = '';
  eachCell(workIn(schema, snapshot), ([, stamp]) => {
    if (stamp > newest) newest = stamp;
  });
  return newest;
}

/** The time of the reader's latest edit; 0 when there is none. */
export function newestTime(schema: Schema, snapshot: Snapshot): number {
  const newest = newestHlc(schema, snapshot);
  return newest === '' ? 0 : hlcTime(newest);
}

/** An own property of an object that may have any key, also `constructor`. */
export function own<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A new object without prototype, its keys in order, each value passed through `change`. */
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

/** An object without prototype: the only kind that may take keys from outside. */
export function bare<T>(): Record<string, T> {
  const empty: unknown = Object.create(null);
  return empty as Record<string, T>;
}
