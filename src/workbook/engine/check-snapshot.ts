import type { Parsed } from './cell-types.ts';
import { isHlc, LATEST_TIME, hlcTime } from './hlc.ts';
import { LIMITS } from './limits.ts';
import { CONFLICTS } from './schema.ts';
import { bare, type Snapshot, type SnapshotCell, type SnapshotRow, type SnapshotTable } from './snapshot.ts';

type Most = { readonly [K in keyof typeof LIMITS]: number };
/** This browser's own storage is read whatever its size: work must not be set aside because it is large. */
const NO_LIMITS: Most = {
  tables: Infinity,
  rows: Infinity,
  cells: Infinity,
  fields: Infinity,
  id: Infinity,
  keptId: Infinity,
  text: Infinity,
  seen: Infinity,
  characters: Infinity,
  fileBytes: Infinity,
};

/** Names with a special meaning in JavaScript; no content uses them as an id. */
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a row may have this id. Row keys are composed of other ids, so no part may be a name with a special meaning
 * in JavaScript either: the row could be written but not read back.
 */
export function isUsableId(id: string): boolean {
  return id !== '' && !id.split('/').some((part) => RESERVED_IDS.has(part));
}
// TinyBase reserves texts that begin like this, and would silently reject the whole snapshot.
const RESERVED_TEXT = /^[\uFFFC\uFFFD]/;

/** Edits based on one with the latest possible time are a little later still. */
const A_YEAR_MS = 366 * 86_400_000;

class Wrong extends Error {}

interface Budget {
  readonly most: Most;
  rows: number;
  cells: number;
}

/**
 * Checks, value by value, that something read from storage or a file is a snapshot, and copies it to
 * new objects, so that nothing else is included. Tables and cells that this version does not know are kept:
 * they may be another version's work. Returns the copy, or where and what is wrong. Never throws.
 * @param from a file from outside must respect the limits; this browser's own storage need not
 */
export function checkSnapshot(value: unknown, from: 'file' | 'storage' = 'file'): Parsed<Snapshot> {
  const budget: Budget = { most: from === 'file' ? LIMITS : NO_LIMITS, rows: 0, cells: 0 };
  try {
    const { tables = {}, values = {}, seen = [] } = record(value, 'content');
    const snapshot: Snapshot = {
      tables: each(tables, 'tables', budget.most.tables, budget.most.id, (rows, table) =>
        checkTable(rows, table, budget),
      ),
      values: checkRow(values, 'values', budget),
      seen: checkSeen(seen, budget),
    };
    const { characters } = budget.most;
    // Otherwise a file exported from it might be too large to import again.
    if (from === 'file' && JSON.stringify(snapshot).length > characters)
      throw new Wrong(`content: has more than ${characters} characters`);
    return { ok: true, value: snapshot };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, wrong: error.message };
    throw error;
  }
}

function checkTable(rows: unknown, table: string, budget: Budget): SnapshotTable {
  const { most } = budget;
  return each(rows, table, most.rows, table === CONFLICTS.id ? most.keptId : most.id, (cells, row) => {
    budget.rows += 1;
    if (budget.rows > most.rows) throw new Wrong(`content: has more than ${most.rows} entries`);
    return checkRow(cells, `${table} › ${row}`, budget);
  });
}

function checkRow(cells: unknown, place: string, budget: Budget): SnapshotRow {
  const { most } = budget;
  return each(cells, place, most.fields, most.id, (cell, id) => {
    budget.cells += 1;
    if (budget.cells > most.cells) throw new Wrong(`content: has more than ${most.cells} fields`);
    return checkCell(cell, `${place} › ${id}`, budget);
  });
}

function checkCell(cell: unknown, place: string, { most }: Budget): SnapshotCell {
  if (!Array.isArray(cell) || cell.length !== 2)
    throw new Wrong(`${place}: is not a value with its time stamp`);
  const [value, stamp] = cell as unknown[];
  if (!isHlc(stamp)) throw new Wrong(`${place}: its time stamp is not one`);
  if (most === LIMITS && hlcTime(stamp) > LATEST_TIME + A_YEAR_MS)
    throw new Wrong(`${place}: its time stamp is later than any clock`);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return [value, stamp];
  if (typeof value !== 'string') throw new Wrong(`${place}: is neither text, number nor yes or no`);
  if (value.length > most.text) throw new Wrong(`${place}: is longer than ${most.text} characters`);
  if (RESERVED_TEXT.test(value))
    throw new Wrong(`${place}: begins with a character that stands for a lost one`);
  return [value, stamp];
}

function checkSeen(seen: unknown, { most }: Budget): readonly string[] {
  if (!Array.isArray(seen) || seen.length > most.seen || !seen.every(isHlc)) {
    throw new Wrong('seen: is not a list of time stamps');
  }
  return seen;
}

function each<T>(
  value: unknown,
  place: string,
  most: number,
  longestId: number,
  check: (value: unknown, id: string) => T,
): Record<string, T> {
  const entries = Object.entries(record(value, place));
  if (entries.length > most) throw new Wrong(`${place}: has more than ${most} entries`);
  const result = bare<T>();
  for (const [id, entry] of entries) {
    if (!isUsableId(id) || id.length > longestId)
      throw new Wrong(`${place}: has an entry with an impossible name`);
    result[id] = check(entry, id);
  }
  return result;
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Wrong(`${place}: is not a set of named entries`);
  return value as Record<string, unknown>;
}
