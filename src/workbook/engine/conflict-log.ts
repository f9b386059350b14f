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
 * What a merge of two copies sets in the table `conflicts`, in addition to the later edit of each cell: the lost edits
 * that it logs, and those that it dismisses. The same whichever side is called `mine`.
 * @param part set when `theirs` holds only some rows of a copy: then missing rows mean nothing
 */
export function conflictLogOf(schema: Schema, mine: Snapshot, theirs: Snapshot, part = false): SnapshotTable {
  // Logged edits come last: a dismissed row may be that of an earlier key of the same sitting.
  return Object.assign(
    part ? bare() : supersededLosers(mine, theirs),
    concurrentLosers(schema, mine, theirs),
  );
}

/**
 * Finds concurrent edits of two copies: the same cell, edited on both sides, the winner made without knowledge
 * of the loser. The greater HLC wins; this returns the losers as rows of the table `conflicts`. A row's
 * id and HLCs are those of the losing edit, so both sides create the same rows, and merging is commutative and
 * idempotent.
 *
 * A loser with the same value as the winner is logged too, although `lostEdits` does not show it: somebody may have
 * replaced that value already with knowledge of the winner alone.
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
 * The logged edits of one copy that the other has merged and knowingly replaced: nothing is lost with them. Otherwise
 * the log would depend on the order in which three copies are merged.
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

/** The edit in a row of the conflict log; undefined if the row was dismissed or is not valid. */
function keptEdit(
  id: string,
  cells: SnapshotRow,
): { table: string; row: string; cell: string; stamp: Hlc } | undefined {
  const [table, row, cell] = [cells['table']?.[0], cells['row']?.[0], cells['cell']?.[0]];
  if (typeof table !== 'string' || typeof row !== 'string' || typeof cell !== 'string') return undefined;
  return { table, row, cell, stamp: editHlc(id, cells['edit']?.[0]) };
}

/** The HLC of a logged edit. Rows of data version 1 have it in their id alone. */
export function editHlc(id: string, edit: unknown): Hlc {
  return typeof edit === 'string' && edit !== '' ? edit : id.slice(0, id.indexOf(' '));
}

/**
 * The row for a losing edit; none for an edit that removed or emptied something. What a reader typed in
 * one sitting in one cell, key by key, has one row, which holds the last of it.
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

/** Whether a copy has the row, with this edit or a later one, or has dismissed it. */
function known(snapshot: Snapshot, id: string, stamp: Hlc): boolean {
  return (cellAt(snapshot, LOG, id, 'value')?.[1] ?? '') >= stamp;
}
