import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Catalog } from '../catalog/catalog.ts';
import {
  lessAndLess,
  namedPlaces,
  sentencesOfPlaces,
  type TitledPage,
  withWords,
} from '../catalog/named-places.ts';
import { readSearchWords } from '../catalog/read-search-words.ts';
import {
  decodePlaces,
  encodePlaces,
  isTold,
  listId,
  type NamedPlace,
  partOf,
} from '../shared/named-places.ts';

/** Compressed bytes of the list of names at most, for sites with thousands of pages. */
const MOST = 90_000;
/** Compressed bytes of the sentences up to which they are one file, and about which they have when they are more. */
const ONE_FILE = 10_000;
const A_PART = 3000;

const weight = (text: string): number => brotliCompressSync(text).length;

/** The sentences of the places that have one, in their order, in as many texts of lines as keep each of them small. */
export function inParts(places: readonly NamedPlace[], sentences: ReadonlyMap<string, string>): string[] {
  const told = places.filter(isTold);
  const linesOf = (some: readonly NamedPlace[]): string =>
    [listId(places), ...some.map(({ url }) => (sentences.get(url) ?? '').replaceAll('\n', ' '))].join('\n');
  const whole = weight(linesOf(told));
  const count = whole <= ONE_FILE ? 1 : Math.ceil(whole / A_PART);
  return Array.from({ length: count }, (_, part) =>
    linesOf(told.filter(({ url }) => partOf(url, count) === part)),
  );
}

/** The places of the longest list that is small enough, or of the shortest. */
export function fitting(lists: readonly (readonly NamedPlace[])[], most = MOST): readonly NamedPlace[] {
  return lists.find((places) => weight(encodePlaces({ places, parts: 1 })) <= most) ?? lists.at(-1) ?? [];
}

/** The definition of each term by its id in the glossary, for links to terms in all pages. */
const definitionsOf = ({ glossary }: Catalog): Record<string, string> =>
  Object.fromEntries(glossary.map(({ url, definition }) => [url.replace(/.*#/, ''), definition]));

/** Writes the names of the site, the sentences that stand under some of them, and the definitions of its terms. */
export function writeNames(dist: string, catalog: Catalog, pages: readonly TitledPage[], root: string): void {
  const all = namedPlaces(catalog, pages);
  const words = readSearchWords(
    root,
    all.map(({ url }) => url),
  );
  const places = fitting(lessAndLess(withWords(all, words)));
  // In the order in which the browser reads them.
  const read = decodePlaces(encodePlaces({ places, parts: 1 })).places;
  const parts = inParts(read, sentencesOfPlaces(catalog, pages));
  const folder = join(dist, 'search');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'names.txt'), encodePlaces({ places, parts: parts.length }));
  for (const [at, sentences] of parts.entries())
    writeFileSync(join(folder, `sentences-${String(at)}.txt`), sentences);
  mkdirSync(join(dist, 'glossary'), { recursive: true });
  writeFileSync(join(dist, 'glossary', 'definitions.json'), JSON.stringify(definitionsOf(catalog)));
}
