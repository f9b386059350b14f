import type { MergeableChanges, MergeableContent } from 'tinybase/mergeable-store';
import type { CellValue } from './cell-types.ts';
import { type Stamp, stampTime } from './hlc.ts';

/** A cell with the stamp of its last edit; `null` says that it was removed then. */
export type PackedCell = readonly [value: CellValue | null, stamp: Stamp];
export type PackedRow = Readonly<Record<string, PackedCell>>;
export type PackedTable = Readonly<Record<string, PackedRow>>;
export type PackedTables = Readonly<Record<string, PackedTable>>;

/**
 * All of an initiative as it is saved, put in files and merged: TinyBase's mergeable content without its
 * hashes (they serve synchronizers only, are a fifth of the size, and could lie in a file) and with ids in
 * order, so that the same content is always the same text: tabs that hold the same do not write in turn.
 */
export interface Packed {
  readonly tables: PackedTables;
  readonly values: PackedRow;
  /** What this copy has taken in: the latest stamp of each client. See seen.ts. */
  readonly seen: readonly Stamp[];
}

export const NOTHING: Packed = { tables: {}, values: {}, seen: [] };

/** Packs a store's mergeable content. */
export function pack([[tables], [values]]: MergeableContent, seen: readonly Stamp[] = []): Packed {
  return {
    tables: mapSorted(tables, ([rows]) => mapSorted(rows, ([cells]) => mapSorted(cells, packCell))),
    values: mapSorted(values, packCell),
    seen,
  };
}

function packCell([value, stamp]: readonly [value?: unknown, stamp?: string, hash?: number]): PackedCell {
  const kept = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [kept ? value : null, stamp ?? ''];
}

/** The form in which TinyBase merges a packed copy into a store. */
export function toChanges({ tables, values }: Pick<Packed, 'tables' | 'values'>): MergeableChanges {
  return [
    [mapSorted(tables, (rows) => [mapSorted(rows, (cells) => [mapSorted(cells, unpackCell)])])],
    [mapSorted(values, unpackCell)],
    1,
  ];
}

function unpackCell([value, stamp]: PackedCell): [CellValue | undefined, Stamp] {
  return [value ?? undefined, stamp];
}

/** Calls back for every cell; the values of the initiative have the table `''` and the row `''`. */
export function eachCell(
  { tables, values }: Pick<Packed, 'tables' | 'values'>,
  visit: (cell: PackedCell, table: string, row: string, id: string) => void,
): void {
  for (const [table, rows] of Object.entries(tables)) {
    for (const [row, cells] of Object.entries(rows)) {
      for (const [id, cell] of Object.entries(cells)) visit(cell, table, row, id);
    }
  }
  for (const [id, cell] of Object.entries(values)) visit(cell, '', '', id);
}

/** The cell at an address as `eachCell` gives it. */
export function cellAt(
  packed: Pick<Packed, 'tables' | 'values'>,
  table: string,
  row: string,
  id: string,
): PackedCell | undefined {
  return table === '' ? own(packed.values, id) : own(own(own(packed.tables, table), row), id);
}

/** The latest stamp in the copy; `''` when it is empty. */
export function newestStamp(packed: Pick<Packed, 'tables' | 'values'>): Stamp {
  let newest = '';
  eachCell(packed, ([, stamp]) => {
    if (stamp > newest) newest = stamp;
  });
  return newest;
}

/** The time of the latest edit; 0 when there is none. */
export function newestTime(packed: Packed): number {
  const newest = newestStamp(packed);
  return newest === '' ? 0 : stampTime(newest);
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
