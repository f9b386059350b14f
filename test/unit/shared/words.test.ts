import { expect, test } from 'vitest';
import { counted, grouped, listed, listParts, plural } from '../../../src/shared/words.ts';

test('thousands are separated', () => {
  expect([0, 999, 1_000, 29_089, 1_234_567].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '29,089',
    '1,234,567',
  ]);
});

test('a count has its noun in the right form', () => {
  expect([counted(0, 'item'), counted(1, 'entry', 'entries'), counted(1_200, 'item')]).toEqual([
    '0 items',
    '1 entry',
    '1,200 items',
  ]);
  expect([0, 1, 2].map((count) => plural(count, 'is', 'are'))).toEqual(['are', 'is', 'are']);
});

test('a list reads as part of a sentence', () => {
  expect([[], ['Ann'], ['Ann', 'Bo'], ['Ann', 'Bo', 'Cy']].map(listed)).toEqual([
    '',
    'Ann',
    'Ann and Bo',
    'Ann, Bo and Cy',
  ]);
});

test('the parts of a list tell its elements from the words between', () => {
  expect(listParts(['Ann', 'Bo'])).toEqual([
    { type: 'element', value: 'Ann' },
    { type: 'literal', value: ' and ' },
    { type: 'element', value: 'Bo' },
  ]);
});
