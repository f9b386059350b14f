// How the list of names and the sentences stay small on a site with very many pages.
import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { lessAndLess, namedPlaces, sentencesOfPlaces, withWords } from '../../../src/catalog/named-places.ts';
import { smallRecords } from '../records.ts';
import { fitting, inParts } from '../../../src/integrations/search-names.ts';
import { listId, type NamedPlace } from '../../../src/shared/named-places.ts';

const page: NamedPlace = {
  url: '/a/',
  kind: 'page',
  name: 'A page',
  also: [],
  page: '',
};
const heading = { ...page, url: '/a/#b', kind: 'section' as const, name: 'B', page: 'A page' };
const worded = { ...heading, url: '/a/#c', also: ['see'] };

test('headings without words of their own go where names are too many, and those for authors always', () => {
  const ofAuthors = { ...heading, url: '/contribute/a/#b' };
  const lists = lessAndLess([page, heading, worded, ofAuthors]);
  expect(lists).toEqual([
    [page, heading, worded],
    [page, worded],
  ]);
  expect(fitting(lists)).toBe(lists[0]);
  expect(fitting(lists, 0)).toBe(lists[1]);
});

test('few sentences are one file, many are several small ones that hold all', () => {
  const term = (at: number): NamedPlace => ({
    ...page,
    url: `/glossary/#term-${String(at)}`,
    kind: 'term',
  });
  const few = [page, heading, term(1)];
  const sentences = new Map([
    ['/a/', 'About it.'],
    ['/glossary/#term-1', 'A sentence\nwith a break.'],
  ]);
  expect(inParts(few, sentences)).toEqual([`${listId(few)}\nAbout it.\nA sentence with a break.`]);
  const many = Array.from({ length: 4000 }, (_, at) => term(at));
  const told = new Map(many.map(({ url }, at) => [url, `The sentence number ${String(at * 7919)}.`]));
  const parts = inParts(many, told);
  expect(parts.length).toBeGreaterThan(3);
  expect(new Set(parts.map((part) => part.split('\n')[0]))).toEqual(new Set([listId(many)]));
  expect(parts.flatMap((part) => part.split('\n').slice(1)).sort()).toEqual([...told.values()].sort());
});

test('words for a place are kept as they are looked for, and once', () => {
  const words = { '/a/': ['The page', 'Pages, pages', 'A-page', 'who wrote this?'] };
  expect(withWords([page], words)).toEqual([{ ...page, also: ['wrote'] }]);
});

test('a sentence that is too long ends at a word that means something', () => {
  const description =
    'Six decisions that come before real patient data, what the US rules say about each, and a sheet.';
  const sentences = sentencesOfPlaces(buildCatalog(smallRecords()), [
    { url: '/a/', title: 'A page', description, headings: [] },
  ]);
  expect(sentences.get('/a/')).toBe(
    'Six decisions that come before real patient data, what the US rules say…',
  );
});

test('the page that says that there is none has no name to be found by', () => {
  const built = { title: 'Page not found', description: '', headings: [] };
  const places = namedPlaces(buildCatalog(smallRecords()), [
    { ...built, url: '/404.html' },
    { ...built, url: '/a/', title: 'A page' },
  ]);
  expect(places.map(({ url }) => url)).toEqual(['/a/']);
});
