import { type Block, type TextDocument, typed, type Words } from '../../documents/index.ts';
import type { Details } from '../../engine/index.ts';
import { basisOf } from './basis.ts';
import { gapsIn, gapWords } from './brackets.ts';
import { type Charter, type CharterEntry, charterGaps, charterProgress } from './charter.ts';
import { type CharterStatus, statusOf } from './entry-status.ts';

/** A source that can be cited: `S20e`, its title, and its address on the site. */
export interface CitedSource {
  readonly tag: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
}

export interface CharterInput {
  readonly charter: Charter;
  readonly details: Details;
  /** The day in words: `31 March 2027`. */
  readonly day: string;
  /** Address of the site's root. */
  readonly site: string;
  readonly sources: Readonly<Record<string, CitedSource>>;
}

/** The present charter: open parts, drafts and places in brackets are marked, then come the sources of its sample texts. */
export function charterDocument({ charter, details, day, site, sources }: CharterInput): TextDocument {
  const open = charter.entries.filter(({ id }) => statusOf(charter.rowOf(id)) === 'open');
  const gaps = charterGaps(charter);
  return {
    title: `Charter: ${details.name}`,
    about: `${charterProgress(charter)}${gaps === 0 ? '' : `, ${gapWords(gaps)}`}, as of ${day}.`,
    blocks: [
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'note',
              label: 'Still open',
              text: `${open.map(({ title }) => title).join('; ')}.`,
            } satisfies Block,
          ]),
      ...charter.entries.flatMap((entry) => partBlocks(charter, entry, entry.question)),
      ...charter.retired.flatMap((entry) => partBlocks(charter, entry)),
      ...sourceBlocks(charter, sources, site),
      {
        kind: 'note',
        label: 'No legal advice',
        text: 'Have a lawyer read ownership, fees and competition rules before you adopt this charter.',
      },
    ],
  };
}

/** @param question what is asked while the part is open; a retired part asks nothing any more */
function partBlocks(
  { rowOf }: Charter,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  question?: string,
): Block[] {
  const row = rowOf(id);
  return [
    { kind: 'heading', level: 1, text: title },
    ...markBlocks(statusOf(row), gapsIn(row.text).length, question),
    ...textBlocks(row.text),
  ];
}

/** What a reader of the draft must know of a part before they rely on it. */
function markBlocks(status: CharterStatus, gaps: number, question = ''): Block[] {
  const left = gaps === 0 ? '' : gapWords(gaps);
  if (status === 'open') return question === '' ? [] : [{ kind: 'note', label: 'Open', text: question }];
  if (status === 'draft')
    return [
      { kind: 'note', label: 'Draft', text: left === '' ? 'Not agreed yet.' : `Not agreed yet, ${left}.` },
    ];
  return left === '' ? [] : [{ kind: 'note', label: 'Agreed', text: `With ${left}.` }];
}

function textBlocks(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text: typed(text) }];
}

/** The options that the wording began from, and their sources. */
function sourceBlocks(charter: Charter, sources: CharterInput['sources'], site: string): Block[] {
  const cited = new Set<string>();
  const models: Words[] = charter.entries.flatMap(({ id, title, options }) =>
    basisOf(charter.rowOf(id), options).map(({ label, option }) => {
      if (option === undefined) return `${title}: ${label}, no longer in the playbook`;
      option.sources.forEach((source) => cited.add(source));
      return `${title}: ${label} (${option.sources.flatMap((source) => sources[source]?.tag ?? []).join(', ')})`;
    }),
  );
  if (models.length === 0) return [];
  const list = [...cited].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [
    { kind: 'heading', level: 1, text: 'Where the sample texts come from' },
    {
      kind: 'paragraph',
      text: 'Some parts began from sample texts that Groundwork wrote after these models. What they say of others is as of the dates in the playbook.',
    },
    { kind: 'list', items: models },
    {
      kind: 'list',
      items: list.flatMap((id): Words[] => {
        const source = sources[id];
        return source === undefined
          ? []
          : [{ text: `${source.tag}: ${source.title}`, href: site.replace(/\/+$/, '') + source.url }];
      }),
    },
  ];
}
