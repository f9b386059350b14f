// The words that people type for a page: check and build tell what is wrong with them in the same words.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/content/check.ts';
import { readSearchWords } from '../../../src/catalog/read-search-words.ts';
import { WORDS_FILE } from '../../../src/catalog/search-words.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-words-'));
  cpSync('test/fixtures/site', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (text: string): void => writeFileSync(join(root, WORDS_FILE), text);
const said = (): string[] =>
  checkContent(root)
    .problems.filter(({ file }) => file === WORDS_FILE)
    .map(({ line, field, message }) => `${line ?? 0}: ${field}: ${message}`);

test('words for pages, headings and records are right, and so is no file at all', () => {
  expect(said()).toEqual([]);
  write('/:\n  - home\n/start/#a-heading:\n  - where to begin\n/glossary/#fhir:\n  - fire\n');
  expect(said()).toEqual([]);
});

test('an address of no page and an entry without words are found without a build', () => {
  write('/:\n  - home\n/strat/:\n  - where to begin\n');
  expect(said()).toEqual(['3: /strat/: is no place of the site - correct the address or remove it']);
  write('/:\n  - home\n/start/: []\n');
  expect(said()).toEqual(['3: /start/: lists no words - write some or remove the address']);
});

test('a slip in YAML is found without a build', () => {
  write('/start/:\n  - home\n/start/:\n  - begin\n');
  expect(said()).toEqual(['3: line 3: has the field "/start/" a second time - keep one of the two']);
});

test('the build tells the same of an address of no page, and of a heading that only it knows', () => {
  write('/strat/:\n  - where to begin\n/start/#gone:\n  - questions\n');
  expect(() => readSearchWords(root, ['/', '/start/', '/start/#first'])).toThrow(
    [
      'content/search-words.yaml cannot be used:',
      '/strat/: is no place of the site - correct the address or remove it',
      '/start/#gone: is no place of the site - correct the address or remove it',
    ].join('\n  '),
  );
});
