import { counted } from '../../../shared/words.ts';
import { type Block, type DocumentFile, typed } from '../../documents/index.ts';
import { safeHref } from '../../text/index.ts';
import type { Stakeholder } from '../people/index.ts';
import { type Brief, type BriefLine, type BriefLines, stakeholdersOf } from './briefs.ts';
import { audienceOf, linesByStakeholder } from './stakeholders.ts';

export interface BriefInput {
  readonly brief: Brief;
  readonly lines: BriefLines;
  /** All stakeholders, in the order of the playbook. */
  readonly stakeholders: readonly Stakeholder[];
  /** The initiative's name. */
  readonly initiative: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Formats a day: `31 March 2027`. */
  readonly spoken: (day: string) => string;
}

/** A brief as a page to hand over: what the stakeholder gains, what we ask, and the one request. */
export function briefDocument({
  brief,
  lines,
  stakeholders,
  initiative,
  today,
  spoken,
}: BriefInput): DocumentFile {
  const named = namedIn(brief, lines);
  // A single stakeholder needs no heading; of several, each looks for its own name.
  const split = (chosen: readonly BriefLine[]): Block[] =>
    named.size > 1 ? byStakeholder(brief, chosen, stakeholders) : [listOf(chosen)];
  const by = brief.askBy === '' ? '' : `\nBy ${spoken(brief.askBy)}.`;
  const blocks: Block[] = [
    ...(brief.opening.trim() === ''
      ? []
      : [{ kind: 'paragraph', text: typed(brief.opening) } satisfies Block]),
    ...part('What you gain', lines.receives, split),
    ...part('What we ask of you', lines.gives, split),
    ...(brief.ask.trim() === ''
      ? []
      : ([
          { kind: 'heading', level: 1, text: 'Our request' },
          { kind: 'paragraph', text: typed(`${brief.ask.trim()}${by}`) },
        ] satisfies Block[])),
  ];
  return {
    document: {
      title: briefTitle({ brief, stakeholders }),
      about: typed(`${initiative}, ${spoken(today)}.`),
      blocks,
    },
    name: brief.title.trim() === '' ? `${initiative} value brief` : brief.title,
    today,
    says: `The brief with ${counted(lines.receives.length, 'gain')} and ${counted(lines.gives.length, 'thing you ask', 'things you ask')}, in your words where you wrote some.`,
  };
}

/** The title of a brief, else whom it is for. */
export function briefTitle({ brief, stakeholders }: Pick<BriefInput, 'brief' | 'stakeholders'>): string {
  const audience = audienceOf(brief, stakeholders);
  return brief.title.trim() || `Value brief${audience === '' ? '' : ` for ${audience}`}`;
}

/** The stakeholders that a brief is for or has statements of. */
export const namedIn = (brief: Pick<Brief, 'groups'>, { receives, gives }: BriefLines): Set<string> =>
  new Set([
    ...stakeholdersOf(brief),
    ...[...receives, ...gives].map(({ statement: { stakeholder } }) => stakeholder),
  ]);

function part(
  title: string,
  lines: readonly BriefLine[],
  blocksOf: (lines: readonly BriefLine[]) => Block[],
): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocksOf(lines)];
}

function byStakeholder(
  brief: Brief,
  lines: readonly BriefLine[],
  stakeholders: readonly Stakeholder[],
): Block[] {
  return linesByStakeholder(brief, lines, stakeholders).flatMap((part): Block[] => [
    { kind: 'heading', level: 2, text: part.title },
    listOf(part.lines),
  ]);
}

function listOf(lines: readonly BriefLine[]): Block {
  return {
    kind: 'list',
    items: lines.map(({ said, row: { words, proof, proofLink } }) => {
      const evidence = [proof.trim(), safeHref(proofLink) ?? ''].filter((one) => one !== '').join(' ');
      const all = evidence === '' ? said : `${said}\nEvidence: ${evidence}`;
      return words.trim() === '' && proof.trim() === '' ? all : typed(all);
    }),
  };
}
