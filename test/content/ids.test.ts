// Ids are for ever: readers' saved work, addresses, data and citations hang on them.
import { expect, test } from 'vitest';
import { lockProblems, publicIds } from '../../scripts/content/id-lock.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { idsOf, lock } from '../ids.ts';
import { root } from './content.ts';

const catalog = buildCatalog(readRecords(root));

test('no public id has vanished, every new one is in the lock file, none is used again', () => {
  expect(lockProblems(lock, catalog)).toEqual([]);
});

test('the lock file holds ids of every kind', () => {
  expect(Object.entries(lock.ids).filter(([, ids]) => ids.length === 0)).toEqual([]);
  expect(Object.keys(lock.ids).length).toBeGreaterThan(10);
});

test.each(Object.entries(publicIds(catalog)))(
  'what the lock file says is in use of %s is there',
  (kind, ids) => {
    expect(idsOf(kind)).toEqual(ids);
  },
);
