import { expect, test } from 'vitest';
import { leftMessage } from '../../../../src/islands/filter/messages.ts';

test('a filter says how many are left', () => {
  expect(leftMessage(3, 165)).toBe('3 of 165 shown.');
  expect(leftMessage(0, 165)).toBe('Nothing fits. Try fewer or other words, or show all.');
});

test('a filter says which words it read as others, and when only some of the words are there', () => {
  const readAs = [{ typed: 'balot', word: 'ballot' }];
  expect(leftMessage(3, 165, { left: [], readAs, partly: false })).toBe('Read as “ballot”. 3 of 165 shown.');
  expect(leftMessage(3, 165, { left: [], readAs: [], partly: true })).toBe(
    'Nothing has all of these words; this has most of them. 3 of 165 shown.',
  );
});
