import { derivedHlc, isDerived, sittingOf, type Hlc } from './hlc.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import {
  bare,
  cellAt,
  eachCell,
  mapSorted,
  own,
  type Snapshot,
  type SnapshotCell,
  type SnapshotRow,
  type SnapshotTable,
} from './snapshot.ts';
import { includesHlc, versionVectorOf } from './version-vector.ts';

const LOG = CONFLICTS.id;

/**
 * What a merge of two copies sets in the table `conflicts`, besides the later edit of each cell: the losers that
 * it keeps, and those that it lets go. The same whichever side is called `mine`.
 * @param part set when `theirs` holds only some rows of a copy: what is missing there says nothing then
 */
export function conflictLogOf(schema: Schema, mine: Snapshot, theirs: Snapshot, part = false): SnapshotTable {
  // What is kept comes last: a row that is let go may be that of an earlier key of the same sitting.
  return Object.assign(
    part ? bare() : supersededLosers(mine, theirs),
    concurrentLosers(schema, mine, theirs),
  );
}

/**
 * Finds edits of two copies that exclude each other: the same cell, edited on both sides, the winner not made in
 * view of the loser. The greater stamp wins; this keeps the losers, as rows of the table `conflicts`. A row's
 * id and stamps come from the losing edit itself, so both sides make the same rows and merging stays the same
 * in either direction and however often.
 *
 * A loser with the value that stands is kept too, although `keptLosers` does not show it: somebody may have
 * replaced that value already in view of the winner alone.
 */
function concurrentLosers(schema: Schema, mine: Snapshot, theirs: Snapshot): Record<string, SnapshotRow> {
  const seen = { mine: versionVectorOf(mine), theirs: versionVectorOf(theirs) };
  const rows = bare<SnapshotRow>();
  eachCell(theirs, (other, table, row, cell) => {
    const here = cellAt(mine, table, row, cell);
    if (here === undefined || here[1] === other[1] || table === LOG || schema.cellType(table, cell)?.internal)
      return;
    const [loser, winnersSeen] = here[1] < other[1] ? [here, seen.theirs] : [other, seen.mine];
    if (includesHlc(winnersSeen, loser[1])) return;
    const [id, kept] = lostEditRow(loser, table, row, cell);
    if (kept !== undefined && !known(mine, id, loser[1]) && !known(theirs, id, loser[1])) rows[id] = kept;
  });
  return rows;
}

/**
 * The kept losers of one copy that the other has seen and knowingly replaced: they are lost to nobody. Which
 * losers are kept would otherwise depend on the order in which three copies meet.
 */
function supersededLosers(mine: Snapshot, theirs: Snapshot): Record<string, SnapshotRow> {
  return Object.assign(bare<SnapshotRow>(), replacedIn(theirs, mine), replacedIn(mine, theirs));
}

function replacedIn(one: Snapshot, other: Snapshot): Record<string, SnapshotRow> {
  const rows = bare<SnapshotRow>();
  const kept = Object.entries(own(other.tables, LOG) ?? {});
  if (kept.length === 0) return rows;
  const seen = versionVectorOf(one);
  for (const [id, cells] of kept) {
    const loser = keptEdit(id, cells);
    if (loser === undefined || own(own(one.tables, LOG), id) !== undefined) continue;
    // What a merge set by rule was nobody's edit, so nobody can have replaced it knowingly.
    if (isDerived(loser.stamp)) continue;
    const here = cellAt(one, loser.table, loser.row, loser.cell);
    if (here === undefined || here[1] === loser.stamp || !includesHlc(seen, loser.stamp)) continue;
    rows[id] = mapSorted(cells, ([, stamp]): SnapshotCell => [null, derivedHlc(stamp)]);
  }
  return rows;
}

/** The edit that a row of the trail keeps; undefined when the row was dismissed or is no such row. */
function keptEdit(
  id: string,
  cells: SnapshotRow,
): { table: string; row: string; cell: string; stamp: Hlc } | undefined {
  const [table, row, cell] = [cells['table']?.[0], cells['row']?.[0], cells['cell']?.[0]];
  if (typeof table !== 'string' || typeof row !== 'string' || typeof cell !== 'string') return undefined;
  return { table, row, cell, stamp: editHlc(id, cells['edit']?.[0]) };
}

/** The stamp of a kept edit. Rows of data version 1 have it in their id alone. */
export function editHlc(id: string, edit: unknown): Hlc {
  return typeof edit === 'string' && edit !== '' ? edit : id.slice(0, id.indexOf(' '));
}

/**
 * The row that keeps a losing edit; none for an edit that removed or emptied something. What a reader typed in
 * one sitting in one cell, key by key, has one row, in which the last of it stands.
 */
export function lostEditRow(
  [value, stamp]: SnapshotCell,
  table: string,
  row: string,
  cell: string,
): [id: string, row: SnapshotRow | undefined] {
  const id = `${sittingOf(stamp)} ${table} ${row} ${cell}`;
  if (value === null || value === '') return [id, undefined];
  const edit = { table, row, cell, value, edit: stamp };
  return [id, mapSorted<typeof value, SnapshotCell>(edit, (part) => [part, stamp])];
}

/** A copy that holds the row, with this edit or a later one, or has dismissed it, needs it no more. */
function known(snapshot: Snapshot, id: string, stamp: Hlc): boolean {
  return (cellAt(snapshot, LOG, id, 'value')?.[1] ?? '') >= stamp;
}
