import { expect, test } from 'vitest';
import { dayWords, momentWords, timeWords } from '../../../src/shared/moments.ts';

test('a moment is worded in the reader’s time zone, with the hours of a day from 00 to 23', () => {
  const midnight = new Date(2027, 2, 3).getTime();
  expect([dayWords(midnight), timeWords(midnight)]).toEqual(['3 March 2027', '00:00']);
  expect(momentWords(new Date(2027, 11, 31, 21, 5).getTime())).toBe('on 31 December 2027 at 21:05');
});
