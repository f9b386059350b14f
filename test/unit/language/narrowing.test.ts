// How a list is narrowed by a question: one way of reading for the glossary, the resources and the specialties.
import { expect, test } from 'vitest';
import { createNarrowing } from '../../../src/language/index.ts';

const texts = [
  'Ballot: the vote on a standard',
  'Stage gate: only one decision at a time',
  'Organization of registries, de-identified data and tumors',
  'CMS-0057-F, a rule on prior authorization, and C-CDA',
  'Café: money for the work group',
  'On call',
];
const narrow = createNarrowing(texts, ['money funding cash']);
const left = (question: string): number[] => narrow(question).left.flatMap((fits, at) => (fits ? [at] : []));

test.each<[string, number[]]>([
  ['', [0, 1, 2, 3, 4, 5]],
  ['  ', [0, 1, 2, 3, 4, 5]],
  ['BALLOT', [0]],
  ['ballots', [0]],
  ['voting on standards', [0]],
  ['cafe', [4]],
  ['stage-gate', [1]],
  ['stage‑gate', [1]],
  ['gate/stage', [1]],
  ['organisations', [2]],
  ['tumour registry', [2]],
  ['deidentified', [2]],
  ['de identified', [2]],
  ['ccda', [3]],
  ['cms 0057', [3]],
  ['what is a ballot', [0]],
  ['on', [0, 3, 5]],
  ['author', [3]],
  ['funding', [4]],
  ['"work group"', [4]],
  ['"group work"', []],
  ['“prior authorization”', [3]],
])('%j leaves %j', (question, fits) => {
  expect(left(question)).toEqual(fits);
});

test('a misspelled word is read as a word of the list, and says so', () => {
  expect(narrow('balot')).toMatchObject({ readAs: [{ typed: 'balot', word: 'ballot' }], partly: false });
  expect(left('balot')).toEqual([0]);
});

test('a word that is still being typed is not taken for a misspelled one', () => {
  expect(narrow('authori')).toMatchObject({ readAs: [], partly: false });
  expect(left('authori')).toEqual([3]);
});

test('of a pasted book only the first words are read, and of a word only the first letters', () => {
  expect(narrow('balot '.repeat(500)).readAs).toHaveLength(40);
  expect(left(`${'x'.repeat(10_000)} ballot`)).toEqual([0]);
});

test('where nothing holds all words, what holds most of them is left, and that is said', () => {
  expect(narrow('ballot xyzxyz')).toMatchObject({ partly: true });
  expect(left('ballot xyzxyz')).toEqual([0]);
  expect(left('ballot xyzxyz qrsqrs')).toEqual([]);
  expect(left('<img>')).toEqual([]);
});
