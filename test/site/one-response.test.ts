// A page comes in one response, which fits what a server may send before it hears from the reader again.
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteHeaders } from '../../src/server/site-headers.ts';
import { BOOK } from '../../src/integrations/book-address.ts';
import { base } from '../../src/integrations/settings.ts';
import { dist, eachPage, pages, textOf, type Page } from './site.ts';

/** Ten packets, as servers begin (RFC 6928). */
const FIRST_WINDOW = 14_600;
/** Status, date, type, length, tags and their like, which every response has. */
const USUAL_HEADERS = 300;

const headersOf = siteHeaders(dist);
const answerOf = ({ url, file }: Page): number => {
  const headers = headersOf(base + url.slice(1)).map(([name, value]) => `${name}: ${value}\r\n`);
  return statSync(`${dist}/${file}.br`).size + headers.join('').length + USUAL_HEADERS;
};
/** Pages to read, which are neither tools nor lists to look things up in. */
const isRead = ({ url }: Page): boolean =>
  !/^\/workbook\/|\/(?:checklist|readiness)\/$|^\/(?:value|glossary|resources|sources|specialties|changes|licenses|book)\/$/.test(
    url,
  );

test('pages to read come with the first packets', () => {
  const read = pages.filter(isRead);
  const beyond = read
    .filter((page) => answerOf(page) > FIRST_WINDOW)
    .map((page) => `${page.url} ${answerOf(page)}`);
  expect(read.length).toBeGreaterThan(60);
  expect(beyond.length / read.length, beyond.join('\n')).toBeLessThanOrEqual(0.1);
  expect(read.filter((page) => answerOf(page) > 26_000).map(({ url }) => url)).toEqual([]);
});

test.each(eachPage.filter(([url]) => url !== BOOK))(
  '%s has its style and its icon in it, and one request brings all of a page to read',
  (_, page) => {
    const { root } = page;
    const sheets = root.querySelectorAll('link[rel="stylesheet"]');
    // A page to read leaves what only paper needs to a file of its own.
    expect(sheets.map((link) => link.getAttribute('media'))).toEqual(sheets.length === 0 ? [] : ['print']);
    expect(root.querySelectorAll('style')).toHaveLength(1);
    expect(root.querySelector('link[rel="icon"]')?.getAttribute('href')).toMatch(/^data:/);
    const asked = root.querySelectorAll('script[src], link[rel="modulepreload"], link[rel="preload"], img');
    if (/<gw-(?:view|checklist)\b/.test(page.html) || /^\/(?:value\/)?$/.test(page.url)) return;
    expect(asked.length).toBeLessThanOrEqual(2);
  },
);

test('the script of every page is small, and comes late', () => {
  const [address = ''] = pages.map(
    ({ root }) => root.querySelector('[data-late]')?.getAttribute('data-late') ?? '',
  );
  expect(pages.filter(({ root }) => root.querySelector(`[data-late="${address}"]`) === null)).toEqual([]);
  const file = address.slice(base.length);
  expect(statSync(`${dist}/${file}.br`).size).toBeLessThanOrEqual(3000);
});

test('no page has two scripts that open the initiatives, since each would have its own', () => {
  const opening = (page: Page): string[] => {
    const named = page.root.querySelectorAll('script[src], link[rel="modulepreload"]');
    const files = new Set(named.map((tag) => tag.getAttribute('src') ?? tag.getAttribute('href') ?? ''));
    // A reason that only src/workbook/storage gives for what is not saved.
    return [...files].filter((file) => textOf(file.slice(base.length)).includes('cleared-elsewhere'));
  };
  const counts = pages.map((page) => opening(page).length);
  expect(Math.max(...counts)).toBe(1);
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(10);
});

test('the policy of the site is short: there are few kinds of pages', () => {
  const styles = new Set(pages.flatMap(({ root }) => root.querySelector('style')?.rawText ?? []));
  expect(styles.size).toBeLessThanOrEqual(12);
  for (const { url } of pages) {
    const policy = new Map(headersOf(base + url.slice(1))).get('Content-Security-Policy') ?? '';
    expect([url, policy.length < 850, policy.length]).toEqual([url, true, policy.length]);
  }
});

test('nothing of Starlight’s frame is left in the pages', () => {
  for (const { html, url } of pages)
    expect([url, /--sl-|@layer starlight|class="[^"]*\bsl-(?!markdown-content)/.exec(html)?.[0]]).toEqual([
      url,
      undefined,
    ]);
  expect(textOf('index.html')).not.toContain('name="generator"');
});
