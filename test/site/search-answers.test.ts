// How well the names of the site answer questions that people type, over the file that the browser reads.
import { expect, test } from 'vitest';
import { readSynonyms } from '../../src/catalog/read-synonyms.ts';
import { createAnswers } from '../../src/islands/search/answers.ts';
import { decodePlaces } from '../../src/shared/named-places.ts';
import held from '../fixtures/search-questions-held.json' with { type: 'json' };
import questions from '../fixtures/search-questions.json' with { type: 'json' };
import { pages, root, textOf } from './site.ts';

const { places } = decodePlaces(textOf('search/names.txt'));
const answer = createAnswers(places, readSynonyms(root));
const first = (question: string): string | undefined => answer(question).places[0]?.url;
const fits = (url: string, expected: readonly string[]): boolean =>
  expected.some((place) => (place.includes('#') ? url === place : url.split('#')[0] === place));

test('every place is on a page of the site, once', () => {
  const addresses = new Set(pages.map(({ url }) => url));
  expect(places.filter(({ url }) => !addresses.has(url.split('#')[0] ?? ''))).toEqual([]);
  const urls = places.map(({ url }) => url);
  expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
});

test.each([
  ['tried on', questions.queries, 0.83, 0.95],
  ['held back', held.queries, 0.8, 0.93],
])(
  'of the questions %s most find a right place first, nearly all in three, all something',
  (_name, all, one, three) => {
    const queries = all as [string, string[]][];
    const ranks = queries.map(([question, expected]) => {
      const found = answer(question).places;
      return found.length === 0 ? -1 : found.findIndex(({ url }) => fits(url, expected));
    });
    const share = (counts: (rank: number) => boolean): number => ranks.filter(counts).length / ranks.length;
    expect(queries.filter(([question]) => answer(question).places.length === 0)).toEqual([]);
    expect(share((rank) => rank === 0)).toBeGreaterThan(one);
    expect(share((rank) => rank >= 0 && rank < 3)).toBeGreaterThan(three);
  },
);

test.each([
  ['what do payers give', '/value/payers/', 'gives'],
  ['what do insurance companies get out of it', '/value/payers/', 'receives'],
  ['what do we ask of hospitals', '/value/providers/', 'gives'],
  ['why should an EHR company bother', '/value/vendors/', 'receives'],
  ['benefits for patients', '/value/patients/', 'receives'],
])('“%s” is answered by the group and its statements', (question, group, direction) => {
  const [page, ...statements] = answer(question).places.map(({ url }) => url);
  expect(page).toBe(group);
  expect(statements.slice(0, 3).every((url) => url.startsWith(`${group}#${direction}-`))).toBe(true);
});

test('a question about a group and something else is about that', () => {
  expect(first('how do vendors get tested at a connectathon')).toBe(
    '/tracks/implementation-testing/connectathons/',
  );
});

test('a question for a term is answered by its definition', () => {
  const terms = places.filter(({ kind }) => kind === 'term');
  const frames = [
    (name: string) => `what is ${name}`,
    (name: string) => `${name} meaning`,
    (name: string) => `definition of ${name}`,
  ];
  const missed = terms.filter(({ url, name }) =>
    frames.some(
      (asks) =>
        !answer(asks(name))
          .places.slice(0, 2)
          .some((found) => found.url === url),
    ),
  );
  expect(missed.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['who wrote this', '/about/'],
  ['export to Excel', '/workbook/files/'],
  ['put due dates in Outlook', '/workbook/files/'],
])('“%s” leads to %s', (question, url) => {
  expect(first(question)).toBe(url);
});

test.each(['ballot', 'test plan', 'decisions', 'error', 'glossary term', 'checklist', 'value statement'])(
  'what serves authors stands below what the playbook says of %s',
  (question) => {
    expect(first(question)).not.toMatch(/^\/contribute\//);
  },
);

test('hardly a name with two letters swapped is missed', () => {
  const named = places.filter(
    ({ kind, name }) => ['page', 'tool', 'body', 'case'].includes(kind) && name.length > 7,
  );
  const slip = (name: string): string => {
    const [longest = ''] = (name.match(/[A-Za-z]{6,}/g) ?? []).toSorted((a, b) => b.length - a.length);
    const [a = '', b = ''] = longest.slice(2, 4);
    return name.replace(longest, longest.slice(0, 2) + b + a + longest.slice(4));
  };
  const missed = named.filter(
    ({ name, url }) =>
      !answer(slip(name))
        .places.slice(0, 3)
        .some((found) => found.url === url),
  );
  expect(missed.length / named.length).toBeLessThan(0.06);
});

test('a name is found by itself', () => {
  const named = places.filter(({ kind }) => ['page', 'tool', 'term', 'body', 'case'].includes(kind));
  const missed = named.filter(
    ({ name, url }) =>
      !answer(name)
        .places.slice(0, 3)
        .some((found) => found.url === url),
  );
  expect(missed.map(({ name, url }) => `${name} ${url}`)).toEqual([]);
});
