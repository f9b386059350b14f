import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store';
import { createListeners } from './listeners.ts';
import { trailOf } from './merge-trail.ts';
import { bare, eachCell, pack, type Packed, type PackedTables, toChanges } from './packed.ts';
import type { CellValue } from './rules.ts';
import { note, seenList } from './seen.ts';
import { createStamper, LATEST_TIME, type Stamp } from './stamps.ts';

/** Who changed something: the reader here (by an edit, an undo, a redo or an import), or something else (another tab). */
export type Origin = 'edit' | 'undo' | 'redo' | 'import' | 'elsewhere';

/** Where a value stands. `table` and `row` are `''` for the initiative's own values. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
}

/** One changed cell; `undefined` means no value. */
export interface CellChange extends Place {
  readonly from: CellValue | undefined;
  readonly to: CellValue | undefined;
}

/** What a finished transaction changed. */
export interface Change {
  readonly origin: Origin;
  /** What the reader did, such as `Import from Ann`; `''` when the cells say it. */
  readonly label: string;
  readonly cells: readonly CellChange[];
}

/** The store, to read: TinyBase would stamp a write to it by its own clock. */
export type ReadStore = Pick<
  MergeableStore,
  | 'getCell'
  | 'getContent'
  | 'getRow'
  | 'getRowIds'
  | 'getTable'
  | 'getTableIds'
  | 'getTables'
  | 'getValue'
  | 'getValues'
  | 'hasCell'
  | 'hasRow'
  | 'hasValue'
>;

/** One copy of one initiative in memory, on a TinyBase store. */
export interface Replica {
  readonly store: ReadStore;
  /**
   * Runs edits as one transaction, then tells the listeners.
   * @param goesOn set for a key in a field in which the reader types on: its edit belongs to the sitting before
   */
  readonly change: (origin: Origin, label: string, edits: () => void, goesOn?: boolean) => void;
  /**
   * Sets a cell, or removes it, on top of what stands there. Only within `change`.
   * @param again set to give the value that stands there a stamp of now
   */
  readonly write: (place: Place, value: CellValue | undefined, again?: boolean) => void;
  /** Sets cells with the stamps they come with, where these are later. Only within `change`. */
  readonly put: (tables: PackedTables) => void;
  /** What stands in a cell; `undefined` when nothing does. */
  readonly valueAt: (place: Place) => CellValue | undefined;
  /** The stamp of the last edit of a cell; `''` when there was none. */
  readonly stampOf: (place: Place) => Stamp;
  /** The ids of the rows of `conflicts` that are about a cell. */
  readonly keptAt: (place: Place) => string[];
  /** The reader turns to something else: see `sittingOf`. */
  readonly beginSitting: () => void;
  /**
   * Merges another copy into this one. Taking in the same copy again changes nothing.
   * @param part set when `theirs` holds only some rows of a copy: then what is missing says nothing
   */
  readonly absorb: (
    theirs: Packed,
    origin: 'import' | 'elsewhere',
    options?: { readonly label?: string; readonly part?: boolean },
  ) => void;
  readonly packed: () => Packed;
  /** Returns the function that ends the listening. */
  readonly listen: (listener: (change: Change) => void) => () => void;
}

/**
 * Makes an empty copy. Its stamps are made by `createStamper`, not by TinyBase, whose clock never goes back once
 * it has heard of a time to come.
 * @param now the clock, in milliseconds since 1970
 * @param client names who edits; a random word unless the same copy has to come out each time
 */
export function createReplica(now: () => number, client?: () => string): Replica {
  let running = false;
  let collected: CellChange[] = [];
  let refused: Place | undefined;
  const seen = new Map<string, Stamp>();
  const stamps = new Map<string, Stamp>();
  const kept = createKeptIndex((row) => store.getRow('conflicts', row));
  const stamper = createStamper(now, client);
  const listeners = createListeners<Change>();
  // TinyBase silently drops a message with stamps later than its clock. Ours come by the rule of `createStamper`.
  const store = createMergeableStore(undefined, () => 2 * LATEST_TIME);
  store.addCellListener(null, null, null, (_, table, row, cell, to, from) => {
    collected.push({ table, row, cell, from: plain(from), to: plain(to) });
  });
  store.addValueListener(null, (_, cell, to, from) => {
    collected.push({ table: '', row: '', cell, from: plain(from), to: plain(to) });
  });

  // Listeners are called after the transaction, not in it: while TinyBase calls its own listeners,
  // it silently ignores every write.
  const change: Replica['change'] = (origin, label, edits, goesOn = false) => {
    if (running) {
      edits();
      return;
    }
    if (!goesOn && origin !== 'elsewhere') stamper.beginSitting();
    running = true;
    try {
      store.transaction(edits);
    } catch (error) {
      collected = [];
      throw error;
    } finally {
      running = false;
    }
    const cells = collected;
    collected = [];
    if (cells.length > 0) listeners.tell({ origin, label, cells });
    // Work that was not taken in must not be written over. Not thrown where it is found: an error would leave
    // TinyBase's transaction open for ever.
    const { table, row, cell } = refused ?? {};
    refused = undefined;
    if (cell !== undefined) throw new Error(`The copy was not taken in: ${table} ${row} ${cell}`);
  };

  const stampOf = (place: Place): Stamp => stamps.get(keyOf(place)) ?? '';
  const valueAt: Replica['valueAt'] = ({ table, row, cell }) =>
    plain(table === '' ? store.getValue(cell) : store.getCell(table, row, cell));

  const apply = (packed: Pick<Packed, 'tables' | 'values'>): void => {
    store.applyMergeableChanges(toChanges(packed));
    eachCell(packed, ([value, stamp], table, row, cell) => {
      const place = { table, row, cell };
      if (stamp <= stampOf(place)) return;
      // TinyBase does not say what it refuses.
      if (valueAt(place) !== (value ?? undefined)) {
        refused ??= place;
        return;
      }
      stamps.set(keyOf(place), stamp);
      note(seen, stamp);
      if (table === 'conflicts') kept.update(row);
    });
  };

  const packed = (): Packed => pack(store.getMergeableContent(), seenList(seen));

  return {
    store,
    change,
    valueAt,
    stampOf,
    keptAt: (place) => kept.at(keyOf(place)),
    packed,
    listen: listeners.add,
    beginSitting: stamper.beginSitting,
    put: (tables) => {
      apply({ tables, values: bare() });
    },
    write: (place, value, again = false) => {
      if (valueAt(place) === value && !again) return;
      const cell = { [place.cell]: [value ?? null, stamper.next(stampOf(place))] as const };
      if (place.table === '') apply({ tables: {}, values: cell });
      else apply({ tables: { [place.table]: { [place.row]: cell } }, values: {} });
    },
    absorb: (theirs, origin, { label = '', part = false } = {}) => {
      const conflicts = trailOf(packed(), theirs, part);
      change(origin, label, () => {
        apply(theirs);
        if (Object.keys(conflicts).length > 0) apply({ tables: { conflicts }, values: bare() });
        if (!part) for (const stamp of theirs.seen) note(seen, stamp);
      });
    },
  };
}

/** Which rows of `conflicts` are about which cell, within a transaction too: TinyBase tells of it only afterwards. */
function createKeptIndex(read: (row: string) => Readonly<Record<string, unknown>>) {
  const keys = new Map<string, string>();
  const rows = new Map<string, Set<string>>();
  return {
    at: (key: string): string[] => [...(rows.get(key) ?? [])],
    update: (row: string): void => {
      const { table, row: of, cell } = read(row);
      const before = keys.get(row);
      if (before !== undefined) rows.get(before)?.delete(row);
      keys.delete(row);
      if (typeof table !== 'string' || typeof of !== 'string' || typeof cell !== 'string') return;
      const key = keyOf({ table, row: of, cell });
      keys.set(row, key);
      rows.set(key, (rows.get(key) ?? new Set()).add(row));
    },
  };
}

function keyOf({ table, row, cell }: Place): string {
  return `${table}\n${row}\n${cell}`;
}

function plain(value: unknown): CellValue | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
