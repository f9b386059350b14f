import { typed } from '../../documents/index.ts';
import { shorten } from '../../text/index.ts';
import { heldMeetings, meetingName } from '../checklists/index.ts';
import type { SummaryInput, SummaryPart } from './input.ts';
import { list } from './list.ts';

const MOST_DECISIONS = 6;
const MOST_OF_A_DECISION = 160;

/** What the last meeting decided. Left out while no minutes are kept, or nothing was decided: nothing is missing then. */
export function lastMeeting({ initiative }: Pick<SummaryInput, 'initiative'>): SummaryPart[] {
  const meeting = heldMeetings(initiative).find(({ decisions }) => decisions.length > 0);
  if (meeting === undefined) return [];
  const decisions = meeting.decisions.slice(0, MOST_DECISIONS);
  const more = meeting.decisions.length - decisions.length;
  return [
    {
      title: 'Decided last',
      url: '/workbook/agenda/',
      missing: '',
      blocks: [
        { kind: 'paragraph', text: `${meetingName(meeting)}:` },
        ...list([
          ...decisions.map(({ text, decision }) => typed(`${text} ${shorten(decision, MOST_OF_A_DECISION)}`)),
          ...(more > 0 ? [`${more} more in the minutes.`] : []),
        ]),
      ],
    },
  ];
}
