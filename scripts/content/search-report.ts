// Where the search finds a record or a page, and by which words: what an author may want to know about a new one.
import type { Catalog } from '../../src/catalog/catalog.ts';
import { namedPlaces, type TitledPage, withWords } from '../../src/catalog/named-places.ts';
import type { Records } from '../../src/catalog/records.ts';
import { createAnswers } from '../../src/islands/search/answers.ts';
import type { SynonymGroups } from '../../src/language/index.ts';
import type { SearchWords } from '../../src/schemas/search-words.ts';
import type { Report } from './reports.ts';

interface Entry {
  readonly file: string;
  readonly url: string;
  readonly title: string;
}

/** What has a file and an address of its own. */
function entriesOf(records: Records, catalog: Catalog): Entry[] {
  const guide = records.guide.map(({ file, id, data }) => ({
    file,
    url: id === '' ? '/' : `/${id}/`,
    title: data.title,
  }));
  const terms = catalog.glossary.map(({ file, url, term }) => ({ file, url, title: term }));
  return [
    ...guide,
    ...terms,
    ...catalog.tracks,
    ...catalog.governanceBodies,
    ...catalog.valuePairs,
    ...catalog.caseStudies,
    ...catalog.checklists,
    ...catalog.championCriteria,
    ...catalog.charterTopics,
    ...catalog.stageGates,
    ...catalog.specialties,
    ...catalog.policyRules,
    ...catalog.resources,
  ];
}

/** The pages as far as the files tell them: headings, and pages made by code, are known to the built site alone. */
function pagesOf(records: Records, entries: readonly Entry[]): TitledPage[] {
  const described = new Map(records.guide.map(({ file, data }) => [file, data.description]));
  const pages = entries.filter(({ url }) => !url.includes('#'));
  const known = new Set(pages.map(({ url }) => url));
  const lists = new Set(entries.map(({ url }) => url.replace(/#.*/, '')).filter((url) => !known.has(url)));
  return [
    ...pages.map(({ file, url, title }) => ({
      url,
      title,
      description: described.get(file) ?? '',
      headings: [],
    })),
    ...[...lists].map((url) => ({ url, title: url.split('/').at(-2) ?? '', description: '', headings: [] })),
  ];
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** A line for each file with one of these words in its name: by which words the search finds it first, later or not. */
export function foundBy(
  records: Records,
  catalog: Catalog,
  words: SearchWords,
  synonyms: SynonymGroups,
  only: readonly string[],
): Report {
  const entries = entriesOf(records, catalog);
  const places = namedPlaces(catalog, pagesOf(records, entries));
  const ask = createAnswers(withWords(places, words), synonyms);
  const others = new Map(places.map((place) => [place.url, place.also]));
  const lines = entries
    .filter(({ file }) => only.some((name) => file.includes(name)))
    .map(({ file, url, title }) => {
      const names = [title, ...(words[url] ?? []), ...(others.get(url) ?? [])];
      const ranks = names.map((name) => ask(name).places.findIndex((place) => place.url === url));
      const at = (fits: (rank: number) => boolean): string[] => names.filter((_, i) => fits(ranks[i] ?? -1));
      const told = [
        ['first for', at((rank) => rank === 0)],
        ['among the first for', at((rank) => rank > 0)],
        ['not found by', at((rank) => rank < 0)],
      ] as const;
      const groups = told.filter(([, found]) => found.length > 0);
      return `${file}: ${url} is ${groups.map(([label, found]) => `${label} ${quoted(found)}`).join('; ')}`;
    });
  return { title: 'Where the search finds it, and by which words', lines };
}
