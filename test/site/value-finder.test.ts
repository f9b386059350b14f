// The value finder as it is built: what stands in the page, and what its script weighs.
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { pages, root, textOf } from './site.ts';

const page = pages.find(({ url }) => url === '/value/');
if (!page) throw new Error('There is no page /value/.');
const finder = page.root.querySelector('gw-value-finder');
const catalog = buildCatalog(readRecords(root));

test('holds every statement once, in order, with a link to its place', () => {
  const rows = finder?.querySelectorAll('[data-statement-id]') ?? [];
  expect(rows.map((row) => row.getAttribute('data-statement-id'))).toEqual(
    catalog.valueStatements.map(({ id }) => id),
  );
  expect(rows.map((row) => row.querySelector('p')?.text)).toEqual(
    catalog.valueStatements.map(({ text }) => text),
  );
  expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual(
    catalog.valueStatements.map(({ url }) => url),
  );
  expect(rows.filter((row) => row.closest('[hidden]') !== null)).toEqual([]);
});

test('has the only search field of the page', () => {
  expect(page.root.querySelectorAll('main input[type="search"]')).toHaveLength(1);
});

test('holds every statement in the matrix once, by its gist, with a link to its place', () => {
  const cells = finder?.querySelectorAll('[data-cell]') ?? [];
  const told = cells.map((cell) => [
    cell.getAttribute('data-cell'),
    cell.querySelector('u')?.text,
    cell.getAttribute('href'),
  ]);
  const wanted = catalog.valueStatements.map(({ id, inShort, url }) => [id, inShort, url]);
  expect(told.sort()).toEqual(wanted.sort());
  expect(finder?.querySelectorAll('[data-matrix] [data-statement-id]')).toEqual([]);
});

test('the matrix counts the statements of each group', () => {
  const totals = finder?.querySelectorAll('[data-total] b').map((count) => Number(count.text)) ?? [];
  expect(totals.reduce((sum, count) => sum + count, 0)).toBe(catalog.valueStatements.length);
});

/** All files that a script loads, at once or later, by their path in the built site, without what a brief needs. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, address = ''] of textOf(file).matchAll(
    /(?:from|import)\s*\(?["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g,
  ))
    if (!address.includes('add-statement'))
      loadedBy(new URL(address, `http://here/${file}`).pathname.slice(1), found);
  return found;
}

test('brings less than 21.2 kB of its own, with what it learns from', () => {
  const entry = page.root
    .querySelectorAll('script[src]')
    .map((script) => script.getAttribute('src')?.slice(1) ?? '')
    .filter((file) => file.includes('ValueFinder'));
  expect(entry).toHaveLength(1);
  const files = [...loadedBy(entry[0] ?? '')];
  expect(files.some((file) => textOf(file).includes('gw-value-finder'))).toBe(true);
  expect(files.length).toBeGreaterThan(1);
  const bytes = [...files, 'value/sample-queries.json'].reduce(
    (sum, file) => sum + brotliCompressSync(textOf(file)).length,
    0,
  );
  expect(bytes).toBeLessThan(21_200);
});
