// How well the names of the site answer questions that people type, over the file that the browser reads.
import { expect, test } from 'vitest';
import { createAnswers } from '../../src/islands/search/answers.ts';
import { decodePlaces } from '../../src/shared/named-places.ts';
import questions from '../fixtures/search-questions.json' with { type: 'json' };
import { pages, textOf } from './site.ts';

const { places } = decodePlaces(textOf('search/names.txt'));
const answer = createAnswers(places);
const queries = questions.queries as [string, string[]][];
const fits = (url: string, expected: readonly string[]): boolean =>
  expected.some((place) => (place.includes('#') ? url === place : url.split('#')[0] === place));

test('every place is on a page of the site, once', () => {
  const addresses = new Set(pages.map(({ url }) => url));
  expect(places.filter(({ url }) => !addresses.has(url.split('#')[0] ?? ''))).toEqual([]);
  const urls = places.map(({ url }) => url);
  expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
});

test('most questions find a right place first, nearly all among the first three, and none finds nothing', () => {
  const ranks = queries.map(([question, expected]) => {
    const found = answer(question).places;
    return found.length === 0 ? -1 : found.findIndex(({ url }) => fits(url, expected));
  });
  const share = (counts: (rank: number, at: number) => boolean): number =>
    ranks.filter(counts).length / ranks.length;
  expect(queries.filter(([question]) => answer(question).places.length === 0)).toEqual([]);
  expect(share((rank) => rank === 0)).toBeGreaterThan(0.85);
  expect(share((rank) => rank >= 0 && rank < 3)).toBeGreaterThan(0.93);
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
