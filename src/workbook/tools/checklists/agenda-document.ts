import { spokenDate } from '../../../shared/dates.ts';
import type { Block, DocumentFile } from '../../documents/index.ts';
import { agenda, type AgendaInput } from './agenda.ts';
import type { ExportRow } from './export-rows.ts';
import { NO_LONGER, NOBODY, STATE_WORDS } from './labels.ts';
import { meetingFacts } from './meetings.ts';

/** The agenda with the head of the meeting, to write the minutes in. */
export function agendaDocument(input: AgendaInput, all = false): DocumentFile {
  const { details, meeting, today } = input;
  const { groups, retired, says } = agenda(input, all);
  const part = (title: string, rows: readonly ExportRow[]): Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: `${title} (${rows.length})` },
          ...rows.flatMap((row) => itemBlocks(row, input)),
        ];
  return {
    document: {
      title: `Meeting agenda: ${details.name}`,
      about: says,
      blocks: [
        {
          kind: 'paragraph',
          text: meetingFacts(meeting)
            .map(([label, words]) => `${label}: ${words}`)
            .join('\n'),
        },
        ...groups.flatMap(({ owner, rows }) => part(owner === '' ? NOBODY : owner, rows)),
        ...part(NO_LONGER, retired),
      ],
    },
    name: `${details.name} meeting agenda`,
    today,
    says: `A meeting agenda as a document. ${says}`,
  };
}

/** When an item is due, its state, and its list or, where it has no list any more, its owner. */
function itemFacts({ overdue, due, state, retired, list, owner }: ExportRow): string[] {
  const day = due === '' ? '' : `${overdue ? 'Overdue since' : 'Due'} ${spokenDate(due)}`;
  const belongs = !retired ? list : owner.trim() === '' ? '' : `Owner: ${owner.trim()}`;
  return [day, STATE_WORDS[state], belongs].filter((fact) => fact !== '');
}

function itemBlocks(row: ExportRow, { guides, before }: AgendaInput): Block[] {
  const last = before.get(row.id);
  const guide = guides.get(row.id);
  return [
    { kind: 'heading', level: 2, text: row.text },
    { kind: 'paragraph', text: itemFacts(row).join('; ') },
    ...linkTo(guide === undefined ? 'How to' : `How to: ${guide}`, row.guidance),
    ...linkTo('Evidence', row.evidence),
    ...(row.note.trim() === '' ? [] : [{ kind: 'quote' as const, text: row.note }]),
    ...(last === undefined ? [] : [{ kind: 'paragraph' as const, text: `${last.when}: ${last.decision}` }]),
    { kind: 'paragraph', text: `Decided: ${row.decision}` },
  ];
}

function linkTo(text: string, href: string): Block[] {
  return href === '' ? [] : [{ kind: 'paragraph', text: { text, href } }];
}
