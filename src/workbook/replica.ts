import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store';
import { createListeners } from './listeners.ts';
import { losersOf } from './merge-trail.ts';
import {
  bare,
  cellAt,
  eachCell,
  newestTime,
  pack,
  type Packed,
  type PackedTable,
  toChanges,
} from './packed.ts';
import type { CellValue } from './rules.ts';
import { note, seenBy, seenList } from './seen.ts';
import type { Stamp } from './stamps.ts';

/** Who changed something: the reader here (by an edit, an undo, a redo or an import), or something else (another tab). */
export type Origin = 'edit' | 'undo' | 'redo' | 'import' | 'elsewhere';

/** One changed cell. `table` and `row` are `''` for the initiative's own values; `undefined` means no value. */
export interface CellChange {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
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

/** One copy of one initiative in memory, on a TinyBase store. */
export interface Replica {
  readonly store: MergeableStore;
  /** Runs edits as one transaction, then tells the listeners. */
  readonly change: (origin: Origin, label: string, edits: () => void) => void;
  /** Merges another copy into this one. Taking in the same copy again changes nothing. */
  readonly absorb: (theirs: Packed, origin: 'import' | 'elsewhere', label?: string) => void;
  readonly packed: () => Packed;
  /** Gives the function that ends the listening. */
  readonly listen: (listener: (change: Change) => void) => () => void;
}

/**
 * Makes an empty copy.
 * @param now the clock; stamps never run behind what was taken in, so an edit always wins over what its
 *   author saw, even when that came from a computer whose clock runs ahead
 */
export function createReplica(now: () => number): Replica {
  let clockFloor = 0;
  let running = false;
  let collected: CellChange[] = [];
  const seen = new Map<string, Stamp>();
  const listeners = createListeners<Change>();
  const store = createMergeableStore(undefined, () => Math.max(now(), clockFloor));
  store.addCellListener(null, null, null, (_, table, row, cell, to, from) => {
    collected.push({ table, row, cell, from: plain(from), to: plain(to) });
  });
  store.addValueListener(null, (_, cell, to, from) => {
    collected.push({ table: '', row: '', cell, from: plain(from), to: plain(to) });
  });

  // Listeners are called after the transaction, not in it: while TinyBase calls its own listeners,
  // it ignores every write without a word.
  const change: Replica['change'] = (origin, label, edits) => {
    if (running) {
      edits();
      return;
    }
    running = true;
    try {
      store.transaction(edits);
    } finally {
      running = false;
    }
    const cells = collected;
    collected = [];
    if (cells.length > 0) listeners.tell({ origin, label, cells });
  };

  const packed = (): Packed => {
    const all = pack(store.getMergeableContent());
    for (const stamp of seenBy(all).values()) note(seen, stamp);
    return { ...all, seen: seenList(seen) };
  };

  const absorb: Replica['absorb'] = (theirs, origin, label = '') => {
    const trail = losersOf(packed(), theirs);
    for (const stamp of seenBy(theirs).values()) note(seen, stamp);
    // TinyBase drops a copy with a stamp of the future as a whole and without a word; see `now` above.
    clockFloor = Math.max(clockFloor, newestTime(theirs));
    change(origin, label, () => {
      store.applyMergeableChanges(toChanges(withTrail(theirs, trail)));
    });
    assertTaken(theirs, pack(store.getMergeableContent()));
  };

  return { store, change, absorb, packed, listen: listeners.add };
}

function withTrail(packed: Packed, trail: PackedTable): Packed {
  if (Object.keys(trail).length === 0) return packed;
  const conflicts = Object.assign(bare(), packed.tables['conflicts'], trail);
  return { ...packed, tables: Object.assign(bare(), packed.tables, { conflicts }) };
}

/** TinyBase is silent about what it refuses; work that was not taken in must not be written over. */
function assertTaken(theirs: Packed, all: Packed): void {
  eachCell(theirs, ([, stamp], table, row, cell) => {
    if (stamp > (cellAt(all, table, row, cell)?.[1] ?? '')) {
      throw new Error(`The copy was not taken in: ${table} ${row} ${cell}`);
    }
  });
}

function plain(value: unknown): CellValue | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
