import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked } from '../schemas/checked.ts';
import { searchWordsSchema, type SearchWords } from '../schemas/search-words.ts';
import type { Catalog } from './catalog.ts';
import type { Problem } from './problem.ts';
import { knownPages } from './problems/page-links.ts';
import type { Records } from './records.ts';
import { WORDS_FILE } from './search-words.ts';
import { readFile } from './yaml/read-file.ts';

const check = checked(searchWordsSchema);

/** What the file of the project at `root` says, and what is wrong with it by itself; nothing where there is none. */
function read(root: string): { readonly words: SearchWords; readonly problems: readonly Problem[] } {
  const path = join(root, WORDS_FILE);
  if (!existsSync(path)) return { words: {}, problems: [] };
  const { fields, problems } = readFile(WORDS_FILE, readFileSync(path, 'utf8'));
  const result = check.parse(fields);
  if (result.ok) return { words: result.value, problems };
  return {
    words: {},
    problems: [...problems, ...result.flaws.map((flaw) => ({ file: WORDS_FILE, ...flaw }))],
  };
}

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
  const { words, problems } = read(root);
  const { has } = knownPages(records, catalog);
  return [...problems, ...unknown(words, (address) => has(address.replace(/#.*/, '')))];
}

/**
 * What people type for each place, from the project at `root`; nothing where there is no such file.
 * @param places the addresses of all places; without them, no address is taken for wrong
 * @throws what is wrong with the file, all at once: slips in YAML, wrong entries, addresses of no place
 */
export function readSearchWords(root: string, places?: readonly string[]): SearchWords {
  const { words, problems } = read(root);
  const known = places && new Set(places);
  const wrong = [...problems, ...(known ? unknown(words, (address) => known.has(address)) : [])];
  if (wrong.length === 0) return words;
  const lines = wrong.map(({ field, message }) => `${field}: ${message}`);
  throw new Error([`${WORDS_FILE} cannot be used:`, ...lines].join('\n  '));
}
