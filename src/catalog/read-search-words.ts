import { searchWordsSchema, type SearchWords } from '../schemas/search-words.ts';
import type { Catalog } from './catalog.ts';
import type { Problem } from './problem.ts';
import { knownPages } from './problems/page-links.ts';
import { readBeside, type ReadBeside, throwProblems } from './read-beside.ts';
import type { Records } from './records.ts';
import { WORDS_FILE } from './search-words.ts';

const read = (root: string): ReadBeside<SearchWords> => readBeside(root, WORDS_FILE, searchWordsSchema, {});

const unknown = (words: SearchWords, isPlace: (address: string) => boolean): Problem[] =>
  Object.keys(words)
    .filter((address) => !isPlace(address))
    .map((field) => ({
      file: WORDS_FILE,
      field,
      message: 'is no place of the site - correct the address or remove it',
    }));

/**
 * What is wrong with the words that people type for each place of the project at `root`, as far as it can be seen
 * without a build: which headings a page has is known only then.
 */
export function searchWordProblems(root: string, records: Records, catalog: Catalog): Problem[] {
  const { value: words, problems } = read(root);
  const { has } = knownPages(records, catalog);
  return [...problems, ...unknown(words, (address) => has(address.replace(/#.*/, '')))];
}

/**
 * What people type for each place, from the project at `root`; nothing where there is no such file.
 * @param places the addresses of all places; without them, no address is taken for wrong
 * @throws what is wrong with the file, all at once: slips in YAML, wrong entries, addresses of no place
 */
export function readSearchWords(root: string, places?: readonly string[]): SearchWords {
  const { value: words, problems } = read(root);
  const known = places && new Set(places);
  throwProblems(WORDS_FILE, [...problems, ...(known ? unknown(words, (address) => known.has(address)) : [])]);
  return words;
}
