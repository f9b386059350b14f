import { bare, type Packed, type PackedCell, type PackedRow, type PackedTable } from './packed.ts';
import type { Checked } from './rules.ts';
import { isStamp } from './stamps.ts';

/** More than this is no honest work, and would make the page stand still. */
const MOST = { tables: 40, rows: 10_000, cells: 100_000, stamps: 1_000, id: 400, text: 50_000 } as const;

/** Words that mean something to JavaScript itself; no content uses them as an id. */
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype']);
// TinyBase uses texts that begin like this for itself, and would refuse the whole copy without a word.
const RESERVED_TEXT = /^[\uFFFC\uFFFD]/;

class Wrong extends Error {}

interface Budget {
  rows: number;
  cells: number;
}

/**
 * Checks, value by value, that something read from storage or a file is packed content, and copies it to
 * new objects, so that nothing else comes along. Tables and cells that this version does not know are kept:
 * they may be another version's work. Gives the copy, or where and what is wrong. Never throws.
 */
export function checkPacked(value: unknown): Checked<Packed> {
  const budget: Budget = { rows: 0, cells: 0 };
  try {
    const { tables = {}, values = {}, seen = [] } = record(value, 'content');
    return {
      ok: true,
      value: {
        tables: each(tables, 'tables', MOST.tables, (rows, table) => checkTable(rows, table, budget)),
        values: checkRow(values, 'values', budget),
        seen: checkSeen(seen),
      },
    };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, wrong: error.message };
    throw error;
  }
}

function checkTable(rows: unknown, table: string, budget: Budget): PackedTable {
  return each(rows, table, MOST.rows, (cells, row) => {
    budget.rows += 1;
    if (budget.rows > MOST.rows) throw new Wrong(`content: has more than ${MOST.rows} entries`);
    return checkRow(cells, `${table} › ${row}`, budget);
  });
}

function checkRow(cells: unknown, place: string, budget: Budget): PackedRow {
  return each(cells, place, MOST.cells, (cell, id) => {
    budget.cells += 1;
    if (budget.cells > MOST.cells) throw new Wrong(`content: has more than ${MOST.cells} fields`);
    return checkCell(cell, `${place} › ${id}`);
  });
}

function checkCell(cell: unknown, place: string): PackedCell {
  if (!Array.isArray(cell) || cell.length !== 2)
    throw new Wrong(`${place}: is not a value with its time stamp`);
  const [value, stamp] = cell as unknown[];
  if (!isStamp(stamp)) throw new Wrong(`${place}: its time stamp is not one`);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return [value, stamp];
  if (typeof value !== 'string') throw new Wrong(`${place}: is neither text, number nor yes or no`);
  if (value.length > MOST.text) throw new Wrong(`${place}: is longer than ${MOST.text} characters`);
  if (RESERVED_TEXT.test(value))
    throw new Wrong(`${place}: begins with a character that stands for a lost one`);
  return [value, stamp];
}

function checkSeen(seen: unknown): readonly string[] {
  if (!Array.isArray(seen) || seen.length > MOST.stamps || !seen.every(isStamp)) {
    throw new Wrong('seen: is not a list of time stamps');
  }
  return seen;
}

function each<T>(
  value: unknown,
  place: string,
  most: number,
  check: (value: unknown, id: string) => T,
): Record<string, T> {
  const entries = Object.entries(record(value, place));
  if (entries.length > most) throw new Wrong(`${place}: has more than ${most} entries`);
  const result = bare<T>();
  for (const [id, entry] of entries) {
    if (id === '' || id.length > MOST.id || RESERVED_IDS.has(id))
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
