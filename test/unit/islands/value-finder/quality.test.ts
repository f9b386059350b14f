// How well the finder answers: in numbers, over what people may type.
import { describe, expect, test } from 'vitest';
import { blind } from './blind.ts';
import { everyday } from './everyday.ts';
import { heldOut } from './held-out.ts';
import { problems } from './problems.ts';
import { queries } from './queries.ts';
import { isFiller, stemOf, wordsOf } from '../../../../src/language/index.ts';
import { finder, places, sampleQueries, statements, success } from './read.ts';

const ids = statements.map(({ id }) => id);
const missed = (all: typeof queries, limit: number): string[] =>
  places(all)
    .filter(({ place }) => place === 0 || place > limit)
    .map(({ query, first }) => `${query} → ${first.join(', ')}`);

test('every query expects statements that there are', () => {
  const wanted = [...queries, ...heldOut, ...everyday, ...blind, ...problems].flatMap(
    ([, ...expected]) => expected,
  );
  const none = wanted.filter(
    (one) => !ids.some((id) => (one.endsWith('*') ? id.startsWith(one.slice(0, -1)) : id === one)),
  );
  expect(none).toEqual([]);
});

describe.each([
  ['the set that the weights were set with', queries, 0.97, 0.98],
  ['the set that was held out', heldOut, 0.95, 0.99],
  ['the set of what officers type', everyday, 0.92, 0.98],
  ['the set written without sight of the finder', blind, 0.92, 0.95],
  ['the set of problems in everyday words', problems, 0.84, 0.93],
] as const)('%s', (_name, all, first, third) => {
  test('is answered at once', () => {
    expect(success(all, 1), missed(all, 1).join('\n')).toBeGreaterThanOrEqual(first);
  });
  test('is answered within three', () => {
    expect(success(all, 3), missed(all, 3).join('\n')).toBeGreaterThanOrEqual(third);
  });
});

/** Every way to leave out, double, replace or swap one letter inside a word. */
const misspellings = (word: string): string[] =>
  Array.from(word.slice(1, -1)).flatMap((letter, i) => {
    const [before, after, next] = [word.slice(0, i + 1), word.slice(i + 2), word[i + 2] ?? ''];
    const swapped = next === letter ? [] : [before + next + letter + after.slice(1)];
    return [
      before + after,
      before + letter + letter + after,
      before + (letter === 'x' ? 'y' : 'x') + after,
      ...swapped,
    ];
  });

/** Every thirtieth of the words that statements and their search words are written with, if it is long enough to be misspelt. */
const words = [...new Set(statements.flatMap(({ text, keywords }) => [text, ...keywords].flatMap(wordsOf)))]
  .filter((word) => word.length > 5 && !isFiller(word))
  .filter((_word, i) => i % 30 === 0);

test('hardly a word with one wrong letter is read as another that was not meant', () => {
  const read = (typed: string): string => finder.find(`${typed} `).corrections[0]?.read ?? typed;
  const tries = words.flatMap((word) => misspellings(word).map((typed) => ({ word, typed })));
  expect(tries.length).toBeGreaterThan(300);
  const wrong = tries.filter(({ word, typed }) => stemOf(read(typed)) !== stemOf(word));
  expect(wrong.length / tries.length).toBeLessThan(0.1);
});

test('no query of a test set is one that the finder learns from', () => {
  const plain = (query: string): string =>
    wordsOf(query)
      .filter((word) => !isFiller(word))
      .map(stemOf)
      .sort()
      .join(' ');
  const sampled = new Set(sampleQueries.flatMap((sample) => sample.queries.map(plain)));
  const known = [...queries, ...heldOut, ...everyday, ...blind, ...problems]
    .map(([query]) => query)
    .filter((query) => plain(query).includes(' ') && sampled.has(plain(query)));
  expect(known).toEqual([]);
});

test.each([
  'insurance',
  'hospital',
  'automation',
  'harmonization',
  'caregivers',
  'competitor',
  'university',
  'regulator',
  'procurement',
])('%s is found with any one letter wrong', (word) => {
  const [best] = finder.find(word).hits;
  const lost = misspellings(word).filter((typed) => finder.find(typed).hits[0]?.id !== best?.id);
  expect(lost).toEqual([]);
});
