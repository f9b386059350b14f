import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const words = readFileSync(new URL('../../../scripts/settings/words.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

test('our own words stand in alphabetical order, each once', () => {
  const lower = words.map((word) => word.toLowerCase());
  expect(lower).toEqual([...new Set(lower)].sort((a, b) => a.localeCompare(b, 'en')));
});
