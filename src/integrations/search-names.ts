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
import { encodePlaces, type NamedPlace, partOf } from '../shared/named-places.ts';

/** Compressed bytes of the list of names at most, for sites with thousands of pages. */
const MOST = 90_000;
/** Compressed bytes of the sentences up to which they are one file, and about which they have when they are more. */
const ONE_FILE = 10_000;
const A_PART = 3000;

const weight = (text: string): number => brotliCompressSync(text).length;

/** The sentences by address, in as many parts as keep each of them small. */
export function inParts(sentences: Readonly<Record<string, string>>): Record<string, string>[] {
  const whole = weight(JSON.stringify(sentences));
  const count = whole <= ONE_FILE ? 1 : Math.ceil(whole / A_PART);
  const parts = Array.from({ length: count }, (): Record<string, string> => ({}));
  for (const [url, sentence] of Object.entries(sentences))
    Object.assign(parts[partOf(url, count)] ?? {}, { [url]: sentence });
  return parts;
}

/** The places of the longest list that is small enough, or of the shortest. */
export function fitting(lists: readonly (readonly NamedPlace[])[], most = MOST): readonly NamedPlace[] {
  return lists.find((places) => weight(encodePlaces({ places, parts: 1 })) <= most) ?? lists.at(-1) ?? [];
}

/** Writes the names of the site, and the sentences that stand under some of them. */
export function writeNames(dist: string, catalog: Catalog, pages: readonly TitledPage[], root: string): void {
  const all = namedPlaces(catalog, pages);
  const words = readSearchWords(
    root,
    all.map(({ url }) => url),
  );
  const places = fitting(lessAndLess(withWords(all, words)));
  const told = new Set(places.filter(({ about }) => about !== '').map(({ url }) => url));
  const untold = all.filter(({ url, about }) => about !== '' && !told.has(url));
  const parts = inParts({
    ...sentencesOfPlaces(catalog),
    ...Object.fromEntries(untold.map(({ url, about }) => [url, about])),
  });
  const folder = join(dist, 'search');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'names.txt'), encodePlaces({ places, parts: parts.length }));
  for (const [at, sentences] of parts.entries())
    writeFileSync(join(folder, `sentences-${String(at)}.json`), JSON.stringify(sentences));
}
