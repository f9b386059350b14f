import { type Initiative, writeCells } from './initiative.ts';
import { trailRow } from './merge-trail.ts';
import type { PackedCell } from './packed.ts';

/** Where an edit was made, as `eachCell` gives it. */
interface Place {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
}

/** Makes an edit that the merge left behind count, as an edit of the reader's; what was kept of it goes. */
export function letStand(initiative: Initiative, edit: PackedCell | undefined, place: Place): void {
  writeCells(initiative, 'import', '', [{ ...place, value: edit?.[0] ?? undefined }]);
  if (edit !== undefined) initiative.replica.store.delRow('conflicts', idOf(edit, place));
}

/** Keeps an edit that the reader's choice overrules; one that removed or emptied something needs no keeping. */
export function keepEdit(initiative: Initiative, edit: PackedCell | undefined, place: Place): void {
  if (edit === undefined) return;
  const [id, row = {}] = trailRow(edit, place.table, place.row, place.cell);
  const cells = Object.entries(row).map(([cell, [value]]) => {
    return { table: 'conflicts', row: id, cell, value: value ?? undefined };
  });
  writeCells(initiative, 'import', '', cells);
}

function idOf(edit: PackedCell, { table, row, cell }: Place): string {
  return trailRow(edit, table, row, cell)[0];
}
