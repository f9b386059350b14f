import type { CellValue } from './cell-types.ts';
import { type Hlc, hlcClient, hlcTime } from './hlc.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import { eachCell, type Snapshot } from './snapshot.ts';

/** A row that was edited. */
export interface RecentRow {
  readonly table: string;
  readonly row: string;
  /** The edited cells: for a single row those of the last minute, else those of the moment. */
  readonly cells: readonly string[];
  /** The HLCs of these edits. */
  readonly stamps: readonly Hlc[];
  /** Whether nothing of it is left. */
  readonly removed: boolean;
}

/** One row, or all rows that one action wrote, with the time of the latest edit. */
export interface RecentEdit {
  readonly rows: readonly [RecentRow, ...RecentRow[]];
  /** Undefined if the clock of the computer that made it was wrong, so that it is in the future. */
  readonly at: number | undefined;
}

/** Clocks that differ by less are trusted. */
const DAY_MS = 86_400_000;
const TOGETHER_MS = 60_000;
/** Nobody edits two rows this fast: closer edits were written by one action. */
const MOMENT_MS = 250;

interface Cell {
  readonly id: string;
  readonly value: CellValue | null;
  readonly stamp: Hlc;
}

interface Row {
  readonly table: string;
  readonly row: string;
  readonly cells: Cell[];
  /** Whether the reader created the row, and it exists. */
  made: boolean;
}

/**
 * The latest edits, newest first. Derived from the HLCs that every edit has anyway, so no history has to
 * be stored, and colleagues' edits are included with the time at which they made them. Those dated in the future
 * come last.
 * @param now milliseconds since 1970
 */
export function recentEdits(schema: Schema, snapshot: Snapshot, now: number, count = 10): RecentEdit[] {
  const believed = (stamp: Hlc): boolean => hlcTime(stamp) <= now + DAY_MS;
  const rows = rowsOf(schema, snapshot)
    .filter(
      (row) => row.cells.length > 0 && !(row.made && row.cells.every((cell) => isEmpty(schema, row, cell))),
    )
    .map((row) => ({ ...row, latest: row.cells.reduce((max, { stamp }) => (stamp > max ? stamp : max), '') }))
    .sort(({ latest: one }, { latest: other }) => {
      const order = Number(believed(other)) - Number(believed(one));
      return order === 0 ? (one > other ? -1 : 1) : order;
    });
  const moments: (typeof rows)[] = [];
  for (const row of rows) {
    const moment = moments.at(-1);
    const before = moment?.at(-1);
    if (moment !== undefined && before !== undefined && isOneMoment(before.latest, row.latest))
      moment.push(row);
    else if (moments.length === count) break;
    else moments.push([row]);
  }
  return moments.flatMap((moment): RecentEdit[] => {
    const span = moment.length === 1 ? TOGETHER_MS : MOMENT_MS;
    const [first, ...rest] = moment.map((row) => recentRow(row, hlcTime(row.latest) - span));
    const latest = moment[0]?.latest ?? '';
    const at = believed(latest) ? hlcTime(latest) : undefined;
    return first === undefined ? [] : [{ rows: [first, ...rest], at }];
  });
}

function rowsOf(schema: Schema, snapshot: Snapshot): Row[] {
  const rows = new Map<string, Row>();
  eachCell(snapshot, ([value, stamp], table, row, id) => {
    if (table === CONFLICTS.id) return;
    const key = `${table}\n${row}`;
    const entry = rows.get(key) ?? { table, row, cells: [], made: false };
    rows.set(key, entry);
    const rule = schema.cellType(table, id);
    if (rule?.setOnCreate && value !== null) entry.made = true;
    if (!rule?.internal) entry.cells.push({ id, value, stamp });
  });
  return [...rows.values()];
}

const isEmpty = (schema: Schema, { table }: Row, { id, value }: Cell): boolean =>
  value === null || value === schema.cellType(table, id)?.empty;

const isOneMoment = (later: Hlc, earlier: Hlc): boolean =>
  hlcClient(later) === hlcClient(earlier) && hlcTime(later) - hlcTime(earlier) <= MOMENT_MS;

function recentRow({ table, row, cells }: Row, after: number): RecentRow {
  const recent = cells.filter(({ stamp }) => hlcTime(stamp) > after);
  return {
    table,
    row,
    cells: recent.map(({ id }) => id),
    stamps: recent.map(({ stamp }) => stamp),
    removed: cells.every(({ value }) => value === null),
  };
}
