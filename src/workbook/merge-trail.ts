import { TABLES, ruleOf } from './model.ts';
import { bare, cellAt, eachCell, type Packed, type PackedCell, type PackedRow } from './packed.ts';
import { hasSeen, seenBy } from './seen.ts';

const TRAIL: keyof typeof TABLES = 'conflicts';

/**
 * Finds edits of two copies that exclude each other: the same cell, edited on both sides without knowing of
 * the other's edit, to different values. The greater stamp wins; this keeps the losers, as rows of the table
 * `conflicts`. A row's id and stamps come from the losing edit itself, so both sides make the same rows and
 * merging stays the same in either direction and however often.
 */
export function losersOf(mine: Packed, theirs: Packed): Record<string, PackedRow> {
  const mineSeen = seenBy(mine);
  const theirsSeen = seenBy(theirs);
  const rows = bare<PackedRow>();
  eachCell(theirs, (other, table, row, cell) => {
    const own = cellAt(mine, table, row, cell);
    if (own === undefined || table === TRAIL || !differ(own, other) || ruleOf(table, cell)?.quiet) return;
    if (hasSeen(mineSeen, other[1]) || hasSeen(theirsSeen, own[1])) return;
    const loser = own[1] < other[1] ? own : other;
    const [id, kept] = trailRow(loser, table, row, cell);
    if (kept !== undefined && !known(mine, id) && !known(theirs, id)) rows[id] = kept;
  });
  return rows;
}

/** The row that keeps a losing edit; none for an edit that removed or emptied something. */
export function trailRow(
  [value, stamp]: PackedCell,
  table: string,
  row: string,
  cell: string,
): [id: string, row: PackedRow | undefined] {
  const id = `${stamp} ${table} ${row} ${cell}`;
  if (value === null || value === '') return [id, undefined];
  return [id, { table: [table, stamp], row: [row, stamp], cell: [cell, stamp], value: [value, stamp] }];
}

/** Whether two copies of a cell hold different edits with different results. */
export function differ(one: PackedCell, other: PackedCell): boolean {
  return one[1] !== other[1] && one[0] !== other[0];
}

/** A copy that holds the row, or has dismissed it, needs it no more. */
function known(packed: Packed, id: string): boolean {
  return cellAt(packed, TRAIL, id, 'value') !== undefined;
}
