// A site with many statements and many pages in a section: what its pages hold, and where the rest is.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from './site.ts';

const PAGES = 60;

/** 150 statements more for one direction of a group in the valid content, which ends with `sources: [s1]`. */
const statements = (group: string, direction: string): string =>
  Array.from(
    { length: 150 },
    (_, i) => `  - id: ${group}/${direction}/${i + 2}
    text: Number ${i} of ${group} says its ${group}${i} and no${group}${i} word.
    inShort: Says number ${i}
    address: You could help us with this.
    theme: care
    keywords: [word ${i}]
    sources: [s1]
`,
  ).join('');

function addMuch(folder: string): void {
  for (const group of ['providers', 'regulators']) {
    const file = join(folder, `content/value-pairs/${group}.mdx`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('sources: [s1]\n---', `${statements(group, 'gives')}sources: [s1]\n---`),
    );
  }
  const finder = join(folder, 'content/guide/value/index.md');
  const text = readFileSync(finder, 'utf8');
  writeFileSync(
    `${finder}x`,
    `${text}\nimport ValueFinder from '~/components/content/ValueFinder.astro';\n\n<ValueFinder />\n`,
  );
  rmSync(finder);
  const pages = join(folder, 'content/guide/tracks/community-building');
  mkdirSync(pages, { recursive: true });
  for (let i = 1; i <= PAGES; i += 1)
    writeFileSync(
      join(pages, `page-${String(i).padStart(2, '0')}.md`),
      `---\ntitle: Page ${i}\ndescription: A page of many.\nsources: [s1]\n---\n\nText.\n`,
    );
}

const site = { finder: '', data: '', page: '', section: '', records: [] as string[] };
beforeAll(async () => {
  await built('growth', { add: addMuch }, ({ code, output, dist, read }) => {
    expect(code, output).toBe(0);
    site.finder = read('value/index.html');
    site.data = read('value/statements.json');
    site.page = read('tracks/community-building/page-30/index.html');
    site.section = read('tracks/community-building/index.html');
    site.records = globSync(`${dist}/pagefind/fragment/*.pf_fragment`).map((file) =>
      gunzipSync(readFileSync(file)).toString(),
    );
  });
});

describe('a site with more than 300 statements', () => {
  test('shows the first three of each group and direction, and leads to the others', () => {
    const root = parse(site.finder);
    const ids = root
      .querySelectorAll('[data-statement-id]')
      .map((row) => row.getAttribute('data-statement-id'));
    expect(ids).toEqual(
      ['providers', 'regulators'].flatMap((group) =>
        ['receives/1', 'gives/1', 'gives/2', 'gives/3'].map((id) => `${group}/${id}`),
      ),
    );
    const links = root.querySelectorAll('section[data-group] > p > a').map((link) => link.text.trim());
    expect(links).toEqual(['All 152 statements of Providers', 'All 152 statements of Regulators']);
    expect(brotliCompressSync(site.finder).length).toBeLessThan(60_000);
  });

  test('gives all of them to the finder as data', () => {
    const listed = JSON.parse(site.data) as { id: string }[];
    expect(parse(site.finder).querySelector('gw-value-finder')?.getAttribute('data-all')).toBe(
      '/value/statements.json',
    );
    expect(listed).toHaveLength(304);
    expect(listed[303]).toEqual({
      id: 'regulators/gives/151',
      text: 'Number 149 of regulators says its regulators149 and noregulators149 word.',
      theme: 'care',
      keywords: ['word 149'],
    });
  });

  test('has one file of the search index for each group', () => {
    const own = site.records.filter((record) => record.includes('"Value statement"'));
    expect(own).toHaveLength(2);
    for (const group of ['providers', 'regulators'])
      expect(own.filter((record) => record.includes(`Number 149 of ${group} says`))).toHaveLength(1);
  });
});

describe('a section with many pages', () => {
  const listedIn = (html: string): number =>
    parse(html).querySelectorAll('nav a[href^="/tracks/community-building/page-"]').length;

  test('is listed whole on its own page only', () => {
    expect(listedIn(site.section)).toBe(PAGES);
    expect(listedIn(site.page)).toBeLessThanOrEqual(25);
    expect(listedIn(site.page)).toBeGreaterThan(20);
  });
});
