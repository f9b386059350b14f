import { type Block, type TextDocument, typed, type Words } from '../../documents/index.ts';
import type { Details } from '../../engine/index.ts';
import { basisOf } from './basis.ts';
import { type Charter, type CharterEntry, charterProgress } from './charter.ts';
import { statusOf } from './entry-status.ts';

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

/** The present charter: open parts and drafts are marked, then come the sources of its wording. */
export function charterDocument({ charter, details, day, site, sources }: CharterInput): TextDocument {
  const open = charter.sections
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => statusOf(charter.rowOf(id)) === 'open');
  const settled = open.length === 0;
  return {
    title: `Charter: ${details.name}`,
    about: `${charterProgress(charter)}, as of ${day}.`,
    blocks: [
      ...(settled
        ? []
        : [
            {
              kind: 'note',
              label: 'Still open',
              text: `${open.map(({ title }) => title).join('; ')}.`,
            } satisfies Block,
          ]),
      ...charter.sections.flatMap((section): Block[] => [
        { kind: 'heading', level: 1, text: section.title },
        ...section.entries.flatMap((entry) => entryBlocks(charter, entry, section.title)),
      ]),
      ...(charter.retired.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: 'Other matters' } satisfies Block,
            ...charter.retired.flatMap((entry) => writtenBlocks(charter, entry, 2)),
          ]),
      ...sourceBlocks(charter, sources, site),
      {
        kind: 'note',
        label: 'No legal advice',
        text: 'Have a lawyer read ownership, fees and competition rules before you adopt this charter.',
      },
    ],
  };
}

function entryBlocks(charter: Charter, entry: CharterEntry, under: string): Block[] {
  const level = entry.title === under ? undefined : 2;
  if (statusOf(charter.rowOf(entry.id)) !== 'open') return writtenBlocks(charter, entry, level);
  return [
    ...(level === undefined ? [] : [{ kind: 'heading', level, text: entry.title } satisfies Block]),
    { kind: 'note', label: 'Open', text: entry.question },
    ...textBlocks(charter.rowOf(entry.id).text),
  ];
}

function writtenBlocks(
  charter: Charter,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  level: 2 | undefined,
): Block[] {
  const row = charter.rowOf(id);
  const draft = statusOf(row) === 'draft';
  return [
    ...(level === undefined ? [] : [{ kind: 'heading', level, text: title } satisfies Block]),
    ...(draft ? [{ kind: 'note', label: 'Draft', text: 'Not agreed yet.' } satisfies Block] : []),
    ...textBlocks(row.text),
  ];
}

function textBlocks(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text: typed(text) }];
}

/** The options that the wording began from, and their sources. */
function sourceBlocks(charter: Charter, sources: CharterInput['sources'], site: string): Block[] {
  const cited = new Set<string>();
  const models: Words[] = charter.sections
    .flatMap(({ entries }) => entries)
    .flatMap(({ id, title, options }) =>
      basisOf(charter.rowOf(id), options).map(({ label, option }) => {
        if (option === undefined) return `${title}: ${label}, no longer in the playbook`;
        option.sources.forEach((source) => cited.add(source));
        return `${title}: ${label} (${option.sources.flatMap((source) => sources[source]?.tag ?? []).join(', ')})`;
      }),
    );
  if (models.length === 0) return [];
  const list = [...cited].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [
    { kind: 'heading', level: 1, text: 'Where the wording began' },
    {
      kind: 'paragraph',
      text: 'Some parts began from wording that Groundwork wrote after these models. What they say of others is as of the dates in the playbook.',
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
