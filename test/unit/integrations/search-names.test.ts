// How the list of names and the sentences stay small on a site with very many pages.
import { expect, test } from 'vitest';
import { lessAndLess, withWords } from '../../../src/catalog/named-places.ts';
import { fitting, inParts } from '../../../src/integrations/search-names.ts';
import type { NamedPlace } from '../../../src/shared/named-places.ts';

const page: NamedPlace = {
  url: '/a/',
  kind: 'page',
  name: 'A page',
  also: [],
  about: 'About it.',
  page: '',
};
const heading = { ...page, url: '/a/#b', kind: 'section' as const, name: 'B', about: '', page: 'A page' };
const worded = { ...heading, url: '/a/#c', also: ['see'] };

test('headings without words of their own go first, then what pages are about', () => {
  const lists = lessAndLess([page, heading, worded]);
  expect(lists).toEqual([
    [page, heading, worded],
    [page, worded],
    [{ ...page, about: '' }, worded],
  ]);
  expect(fitting(lists)).toBe(lists[0]);
  expect(fitting(lists, 0)).toBe(lists[2]);
});

test('few sentences are one file, many are several small ones that hold all', () => {
  const few = { '/a/#b': 'A sentence.' };
  expect(inParts(few)).toEqual([few]);
  const many = Object.fromEntries(
    Array.from({ length: 4000 }, (_, at) => [
      `/glossary/#term-${String(at)}`,
      `The sentence number ${String(at * 7919)}.`,
    ]),
  );
  const parts = inParts(many);
  expect(parts.length).toBeGreaterThan(3);
  expect(Object.assign({}, ...parts)).toEqual(many);
});

test('words for a place are kept as they are looked for, and once', () => {
  const words = { '/a/': ['The page', 'Pages, pages', 'A-page', 'who wrote this?'] };
  expect(withWords([page], words)).toEqual([{ ...page, also: ['who wrote this'] }]);
});
