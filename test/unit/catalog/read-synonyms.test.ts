// The everyday synonyms: what is wrong with them is told by the check, and stops the build where it can be used by nobody.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/content/check.ts';
import { readSynonyms } from '../../../src/catalog/read-synonyms.ts';
import { SYNONYMS_FILE } from '../../../src/catalog/search-words.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-synonyms-'));
  cpSync('test/fixtures/site', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (text: string): void => writeFileSync(join(root, SYNONYMS_FILE), text);
const said = (): string[] =>
  checkContent(root)
    .problems.filter(({ file }) => file === SYNONYMS_FILE)
    .map(({ line, field, message }) => `${line ?? 0}: ${field}: ${message}`);

test('groups of which the site has a word are right, and so is no file at all', () => {
  expect(said()).toEqual([]);
  expect(readSynonyms(root)).toEqual([]);
  write('# What means the same.\n- standards norms\n');
  expect(said()).toEqual([]);
  expect(readSynonyms(root)).toEqual(['standards norms']);
});

test.each([
  [
    'a group that the site has no word of',
    '- standard norm\n- zebra okapi\n',
    '2: : has no word of the site, so that it leads nowhere - add the word that the site has for "zebra okapi", or remove the group',
  ],
  [
    'a word that questions leave out',
    '- standard the\n',
    '1: entry 1: has "the", which every question leaves out - remove that word',
  ],
  [
    'a word alone',
    '- standard\n',
    '1: entry 1: is no group of synonyms - write two or more words in small letters, with one blank between two of them',
  ],
])('%s is told', (_what, text, problem) => {
  write(text);
  expect(said()).toEqual([problem]);
});

test('a build stops at what it could not use', () => {
  write('- standard the\n- Norm\n');
  expect(() => readSynonyms(root)).toThrow(
    `${SYNONYMS_FILE} cannot be used:\n  1: is no group of synonyms - write two or more words`,
  );
});
