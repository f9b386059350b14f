import { expect, test } from 'vitest';
import { sizeWords } from '../../../src/shared/sizes.ts';

test('a size is in the largest unit that fits', () => {
  expect([0, 612, 48_400, 1_240_000, 2e9].map(sizeWords)).toEqual([
    '0 bytes',
    '612 bytes',
    '48 kB',
    '1.2 MB',
    '2.0 GB',
  ]);
});
