import { counted } from '../../../shared/words.ts';
import { type Block, type DocumentFile, typed } from '../../documents/index.ts';
import { type HeldMeeting, meetingFacts, meetingName } from './meetings.ts';

/** The minutes of a meeting that was held: its head, and what it decided. */
export function minutesDocument(meeting: HeldMeeting, name: string, today: string): DocumentFile {
  const { date, decisions } = meeting;
  return {
    document: {
      title: `Minutes: ${name}`,
      about: `${meetingName(meeting)}, ${counted(decisions.length, 'decision')}.`,
      blocks: [
        {
          kind: 'paragraph',
          text: meetingFacts(meeting)
            .map(([label, words]) => `${label}: ${words}`)
            .join('\n'),
        },
        ...decisions.flatMap(({ text, decision }): Block[] => [
          { kind: 'heading', level: 1, text },
          { kind: 'paragraph', text: typed(decision) },
        ]),
      ],
    },
    name: `${name} minutes`,
    today: date === '' ? today : date,
    says: 'The minutes of a meeting as a document.',
  };
}
