import { expect, test } from 'vitest';
import { timeInWords } from '../../../src/diagrams/track-time.ts';

test.each([
  [0, 1, 'the whole time'],
  [0.14, 0.69, 'from an eighth to two thirds of the time'],
  [0.26, 1, 'from a quarter of the time to the end'],
  [0.47, 0.74, 'from half to three quarters of the time'],
  [0, 0.3, 'from the start to a third of the time'],
])('a track from %d to %d runs %s', (start, end, words) => {
  expect(timeInWords({ start, end })).toBe(words);
});
