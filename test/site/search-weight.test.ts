// What the search costs its reader: the window with the names of the site, and the sentences about what is found.
import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePlaces } from '../../src/shared/named-places.ts';
import { dist, textOf } from './site.ts';

const kB = 1000;
const sizeOf = (file: string): number => brotliCompressSync(textOf(file)).length;
const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(`${dist}/${folder}`)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

/** What is asked for before names are ranked: the script of the window, its style, the names. */
const first = [...files('_astro', /^window\.[\w-]+\.(?:js|css)$/), 'search/names.txt'];

test('ranked names cost three requests and at most 40 kB', () => {
  expect(first).toHaveLength(3);
  const script = textOf(first.find((file) => file.endsWith('.js')) ?? '');
  expect([...script.matchAll(/(?:^|[;}\s])import\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'`]\./g)]).toEqual([]);
  expect(first.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(40 * kB);
});

test('the sentences about what is found are one request more, of at most 10 kB', () => {
  const parts = files('search', /^sentences-\d+\.txt$/);
  expect(parts).toHaveLength(decodePlaces(textOf('search/names.txt')).parts);
  expect(parts).toHaveLength(1);
  for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(10 * kB);
});
