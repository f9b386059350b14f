import { isFiller, meaningful, stemsOf, wordsOf } from '../language/index.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import type { NamedPlace, PlaceKind } from '../shared/named-places.ts';
import type { Catalog } from './catalog.ts';

/** A built page as the search needs it: its title, what it is about, and its headings. */
export interface TitledPage {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** Pages that list records: each record has a place of its own, so their headings have none. */
const lists = new Set(['/glossary/', '/sources/', '/resources/', '/specialties/', '/changes/', '/licenses/']);
/** From so many pages on, a heading such as “At a glance” names none of them. */
const COMMON = 4;
/** What nobody looks for. */
const NOT_FOUND = '/404.html';
/** Pages about the site itself. */
const site = new Set(['/about/', '/accessibility/', '/privacy/', '/changes/', '/data/', '/licenses/']);

function kindOfPage(catalog: Catalog, url: string): PlaceKind {
  const is = (entries: readonly { readonly url: string }[]): boolean =>
    entries.some((entry) => entry.url === url);
  if (is(catalog.valuePairs)) return 'stakeholder';
  if (is(catalog.governanceBodies)) return 'body';
  if (is(catalog.caseStudies)) return 'case';
  if (is(catalog.checklists)) return 'checklist';
  if (site.has(url)) return 'site';
  if (lists.has(url)) return 'list';
  if (url.startsWith('/workbook/')) return 'tool';
  return url.startsWith('/contribute/') ? 'contribute' : 'page';
}

const inside = <E extends { readonly url: string; readonly title: string }>(
  kind: PlaceKind,
  entries: readonly E[],
  also: (entry: E) => readonly (string | undefined)[] = () => [],
): NamedPlace[] =>
  entries.map((entry) => ({
    url: entry.url,
    kind,
    name: entry.title,
    also: also(entry).filter((name) => name !== undefined),
    page: '',
  }));

/** What stands inside pages and has an address of its own. */
function recordPlaces(catalog: Catalog): NamedPlace[] {
  return [
    ...inside(
      'term',
      catalog.glossary.map((term) => ({ ...term, title: term.term })),
      ({ expansion, aliases }) => [expansion, ...aliases],
    ),
    ...inside('criterion', catalog.championCriteria),
    ...inside('topic', catalog.charterTopics, ({ question }) => [question]),
    ...inside('gate', catalog.stageGates),
    ...inside('specialty', catalog.specialties, ({ alsoCalled }) => alsoCalled),
    ...inside('rule', catalog.policyRules),
    ...inside('resource', catalog.resources),
    ...inside(
      'item',
      catalog.checklists.flatMap((list) =>
        list.items.map(({ id, text }) => ({ url: `${list.url}#${id}`, title: text })),
      ),
    ),
    ...inside(
      'statement',
      catalog.valueStatements.map(({ url, text }) => ({ url, title: text })),
    ),
  ];
}

/**
 * Everything of the site that has a name: pages with their headings, then what stands inside pages. `page` is filled in
 * by whoever reads the encoded list.
 */
export function namedPlaces(catalog: Catalog, pages: readonly TitledPage[]): NamedPlace[] {
  const built = new Set(pages.map(({ url }) => url));
  const records = recordPlaces(catalog).filter(({ url }) => built.has(url.replace(/#.*/, '')));
  const recorded = new Set(records.map(({ url }) => url));
  const uses = new Map<string, number>();
  for (const { text } of pages.flatMap(({ headings }) => headings)) uses.set(text, (uses.get(text) ?? 0) + 1);
  const calledBy = new Map(catalog.valuePairs.map(({ url, alsoCalled }) => [url, alsoCalled]));
  const ofPages = pages.flatMap(({ url, title, headings }): NamedPlace[] => {
    if (url === NOT_FOUND) return [];
    const kind = kindOfPage(catalog, url);
    const page = { url, kind, name: title, also: calledBy.get(url) ?? [], page: '' };
    if (kind === 'checklist' || lists.has(url)) return [page];
    return [
      page,
      ...headings
        .filter(({ id, text }) => !recorded.has(`${url}#${id}`) && (uses.get(text) ?? 0) < COMMON)
        .map(({ id, text }): NamedPlace => ({
          url: `${url}#${id}`,
          kind: 'section',
          name: text,
          also: [],
          page: title,
        })),
    ];
  });
  return [...ofPages, ...records];
}

/**
 * Other names as they are looked for, without those that say nothing new: nobody reads them. Those that end alike stand
 * together, which compresses better.
 */
function distinct(name: string, others: readonly string[]): string[] {
  const known = new Set([name].map((text) => stemsOf(text).join(' ')));
  return others
    .flatMap((text) => {
      const words = stemsOf(text).join(' ');
      if (known.has(words)) return [];
      known.add(words);
      return [meaningful(text)];
    })
    .sort((a, b) => (a.at(-1) ?? '').localeCompare(b.at(-1) ?? '', 'en'))
    .map((words) => words.join(' '));
}

/** The places with the words that people type for them, by their addresses. */
export const withWords = (places: readonly NamedPlace[], words: SearchWords): NamedPlace[] =>
  places.map((place) => ({
    ...place,
    also: distinct(place.name, [...(words[place.url] ?? []), ...place.also]),
  }));

const isWordless = ({ kind, also }: NamedPlace): boolean => kind === 'section' && also.length === 0;

/**
 * The places, then with less, for sites with very many pages: the full text finds the rest. Headings for which nobody
 * has given words go first: those of pages for authors always, since they are many and few readers look for them.
 */
export function lessAndLess(places: readonly NamedPlace[]): NamedPlace[][] {
  const usual = places.filter((place) => !isWordless(place) || !place.url.startsWith('/contribute/'));
  return [usual, usual.filter((place) => !isWordless(place))];
}

/** How long a sentence about a place may be; a definition stands there whole. */
const LONGEST = 90;

/** The text, or as many of its words as fit, up to one that means something: never “decisions, and …”. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const words = text.slice(0, text.lastIndexOf(' ', LONGEST)).split(' ');
  const last = words.findLastIndex((word) => wordsOf(word).some((plain) => !isFiller(plain)));
  return `${words
    .slice(0, last + 1)
    .join(' ')
    .replace(/[,;:]$/, '')}…`;
}

/** The sentence that stands under a place in the results, by its address. */
export function sentencesOfPlaces(
  catalog: Catalog,
  pages: readonly TitledPage[],
): ReadonlyMap<string, string> {
  const told = [
    ...pages.map(({ url, description }) => [url, description] as const),
    ...catalog.championCriteria.map(({ url, statement }) => [url, statement] as const),
    ...catalog.charterTopics.map(({ url, question }) => [url, question] as const),
    ...catalog.stageGates.map(({ url, purpose }) => [url, purpose] as const),
    ...catalog.policyRules.map(({ url, summary }) => [url, summary] as const),
    ...catalog.resources.map(({ url, summary }) => [url, summary] as const),
  ];
  return new Map([
    ...told.map(([url, sentence]) => [url, shortened(sentence)] as const),
    ...catalog.glossary.map(({ url, definition }) => [url, definition] as const),
  ]);
}
