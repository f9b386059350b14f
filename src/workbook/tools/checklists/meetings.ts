import { type Initiative, readRow, readRows, type RowOf } from '../../engine/index.ts';
import { DECISIONS, MEETINGS } from './tables.ts';

/** The row of the meeting that the agenda is for. */
export const NEXT_MEETING = 'next';

export type Meeting = RowOf<typeof MEETINGS>;

/** When and where the next meeting is, who is there, and who takes the minutes. */
export function readMeeting(initiative: Initiative): Meeting {
  return readRow(initiative, MEETINGS, NEXT_MEETING);
}

/** What was decided on items, by item id; only where something was. */
export function readDecisions(initiative: Initiative): Map<string, string> {
  return new Map(
    [...readRows(initiative, DECISIONS)].flatMap(([id, { decision }]) =>
      decision.trim() === '' ? [] : [[id, decision]],
    ),
  );
}
