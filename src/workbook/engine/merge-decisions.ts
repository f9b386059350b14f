import { lostEditRow } from './conflict-log.ts';
import type { Place } from './replica.ts';
import { CONFLICTS, REMEMBERED, type Schema } from './schema.ts';
import { cellAt, type Snapshot, type SnapshotCell } from './snapshot.ts';

/** A cell in which two copies differ, with the side that a merge lets stand and the one that the reader wants. */
export interface ChosenSide {
  readonly place: Place;
  readonly winner: 'mine' | 'theirs';
  readonly side: 'mine' | 'theirs';
}

/** What becomes of the two edits of one cell. */
export interface Decision {
  readonly place: Place;
  readonly chosen: SnapshotCell | undefined;
  readonly overruled: SnapshotCell | undefined;
  /** Whether the chosen one stands by itself, since it is the later. */
  readonly stands: boolean;
  /** Whether the other one is to be kept, which a merge does not do by itself. */
  readonly kept: boolean;
}

/** What is to be done besides merging two copies so that what the reader wants comes of it. */
export function decisions(mine: Snapshot, theirs: Snapshot, cells: readonly ChosenSide[]): Decision[] {
  return cells.map(({ place, winner, side }) => {
    const [edit, other] = [mine, theirs].map((snapshot) =>
      cellAt(snapshot, place.table, place.row, place.cell),
    );
    const [chosen, overruled] = side === 'mine' ? [edit, other] : [other, edit];
    const stands = side === winner;
    // Of two values with one stamp the store keeps ours silently.
    return { place, chosen, overruled, stands, kept: !stands || edit?.[1] === other?.[1] };
  });
}

/** The cells that doing so writes besides those of both copies, to see whether all fits. */
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
