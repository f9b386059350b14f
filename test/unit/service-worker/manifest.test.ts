import { expect, test } from 'vitest';
import { cacheNames } from '../../../src/service-worker/manifest.ts';
import { keysOf } from '../../../src/workbook/storage/keys.ts';

test('two sites on one origin have no name in common', () => {
  const [root, one, two] = ['/', '/a/', '/a/b/'].map(cacheNames);
  const owners = [root, one, two];
  for (const names of owners) {
    const made = [names?.build('1'), names?.pages].map(String);
    for (const name of made) expect(owners.filter((other) => other?.isOurs(name))).toEqual([names]);
  }
});

test('the caches differ from the keys of the workbook by their names alone', () => {
  expect(cacheNames('/a/').pages.startsWith(keysOf('/a/').prefix)).toBe(true);
});

test('the names stay as they are, since each version of the worker reads what the others stored', () => {
  const { build, pages } = cacheNames('/a:b/');
  expect([build('1'), pages]).toEqual(['groundwork:/a%3Ab/:build:1', 'groundwork:/a%3Ab/:pages']);
});
