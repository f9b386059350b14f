import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked } from '../schemas/checked.ts';
import { searchWordsSchema, type SearchWords } from '../schemas/search-words.ts';
import { WORDS_FILE } from './search-words.ts';
import { readFile } from './yaml/read-file.ts';

const check = checked(searchWordsSchema);

/**
 * What people type for each place, from the project at `root`; nothing where there is no such file.
 * @param places the addresses of all places; without them, no address is taken for wrong
 * @throws what is wrong with the file, all at once: slips in YAML, wrong entries, addresses of no place
 */
export function readSearchWords(root: string, places?: readonly string[]): SearchWords {
  const file = join(root, WORDS_FILE);
  if (!existsSync(file)) return {};
  const { fields, problems } = readFile(WORDS_FILE, readFileSync(file, 'utf8'));
  const read = check.parse(fields);
  const known = new Set(places);
  const unknown = read.ok && places ? Object.keys(read.value).filter((address) => !known.has(address)) : [];
  const wrong = [
    ...problems.map(({ field, message }) => `${field}: ${message}`),
    ...(read.ok ? [] : read.flaws.map(({ field, message }) => `${field}: ${message}`)),
    ...unknown.map((address) => `${address}: is no place of the site - correct the address or remove it`),
  ];
  if (wrong.length > 0) throw new Error([`${WORDS_FILE} cannot be used:`, ...wrong].join('\n  '));
  return read.ok ? read.value : {};
}
