import { lostEditRow } from './conflict-log.ts';
import { clearRow, type Initiative, writeCells } from './initiative.ts';
import type { Place } from './replica.ts';
import { CONFLICTS } from './schema.ts';
import type { SnapshotCell } from './snapshot.ts';

/** Makes an edit that lost the merge win, as an edit of the reader's; its entry in the conflict log is removed. */
export function acceptOtherEdit(initiative: Initiative, edit: SnapshotCell | undefined, place: Place): void {
  writeCells(initiative, 'import', '', [{ ...place, value: edit?.[0] ?? undefined }]);
  if (edit !== undefined) clearRow(initiative.replica, CONFLICTS.id, idOf(edit, place));
}

/** Logs an edit that the reader's choice overrules; one that removed or emptied something is not logged. */
export function logOverruledEdit(initiative: Initiative, edit: SnapshotCell | undefined, place: Place): void {
  if (edit === undefined) return;
  const [id, row] = lostEditRow(edit, place.table, place.row, place.cell);
  if (row === undefined) return;
  const { change, put, valueAt, write } = initiative.replica;
  change('import', '', () => {
    put({ [CONFLICTS.id]: { [id]: row } });
    // Dismissed before, when it was in effect: then it comes back as an edit made now.
    if (valueAt({ table: CONFLICTS.id, row: id, cell: 'value' }) !== undefined) return;
    for (const [cell, [value]] of Object.entries(row))
      write({ table: CONFLICTS.id, row: id, cell }, value ?? undefined);
  });
}

function idOf(edit: SnapshotCell, { table, row, cell }: Place): string {
  return lostEditRow(edit, table, row, cell)[0];
}
