import { editHlc } from './conflict-log.ts';
import { derivedHlc, sittingOf } from './hlc.ts';
import type { Replica } from './replica.ts';
import { CONFLICTS } from './schema.ts';
import { mapSorted, type SnapshotCell } from './snapshot.ts';

/**
 * Dismisses lost edits whose author continued typing in the same sitting, so that the present value replaced them.
 * Otherwise they would show as lost once the cell is edited on another day. Only within `change`.
 *
 * Their HLCs increase by the least possible: what a slower copy still brings of the sitting is later, and is kept.
 * @param rows ids of rows of `conflicts`
 */
export function dismissTypedOver(
  { store, hlcOf: hlcOf, put }: Pick<Replica, 'store' | 'hlcOf' | 'put'>,
  rows: readonly string[],
): void {
  for (const id of rows) {
    const kept = store.getRow(CONFLICTS.id, id);
    const { table, row, cell, edit } = kept;
    if (typeof table !== 'string' || typeof row !== 'string' || typeof cell !== 'string') continue;
    const [stands, loser] = [hlcOf({ table, row, cell }), editHlc(id, edit)];
    if (stands <= loser || sittingOf(stands) !== sittingOf(loser)) continue;
    const gone = mapSorted<unknown, SnapshotCell>(kept, (_, part) => [
      null,
      derivedHlc(hlcOf({ table: CONFLICTS.id, row: id, cell: part })),
    ]);
    put({ [CONFLICTS.id]: { [id]: gone } });
  }
}
