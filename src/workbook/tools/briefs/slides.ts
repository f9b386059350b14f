import { counted } from '../../../shared/words.ts';
import { type Slide, type SlidePart, type Slides, typed, type Words } from '../../documents/index.ts';
import { safeHref, shorten } from '../../text/index.ts';
import type { BriefLine } from './briefs.ts';
import { type BriefInput, briefTitle, namedIn } from './document.ts';
import { PARTS } from './parts.ts';
import { linesByStakeholder } from './stakeholders.ts';

/** A source of the playbook as the notes name it. */
export interface SourceName {
  /** `S20e` */
  readonly tag: string;
  readonly title: string;
}

export interface BriefSlidesInput extends BriefInput {
  /** The sources of the statements, by id. */
  readonly sources: Readonly<Record<string, SourceName>>;
  /** Address of the site's root. */
  readonly site: string;
}

/**
 * A brief as slides: who we are, what is gained, what we ask, the evidence and the request. A part that is not written
 * yet stands there in brackets. The notes say where each statement comes from.
 */
export function briefSlides(input: BriefSlidesInput): Slides {
  const { brief, lines, initiative, today, spoken } = input;
  const said = (direction: 'receives' | 'gives'): Slide => ({
    title: PARTS[direction].title,
    parts: orMissing(pointsOf(lines[direction], input), direction),
    notes: lines[direction].map((line) => noteOf(line, input)),
  });
  const all = [...lines.receives, ...lines.gives];
  const proved = all.filter(({ row }) => `${row.proof}${row.proofLink}`.trim() !== '');
  const by = brief.askBy === '' ? [] : [{ kind: 'heading' as const, text: `By ${spoken(brief.askBy)}` }];
  return {
    title: briefTitle(input),
    about: `${initiative}\n${spoken(today)}`,
    foot: initiative,
    notes: [
      `Made with Groundwork from a value brief with ${counted(lines.receives.length, 'gain')} and ${counted(lines.gives.length, 'thing that is asked', 'things that are asked')}, as of ${spoken(today)}.`,
    ],
    slides: [
      {
        title: PARTS.opening.title,
        parts: [{ kind: 'heading', text: initiative }, ...orMissing(text(brief.opening), 'opening')],
        notes: [],
      },
      said('receives'),
      said('gives'),
      {
        title: PARTS.proof.title,
        parts: orMissing(proved.map(proofOf), 'proof'),
        notes: proved.map(({ said: sentence, row }) =>
          [`For “${shorten(sentence, 120)}”:`, row.proof.trim(), safeHref(row.proofLink) ?? '']
            .filter((one) => one !== '')
            .join(' '),
        ),
      },
      {
        title: PARTS.ask.title,
        parts: [
          ...orMissing(
            brief.ask.trim() === '' ? [] : [{ kind: 'lead', text: typed(brief.ask.trim()) }],
            'ask',
          ),
          ...by,
        ],
        notes: [],
      },
    ],
  };
}

const orMissing = (parts: readonly SlidePart[], part: keyof typeof PARTS): readonly SlidePart[] =>
  parts.length > 0 ? parts : [{ kind: 'text', text: `[${PARTS[part].prompt}]` }];

const text = (words: string): readonly SlidePart[] =>
  words.trim() === '' ? [] : [{ kind: 'text', text: typed(words) }];

function pointsOf(chosen: readonly BriefLine[], { brief, lines, stakeholders }: BriefInput): SlidePart[] {
  const isForSeveral = namedIn(brief, lines).size > 1;
  return linesByStakeholder(brief, chosen, stakeholders).flatMap((group): SlidePart[] => [
    ...(isForSeveral ? [{ kind: 'heading', text: group.title } as const] : []),
    ...group.lines.map((line): SlidePart => ({ kind: 'point', text: sentenceOf(line) })),
  ]);
}

const sentenceOf = ({ said, row }: BriefLine): Words => (row.words.trim() === '' ? said : typed(said));

/** The evidence of a statement, and under it where it is found and what it is for. */
function proofOf(line: BriefLine): SlidePart {
  const href = safeHref(line.row.proofLink);
  const link: Words[] = href === undefined ? [] : [{ text: shorten(href, 90), href }];
  const proof = line.row.proof.trim();
  return {
    kind: 'point',
    text: proof === '' ? `See ${shorten(href ?? '', 60)}` : typed(proof),
    small: [`For “${shorten(line.said, 80)}”`, ...link],
  };
}

/** What stands behind a statement: its wording in the playbook, its sources and its address there. */
function noteOf({ statement, retired, said }: BriefLine, { sources, site }: BriefSlidesInput): string {
  if (retired) return `“${shorten(said, 120)}” is no longer in the playbook.`;
  const named = statement.sources.flatMap((id) => sources[id] ?? []);
  const from = named.map(({ tag, title }) => `${tag} ${title}`).join('; ');
  return `${statement.text} ${from === '' ? '' : `Sources: ${from}. `}${site.replace(/\/+$/, '')}${statement.url}`;
}
