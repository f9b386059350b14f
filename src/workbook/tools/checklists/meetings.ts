import { spokenDate } from '../../../shared/dates.ts';
import {
  type EditResult,
  type Initiative,
  readRow,
  readRows,
  rowKey,
  type RowOf,
  rowParts,
  setRow,
  transact,
} from '../../engine/index.ts';
import { readItems } from './items.ts';
import { DECISIONS, ITEMS, MEETINGS } from './tables.ts';

/** The row of the meeting that the agenda is for. */
export const NEXT_MEETING = 'next';

export type Meeting = Omit<RowOf<typeof MEETINGS>, 'addedAt'>;

/** What a meeting decided on an item. */
export interface Decided {
  readonly item: string;
  /** The item's wording of that day. */
  readonly text: string;
  readonly decision: string;
}

/** A meeting that was held, with what it decided. */
export interface HeldMeeting extends Meeting {
  readonly id: string;
  readonly decisions: readonly Decided[];
}

/** When and where the next meeting is, who is there, and who takes the minutes. */
export function readMeeting(initiative: Initiative): Meeting {
  return readRow(initiative, MEETINGS, NEXT_MEETING);
}

/** The meetings that were held, the latest first. */
export function heldMeetings(initiative: Initiative): HeldMeeting[] {
  const decisions = [...readRows(initiative, DECISIONS)]
    .map(([row, { text, decision }]) => {
      const [meeting = '', item = ''] = rowParts(DECISIONS, row);
      return { meeting, item, text: text === '' ? item : text, decision };
    })
    .sort((one, other) => (one.item < other.item ? -1 : 1));
  return [...readRows(initiative, MEETINGS)]
    .filter(([id]) => id !== NEXT_MEETING)
    .sort(
      ([id, one], [otherId, other]) =>
        other.date.localeCompare(one.date, 'en') || other.addedAt - one.addedAt || (id < otherId ? 1 : -1),
    )
    .map(([id, meeting]) => ({
      ...meeting,
      id,
      decisions: decisions.filter((one) => one.meeting === id && one.decision.trim() !== ''),
    }));
}

/** Whether the next meeting has a date or decided something, so that there is something to keep of it. */
export function canBeHeld(initiative: Initiative): boolean {
  return readMeeting(initiative).date !== '' || decidedNow(initiative).length > 0;
}

/**
 * Keeps the next meeting, with what was decided, among those that were held, and makes room for another in the same
 * place, as one undoable step.
 * @param id for the meeting that was held
 */
export function holdMeeting(initiative: Initiative, id: string): EditResult {
  const meeting = readMeeting(initiative);
  return transact(initiative, 'minutes of the meeting kept', () => {
    setRow(initiative, MEETINGS, id, { ...meeting, addedAt: initiative.now() });
    setRow(initiative, MEETINGS, NEXT_MEETING, { date: '', present: '', minutes: '' });
    for (const { item, text, decision } of decidedNow(initiative)) {
      setRow(initiative, DECISIONS, rowKey(id, item), { decision, text });
      setRow(initiative, ITEMS, item, { decision: '' });
    }
  });
}

/** What was decided before, and when in words: `Decided on 3 March 2027`. */
export interface DecidedBefore {
  readonly when: string;
  readonly decision: string;
}

/** What was decided last on each item, by the item's id. */
export function lastDecisions(held: readonly HeldMeeting[]): Map<string, DecidedBefore> {
  return new Map(
    held.toReversed().flatMap(({ date, decisions }) => {
      const when = date === '' ? 'Decided before' : `Decided on ${spokenDate(date)}`;
      return decisions.map(({ item, decision }) => [item, { when, decision }] as const);
    }),
  );
}

/** `Meeting of 3 March 2027` */
export function meetingName({ date }: Pick<Meeting, 'date'>): string {
  return date === '' ? 'Meeting without a date' : `Meeting of ${spokenDate(date)}`;
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

function decidedNow(initiative: Initiative): Decided[] {
  return [...readItems(initiative)]
    .filter(([, { decision }]) => decision.trim() !== '')
    .map(([item, { text, decision }]) => ({ item, text, decision }));
}
