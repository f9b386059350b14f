import { spokenDate } from '../../../shared/dates.ts';
import { type Block, type DocumentFile } from '../../documents/index.ts';
import { readDetails } from '../../engine/index.ts';
import type { SummaryInput } from './input.ts';
import { summaryParts } from './parts.ts';

const HOSTS = { undecided: '', join: 'joins an accelerator', own: 'runs its own scheme' } as const;

/** What the files and the print hold, one sentence. */
export const summarySays =
  'Aim, champions, governance, gates, plan, open decisions and next steps on a page or two. It holds names and what you wrote: share it as you would share minutes.';

/** The summary as a document: what is missing is said in its place. */
export function summaryDocument(input: SummaryInput): DocumentFile {
  const { initiative, example, today } = input;
  const { id, name, specialty, host, startDate } = readDetails(initiative);
  const about = [
    `As of ${spokenDate(today)}`,
    specialty.trim(),
    HOSTS[host],
    startDate === '' ? '' : `starts ${spokenDate(startDate)}`,
  ].filter((part) => part !== '');
  const parts = summaryParts(input).flatMap(({ title, blocks, missing }): Block[] => [
    { kind: 'heading', level: 1, text: title },
    ...(blocks.length > 0 ? blocks : [{ kind: 'note', label: 'Open', text: missing } as const]),
  ]);
  return {
    document: {
      title: `${name}: summary for the board`,
      about: `${about.join(' · ')}.`,
      close: true,
      blocks: [
        ...(id === example
          ? [{ kind: 'note', label: 'Example', text: 'Invented, to show what such a summary says.' } as const]
          : []),
        ...parts,
      ],
    },
    name: `${name} board summary`,
    today,
    says: summarySays,
  };
}
