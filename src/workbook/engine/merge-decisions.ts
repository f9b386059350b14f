import { lostEditRow } from './conflict-log.ts';
import type { Place } from './replica.ts';
import { CONFLICTS, REMEMBERED, type Schema } from './schema.ts';
import { bare, cellAt, eachCell, type Snapshot, type SnapshotCell, type SnapshotTables } from './snapshot.ts';

/** A cell in which two copies differ, with the side that wins a merge and the one that the reader chose. */
export interface ChosenSide {
  readonly place: Place;
  readonly winner: 'mine' | 'theirs';
  readonly side: 'mine' | 'theirs';
}

/** What happens to the two edits of one cell. */
export interface Decision {
  readonly place: Place;
  readonly chosen: SnapshotCell | undefined;
  readonly overruled: SnapshotCell | undefined;
  /** Whether the chosen one wins anyway, since it is the later. */
  readonly stands: boolean;
  /** Whether the other one must be logged, which a merge does not do by itself. */
  readonly kept: boolean;
}

/** Later than every edit, and nobody's. */
const BY_CHOICE = 'zzzzzzz---------';

/** The cells in which the reader chose the side that is not the later, with their values. */
export function chosenCells(
  mine: Snapshot,
  theirs: Snapshot,
  sideOf: (place: Place) => ChosenSide['side'] | undefined,
): SnapshotTables {
  const tables = bare<Record<string, Record<string, SnapshotCell>>>();
  eachCell(theirs, (other, table, row, cell) => {
    const side = sideOf({ table, row, cell });
    const here = cellAt(mine, table, row, cell);
    const winner = here === undefined || other[1] > here[1] ? 'theirs' : 'mine';
    if (side === undefined || side === winner || table === '') return;
    const value = (side === 'mine' ? here : other)?.[0] ?? null;
    ((tables[table] ??= bare())[row] ??= bare())[cell] = [value, BY_CHOICE];
  });
  return tables;
}

/** What to do in addition to merging two copies to get what the reader chose. */
export function decisions(mine: Snapshot, theirs: Snapshot, cells: readonly ChosenSide[]): Decision[] {
  return cells.map(({ place, winner, side }) => {
    const [edit, other] = [mine, theirs].map((snapshot) =>
      cellAt(snapshot, place.table, place.row, place.cell),
    );
    const [chosen, overruled] = side === 'mine' ? [edit, other] : [other, edit];
    const stands = side === winner;
    // Of two values with one HLC the store silently keeps ours.
    return { place, chosen, overruled, stands, kept: !stands || edit?.[1] === other?.[1] };
  });
}

/** The cells written by the decisions in addition to those of both copies, to check the limits. */
export function writesOf(schema: Schema, decided: readonly Decision[]): Pick<Snapshot, 'tables'>[] {
  return decided.flatMap(({ place: { table, row, cell }, overruled, stands, kept }) => {
    const [id, trail] = overruled !== undefined && kept ? lostEditRow(overruled, table, row, cell) : [];
    const besides = !stands && schema.cellType(table, REMEMBERED) !== undefined;
    return [
      ...(id !== undefined && trail !== undefined ? [{ tables: { [CONFLICTS.id]: { [id]: trail } } }] : []),
      ...(besides ? [{ tables: { [table]: { [row]: { [REMEMBERED]: ['', ''] as const } } } }] : []),
    ];
  });
}
