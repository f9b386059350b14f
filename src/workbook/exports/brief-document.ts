import type { Brief, BriefLine, BriefLines } from '../briefs.ts';
import { safeHref } from '../links.ts';
import { counted } from '../text.ts';
import type { Block, DocumentFile } from './document.ts';

export interface BriefInput {
  readonly brief: Brief;
  readonly lines: BriefLines;
  /** Titles of the groups it is for. */
  readonly groups: readonly string[];
  /** What the initiative is called. */
  readonly initiative: string;
  /** `YYYY-MM-DD` at the reader's place. */
  readonly today: string;
  /** Days in words: `31 March 2027`. */
  readonly spoken: (day: string) => string;
}

/** A brief as a page to hand over: what the group gains, what we ask, and the one request. */
export function briefDocument({ brief, lines, groups, initiative, today, spoken }: BriefInput): DocumentFile {
  const by = brief.askBy === '' ? '' : `\nBy ${spoken(brief.askBy)}.`;
  const blocks: Block[] = [
    ...(brief.opening.trim() === '' ? [] : [{ kind: 'paragraph', text: brief.opening } satisfies Block]),
    ...part('What you gain', lines.receives),
    ...part('What we ask of you', lines.gives),
    ...(brief.ask.trim() === ''
      ? []
      : ([
          { kind: 'heading', level: 1, text: 'Our request' },
          { kind: 'paragraph', text: `${brief.ask.trim()}${by}` },
        ] satisfies Block[])),
  ];
  const audience = groups.length === 0 ? '' : ` for ${groups.join(', ').toLowerCase()}`;
  return {
    document: {
      title: brief.title.trim() === '' ? `Value brief${audience}` : brief.title.trim(),
      about: `${initiative}, ${spoken(today)}.`,
      blocks,
    },
    name: brief.title.trim() === '' ? `${initiative} value brief` : brief.title,
    today,
    says: `The brief with ${counted(lines.receives.length, 'gain')} and ${counted(lines.gives.length, 'thing you ask', 'things you ask')}, in your words where you wrote some.`,
  };
}

function part(title: string, lines: readonly BriefLine[]): Block[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'list',
      items: lines.map(({ said, row: { proof, proofLink } }) => {
        const evidence = [proof.trim(), safeHref(proofLink) ?? ''].filter((one) => one !== '').join(' ');
        return evidence === '' ? said : `${said}\nEvidence: ${evidence}`;
      }),
    },
  ];
}
