import { expect, test } from 'vitest';
import {
  countMessage,
  markedPieces,
  readingMessages,
} from '../../../../src/islands/value-finder/messages.ts';
import {
  addressOf,
  countsOf,
  noFilters,
  passes,
  stateFrom,
  type State,
} from '../../../../src/islands/value-finder/state.ts';
import { stemOf } from '../../../../src/language/index.ts';
import { finder, statements } from './read.ts';

const known = { group: ['', 'payers'], direction: ['', 'gives', 'receives'], theme: ['', 'policy'] };
const plain: State = { ...noFilters, q: '', view: 'list' };
const page = 'https://example.org/value/';

test('an address and its state are the same thing', () => {
  const state: State = { q: 'a&b=ü', group: 'payers', direction: 'gives', theme: 'policy', view: 'matrix' };
  const address = addressOf(state, `${page}?q=old&other=1#policy`);
  expect(address).toBe(
    `${page}?q=a%26b%3D%C3%BC&other=1&group=payers&direction=gives&theme=policy&view=matrix#policy`,
  );
  expect(stateFrom(new URL(address).searchParams, known)).toEqual({ state, unknown: [] });
  expect(addressOf(plain, address)).toBe(`${page}?other=1#policy`);
});

test('unknown values are left out and named, cut short', () => {
  const { state, unknown } = stateFrom(
    new URLSearchParams(`group=<img>&direction=up&view=grid&theme=${'x'.repeat(99)}`),
    known,
  );
  expect(state).toEqual(plain);
  expect(unknown).toEqual([
    { name: 'group', value: '<img>' },
    { name: 'direction', value: 'up' },
    { name: 'theme', value: 'x'.repeat(60) },
    { name: 'view', value: 'grid' },
  ]);
});

test('a question from an address is cut to what the field takes', () => {
  expect(stateFrom(new URLSearchParams({ q: 'x'.repeat(999) }), known).state.q).toHaveLength(200);
});

test('the counts of a filter leave that filter aside, and no other', () => {
  const filters = { ...noFilters, group: 'payers', direction: 'gives' };
  expect(Object.fromEntries(countsOf(statements, filters, 'direction'))).toEqual({
    '': 7,
    receives: 3,
    gives: 4,
  });
  expect(countsOf(statements, filters, 'theme').get('')).toBe(4);
  expect(countsOf(statements, filters, 'group').get('')).toBe(
    statements.filter(({ direction }) => direction === 'gives').length,
  );
  expect(statements.filter((one) => passes(one, filters))).toHaveLength(4);
});

test('says how many were found, for what and under which filters', () => {
  expect(countMessage(37, '', [])).toBe('37 statements');
  expect(countMessage(1, 'fee', ['Payers', 'Gives'])).toBe(
    '1 statement for “fee”, filtered by Payers, Gives',
  );
  expect(countMessage(0, 'fee', [])).toBe('No statement for “fee”');
});

test('says how the question was read', () => {
  const read = (typed: string): string[] =>
    readingMessages(finder.find(typed), typed !== '', (group) => group);
  expect(read('')).toEqual([]);
  expect(read('what do hosptials get')).toEqual([
    '“hosptials” is read as “hospitals”.',
    'Shown first: what providers receive.',
  ]);
  expect(read('insurers and doctors')).toEqual(['Shown first: payers and providers.']);
  expect(read('give')).toEqual(['Shown first: what groups give.']);
  expect(read('xyzzyqq')).toEqual(['No statement knows “xyzzyqq”.']);
  expect(read('the')).toEqual(['These words say too little to search for, so nothing is left out.']);
});

test('marks whole words in any of their forms', () => {
  const marked = markedPieces(
    "The hospital's cost, hospitals' costs; ghost",
    new Set(['hospital', 'cost'].map(stemOf)),
  );
  expect(marked.map(({ text }) => text).join('')).toBe("The hospital's cost, hospitals' costs; ghost");
  expect(marked.filter((piece) => piece.marked).map(({ text }) => text)).toEqual([
    "hospital's",
    'cost',
    'hospitals',
    'costs',
  ]);
});
