// The frame of every page, as it stands in the HTML.
import { expect, test } from 'vitest';
import { TOOLS_WITH_PAGE } from '../../src/workbook/tools/registry.ts';
import { eachPage, pages, type Page } from './site.ts';

const texts = (page: Page, selector: string): string[] =>
  page.root.querySelectorAll(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const MENU = '#menu a';

test.each(eachPage)('%s has the bar, the menu, and the way to it', (url, page) => {
  expect(texts(page, 'header nav[aria-label="Main"] a')).toEqual([
    'Playbook',
    'Workbook',
    'Value',
    'Glossary',
  ]);
  expect(texts(page, MENU).length).toBeGreaterThan(15);
  const parts = page.root.querySelectorAll('nav[aria-label="Breadcrumb"] > ol > li');
  if (url === '/') expect(parts).toEqual([]);
  else {
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => part.querySelector('a') === null)).toEqual(
      parts.map((_, at) => at === parts.length - 1),
    );
    expect(parts.at(-1)?.getAttribute('aria-current')).toBe('page');
  }
});

test('what stands on a page is listed once, and on every tool and long list', () => {
  for (const { url, root } of pages) {
    const lists = root.querySelectorAll('nav[aria-label="On this page"]');
    // The charter has a list of its own, with the state of each part.
    const none = /^\/(?:404\.html|licenses\/|book\/|workbook\/charter\/)?$/.test(url);
    expect([url, lists.length]).toEqual([url, none ? 0 : 1]);
  }
});

test.each([
  ...TOOLS_WITH_PAGE.map(({ title, url }) => [title, url] as const),
  ['Board summary', '/workbook/summary/'] as const,
  ['Meeting agenda', '/workbook/agenda/'] as const,
  ['Files', '/workbook/files/'] as const,
])('%s has this name in its title and in the menu', (title, url) => {
  const page = pages.find((one) => one.url === url);
  expect(page && texts(page, 'h1')).toEqual([title]);
  for (const one of pages) {
    const links = one.root.querySelectorAll(MENU).filter((link) => link.getAttribute('href')?.endsWith(url));
    for (const link of links) expect(link.textContent.trim()).toBe(title);
  }
});
