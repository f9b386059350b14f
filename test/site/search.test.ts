// The search index, read as the browser reads it.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { searchRecords } from '../../src/catalog/search-records.ts';
import { idsOf } from '../ids.ts';
import { dist, pages, root, textOf } from './site.ts';

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}

const marker = 'pagefind_dcd';
const fragments = readdirSync(`${dist}/pagefind/fragment`).map((name): Fragment => {
  const text = gunzipSync(readFileSync(`${dist}/pagefind/fragment/${name}`)).toString();
  if (!text.startsWith(marker)) throw new Error(`${name} is not a fragment as Pagefind 1.6 writes them.`);
  return JSON.parse(text.slice(marker.length)) as Fragment;
});
const catalog = buildCatalog(readRecords(root));
const records = searchRecords(catalog);
const searchable = pages.filter(({ root: html }) => html.querySelector('[data-pagefind-body]') !== null);
const kindOf = ({ filters }: Fragment): string => filters['kind']?.[0] ?? 'Page';

test('holds every page and every record once', () => {
  const found = fragments.map(({ url, meta }) => `${url} ${meta['title'] ?? ''}`).sort();
  const expected = [
    ...searchable.map(({ url, root: html }) => `${url} ${html.querySelector('h1')?.text.trim() ?? ''}`),
    ...records.map(({ url, title }) => `${url} ${title}`),
  ];
  expect(found).toEqual(expected.sort());
  expect(found).toEqual([...new Set(found)]);
});

test('counts what it holds', () => {
  const entry = JSON.parse(textOf('pagefind/pagefind-entry.json')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(
    Object.entries(entry.languages).map(([language, { page_count: count }]) => [language, count]),
  ).toEqual([['en', searchable.length + records.length]]);
});

test('leaves the page for missing pages out', () => {
  expect(fragments.filter(({ url }) => url.includes('404'))).toEqual([]);
});

test.each([
  ['Value statement', 'value-statements'],
  ['Champion criterion', 'champion-criteria'],
  ['Governance body', 'governance-tiers'],
  ['Charter topic', 'charter-topics'],
  ['Checklist item', 'checklist-items'],
  ['Policy rule', 'policy-rules'],
])('%s: a record for every id of %s', (kind, ids) => {
  expect(fragments.filter((fragment) => kindOf(fragment) === kind)).toHaveLength(idsOf(ids).length);
});

test('can be narrowed by kind, track, stakeholder and direction', () => {
  const values = (name: string): string[] =>
    [...new Set(fragments.flatMap(({ filters }) => filters[name] ?? []))].sort();
  expect(values('track')).toEqual(catalog.tracks.map(({ number, title }) => `${number} ${title}`).sort());
  expect(values('stakeholder')).toEqual(catalog.valuePairs.map(({ title }) => title).sort());
  expect(values('direction')).toEqual(['Gives', 'Receives']);
  expect(values('kind')).toEqual(
    expect.arrayContaining(['Checklist item', 'Glossary term', 'Value statement']),
  );
});

describe('leads to a place that is there', () => {
  const places = new Map(
    pages.map(({ url, root: html }) => [url, new Set(html.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  test.each([...Map.groupBy(fragments, kindOf)])('%s', (_kind, found) => {
    const lost = found.filter(({ url }) => {
      const [path = '', anchor] = url.split('#');
      const ids = places.get(path);
      return ids === undefined || (anchor !== undefined && !ids.has(decodeURIComponent(anchor)));
    });
    expect(lost.map(({ url }) => url)).toEqual([]);
  });
});

describe('finds a record itself, not the lists that repeat it', () => {
  const all = fragments.map(({ url, content, meta }) => ({ url, text: `${meta['title'] ?? ''} ${content}` }));
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  test.each([
    ['value statements', catalog.valueStatements.map(({ text }) => text)],
    ['criteria', catalog.championCriteria.map(({ statement }) => statement)],
    ['charter topics', catalog.charterTopics.map(({ question }) => question)],
    ['checklist items', catalog.checklists.flatMap(({ items }) => items.map(({ text }) => text))],
    ['terms', catalog.glossary.map(({ definition }) => definition)],
  ])('%s', (_what, texts) => {
    const repeated = texts
      .map((text) => ({
        text,
        urls: all.filter((one) => plain(one.text).includes(plain(text))).map(({ url }) => url),
      }))
      .filter(({ urls }) => urls.length !== 1);
    expect(repeated).toEqual([]);
  });
});

test('comes without what the site does not use', () => {
  const written = readdirSync(`${dist}/pagefind`).filter((file) => !/\.(?:br|gz)$/.test(file));
  expect(written.sort()).toEqual([
    'filter',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    expect.stringMatching(/^pagefind\.en_[0-9a-f]+\.pf_meta$/),
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});
