import type { CellValue } from './cell-types.ts';
import { editStamp } from './conflict-log.ts';
import { sittingOf, type Stamp, stampTime } from './hlc.ts';
import type { EditResult, Initiative } from './initiative.ts';
import { readRows, removeRow } from './rows.ts';
import { CONFLICTS } from './schema.ts';

/** The losing side of two edits made at once. It stays until the reader has dealt with it. */
export interface KeptLoser {
  readonly id: string;
  /** Where the edit was made: for an item, `items`, its id and the field. */
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  readonly value: CellValue;
  readonly at: number;
}

/** What was kept, the latest first. */
export function keptLosers(initiative: Initiative): KeptLoser[] {
  return [...readRows(initiative, CONFLICTS)]
    .map(([id, loser]) => ({ id, ...loser, stamp: editStamp(id, loser.edit) }))
    .filter((loser) => !stands(initiative, loser))
    .map((loser) => ({ ...loser, at: stampTime(loser.stamp) }))
    .sort((one, other) => other.at - one.at);
}

/** Whether its value stands, or its author typed on in the same sitting and that stands. */
function stands({ replica }: Initiative, loser: Omit<KeptLoser, 'at'> & { readonly stamp: Stamp }): boolean {
  const now = replica.stampOf(loser);
  const typedOn = now > loser.stamp && sittingOf(now) === sittingOf(loser.stamp);
  return typedOn || replica.valueAt(loser) === loser.value;
}

/** Forgets one that the reader has dealt with; undo brings it back. It stays forgotten after a merge. */
export function dismissLoser(initiative: Initiative, id: string): EditResult {
  return removeRow(initiative, CONFLICTS, id);
}
