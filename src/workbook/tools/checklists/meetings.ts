import { spokenDate } from '../../../shared/dates.ts';
import { type Initiative, readRow, type RowOf } from '../../engine/index.ts';
import { MEETINGS } from './tables.ts';

/** The row of the meeting that the agenda is for. */
export const NEXT_MEETING = 'next';

export type Meeting = RowOf<typeof MEETINGS>;

/** When and where the next meeting is, who is there, and who takes the minutes. */
export function readMeeting(initiative: Initiative): Meeting {
  return readRow(initiative, MEETINGS, NEXT_MEETING);
}

/** The head of an agenda: what is not known yet is empty, to be written in. */
export function meetingFacts({ date, place, present, minutes }: Meeting): [label: string, words: string][] {
  return [
    ['Date', date === '' ? '' : spokenDate(date)],
    ['Place', place],
    ['Present', present],
    ['Minutes by', minutes],
  ];
}
