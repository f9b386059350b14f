import { expect, test } from 'vitest';
import { areMany, firstOf } from '../../../src/catalog/statements.ts';
import { manyStatements } from '../many-statements.ts';

test('300 statements stand in the page, one more does not', () => {
  expect([manyStatements(300), manyStatements(301)].map(areMany)).toEqual([false, true]);
});

test('of many statements a page shows the first three of each direction, of few all', () => {
  const own = manyStatements(5, 'providers');
  expect(firstOf(own, false)).toBe(own);
  expect(firstOf(own, true).map(({ id }) => id)).toEqual([
    ...[1, 2, 3].map((n) => `providers/receives/${n}`),
    ...[1, 2].map((n) => `providers/gives/${n}`),
  ]);
});
