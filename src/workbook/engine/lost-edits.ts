import type { CellValue } from './cell-types.ts';
import { editHlc } from './conflict-log.ts';
import { hlcTime } from './hlc.ts';
import type { EditResult, Initiative } from './initiative.ts';
import { readRows, removeRow } from './rows.ts';
import { CONFLICTS } from './schema.ts';

/** The losing side of two concurrent edits. It stays until the reader has dealt with it. */
export interface LostEdit {
  readonly id: string;
  /** Where the edit was made: for an item, `items`, its id and the field. */
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  readonly value: CellValue;
  readonly at: number;
}

/** The lost edits, the latest first. */
export function lostEdits(initiative: Initiative): LostEdit[] {
  return [...readRows(initiative, CONFLICTS)]
    .filter(([, loser]) => initiative.replica.valueAt(loser) !== loser.value)
    .map(([id, loser]) => ({ id, ...loser, at: hlcTime(editHlc(id, loser.edit)) }))
    .sort((one, other) => other.at - one.at);
}

/** Dismisses a lost edit that the reader has dealt with; undo restores it. It stays dismissed after a merge. */
export function dismissLostEdit(initiative: Initiative, id: string): EditResult {
  return removeRow(initiative, CONFLICTS, id);
}
