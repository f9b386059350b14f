import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store';
import type { CellValue } from './cell-types.ts';
import { createHlcClock, LATEST_TIME, type Hlc } from './hlc.ts';
import { createListeners } from './listeners.ts';
import { mergedBesides } from './merged-besides.ts';
import { rememberedAnew } from './remembered.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import { bare, eachCell, toSnapshot, type Snapshot, type SnapshotTables, toChanges } from './snapshot.ts';
import { dismissTypedOver } from './typed-over.ts';
import { recordHlc, versionVectorEntries } from './version-vector.ts';

/** Who changed something: the reader here (by an edit, an undo, a redo or an import), or something else (another tab). */
export type Origin = 'edit' | 'undo' | 'redo' | 'import' | 'elsewhere';

/** The address of a value. `table` and `row` are `''` for the initiative's own values. */
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
  /** What the reader did, such as `Import from Ann`; `''` if the cells say it. */
  readonly label: string;
  readonly cells: readonly CellChange[];
}

/** The store, for reading only: TinyBase would give a write an HLC of its own clock. */
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
  readonly schema: Schema;
  readonly store: ReadStore;
  /**
   * Runs edits as one transaction, then calls the listeners. Within another change it is part of that one, which
   * takes its label if it has none itself.
   * @param goesOn set for a key in a field in which the reader continues typing: its edit belongs to the previous sitting
   */
  readonly change: (origin: Origin, label: string, edits: () => void, goesOn?: boolean) => void;
  /**
   * Sets or removes a cell, based on its present value. Only within `change`.
   * @param again set to give an unchanged value an HLC of now
   */
  readonly write: (place: Place, value: CellValue | undefined, again?: boolean) => void;
  /** Sets cells with the HLCs they have, where these are later. Only within `change`. */
  readonly put: (tables: SnapshotTables) => void;
  /** The value of a cell; `undefined` if there is none. */
  readonly valueAt: (place: Place) => CellValue | undefined;
  /** The HLC of the last edit of a cell; `''` if there was none. */
  readonly hlcOf: (place: Place) => Hlc;
  /** The ids of the rows of `conflicts` about a cell. */
  readonly lostEditsAt: (place: Place) => string[];
  /** Called when the reader turns to another field: see `sittingOf`. */
  readonly beginSitting: () => void;
  /**
   * Merges another copy into this one. Merging the same copy again changes nothing.
   * @param options `part` is set when `theirs` holds only some rows of a copy: then missing rows mean nothing;
   * `besides` is what the merge sets in addition to both copies, if that is known already: see `mergedBesides`
   */
  readonly mergeFrom: (
    theirs: Snapshot,
    origin: 'import' | 'elsewhere',
    options?: { readonly label?: string; readonly part?: boolean; readonly besides?: SnapshotTables },
  ) => void;
  /** The snapshot of the copy; the same object until something changes. */
  readonly snapshot: () => Snapshot;
  /** Returns an unsubscribe function. */
  readonly listen: (listener: (change: Change) => void) => () => void;
}

/**
 * Creates an empty copy. Its HLCs are made by `createHlcClock`, not by TinyBase, whose clock never goes back once
 * it has received a time in the future.
 * @param now the clock, in milliseconds since 1970
 * @param client the client id; a random word unless the same copy must result each time
 */
export function createReplica(schema: Schema, now: () => number, client?: () => string): Replica {
  /** The label of the running change; undefined if there is none. */
  let running: string | undefined;
  let collected: CellChange[] = [];
  let refused: Place | undefined;
  let present: Snapshot | undefined;
  const seen = new Map<string, Hlc>();
  const stamps = new Map<string, Hlc>();
  const kept = createKeptIndex((row) => store.getRow(CONFLICTS.id, row));
  const clock = createHlcClock(now, client);
  const listeners = createListeners<Change>();
  // TinyBase silently drops a message with HLCs later than its clock. Ours are made by the rule of `createHlcClock`.
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
    if (running !== undefined) {
      if (running === '') running = label;
      edits();
      return;
    }
    if (!goesOn && origin !== 'elsewhere') clock.beginSitting();
    running = label;
    let said: string;
    try {
      store.transaction(edits);
    } catch (error) {
      collected = [];
      throw error;
    } finally {
      said = running;
      running = undefined;
    }
    const cells = collected;
    collected = [];
    if (cells.length > 0) listeners.tell({ origin, label: said, cells });
    // Work that was not accepted must not be overwritten. Not thrown where it is found: an error would leave
    // TinyBase's transaction open forever.
    const { table, row, cell } = refused ?? {};
    refused = undefined;
    if (cell !== undefined) throw new Error(`The copy was not taken in: ${table} ${row} ${cell}`);
  };

  const hlcOf = (place: Place): Hlc => stamps.get(keyOf(place)) ?? '';
  const valueAt: Replica['valueAt'] = ({ table, row, cell }) =>
    plain(table === '' ? store.getValue(cell) : store.getCell(table, row, cell));

  const apply = (snapshot: Pick<Snapshot, 'tables' | 'values'>): void => {
    store.applyMergeableChanges(toChanges(snapshot));
    present = undefined;
    eachCell(snapshot, ([value, stamp], table, row, cell) => {
      const place = { table, row, cell };
      if (stamp <= hlcOf(place)) return;
      // TinyBase does not report what it rejects.
      if (valueAt(place) !== (value ?? undefined)) {
        refused ??= place;
        return;
      }
      stamps.set(keyOf(place), stamp);
      recordHlc(seen, stamp);
      if (table === CONFLICTS.id) kept.update(row);
    });
  };

  const put: Replica['put'] = (tables) => {
    apply({ tables, values: bare() });
  };
  const snapshot = (): Snapshot =>
    (present ??= toSnapshot(store.getMergeableContent(), versionVectorEntries(seen)));

  return {
    schema,
    store,
    change,
    valueAt,
    hlcOf,
    lostEditsAt: (place) => kept.at(keyOf(place)),
    snapshot,
    listen: listeners.add,
    beginSitting: clock.beginSitting,
    put,
    write: (place, value, again = false) => {
      if (valueAt(place) === value && !again) return;
      const cell = { [place.cell]: [value ?? null, clock.next(hlcOf(place))] as const };
      if (place.table === '') apply({ tables: {}, values: cell });
      else apply({ tables: { [place.table]: { [place.row]: cell } }, values: {} });
    },
    mergeFrom: (theirs, origin, { label = '', part = false, besides } = {}) => {
      const set = besides ?? mergedBesides(schema, snapshot(), theirs, { part });
      change(origin, label, () => {
        apply(theirs);
        put(set);
        put(rememberedAnew({ schema, store, hlcOf: hlcOf }));
        dismissTypedOver({ store, hlcOf, put }, store.getRowIds(CONFLICTS.id));
        if (!part) for (const stamp of theirs.seen) recordHlc(seen, stamp);
        present = undefined;
      });
    },
  };
}

/** Which rows of `conflicts` are about which cell, within a transaction too: TinyBase notifies of it only afterwards. */
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
