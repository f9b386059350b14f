import { ruleOf } from './model.ts';
import { eachCell, type Packed } from './packed.ts';
import { type Stamp, stampTime } from './stamps.ts';

/** A row that was edited, with the time of its latest edit. */
export interface RecentEdit {
  readonly table: string;
  readonly row: string;
  /** The cells edited within a minute of the latest one. */
  readonly cells: readonly string[];
  readonly at: number;
}

const TOGETHER_MS = 60_000;

/**
 * What was worked on last, newest first. Read from the stamps that every edit has anyway, so no history has to
 * be kept, and edits that came from colleagues are there with the time at which they made them.
 */
export function recentEdits(packed: Packed, count = 10): RecentEdit[] {
  const rows = new Map<string, { table: string; row: string; edits: { cell: string; stamp: Stamp }[] }>();
  eachCell(packed, ([, stamp], table, row, cell) => {
    if (table === 'conflicts' || ruleOf(table, cell)?.quiet) return;
    const key = `${table}\n${row}`;
    const entry = rows.get(key) ?? { table, row, edits: [] };
    rows.set(key, entry);
    entry.edits.push({ cell, stamp });
  });
  return [...rows.values()]
    .map(({ table, row, edits }) => {
      const at = Math.max(...edits.map(({ stamp }) => stampTime(stamp)));
      return {
        table,
        row,
        at,
        cells: edits.filter(({ stamp }) => stampTime(stamp) > at - TOGETHER_MS).map(({ cell }) => cell),
      };
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, count);
}

/** When each item was last worked on, by id. */
export function itemTimes(packed: Packed): Map<string, number> {
  const times = new Map<string, number>();
  eachCell(packed, ([, stamp], table, row, cell) => {
    if (table !== 'items' || ruleOf(table, cell)?.quiet) return;
    times.set(row, Math.max(times.get(row) ?? 0, stampTime(stamp)));
  });
  return times;
}
