import { expect, test } from 'vitest';
import { acceptedCodings } from '../../../src/server/accepted-codings.ts';

test.each([
  [undefined, []],
  ['', []],
  ['identity', []],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['br;q=0.5, gzip', ['gzip', 'br']],
  ['BR; Q=0.8 ,gzip ; q=0.8', ['br', 'gzip']],
  ['br;q=0, *', ['gzip']],
  ['*;q=0.1', ['br', 'gzip']],
  ['*;q=0', []],
  ['br;q=0.000', []],
  ['identity, br;q=0.5', []],
  ['identity;q=0, gzip;q=0.5', ['gzip']],
  ['br;q=nonsense', []],
])('a client that accepts %j takes %j', (header, names) => {
  expect(acceptedCodings(header).map(({ name }) => name)).toEqual(names);
});
