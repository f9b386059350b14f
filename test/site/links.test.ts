import { existsSync, statSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readRecords } from '../../src/catalog/read-records.ts';
import { hasTwin } from '../../src/shared/page-files.ts';
import { dist, eachPage, pages, root, textOf, type Page } from './site.ts';

/** The page without templates, whose content is not part of it until a script takes it. */
function shown({ html }: Page) {
  const whole = parse(html);
  for (const template of whole.querySelectorAll('template')) template.remove();
  return whole;
}
const places = new Map(
  pages.map((page) => [
    page.url,
    new Set(
      shown(page)
        .querySelectorAll('[id]')
        .map(({ id }) => id),
    ),
  ]),
);

const here = 'http://here';
/** Whether an address that stands on a page leads to a page, a place on it or a file of the site. */
function leadsSomewhere(address: string, page: string): boolean {
  const { origin, pathname, hash } = new URL(address, here + page);
  if (origin !== here) return true;
  const ids = places.get(pathname);
  if (ids) return hash === '' || hash === '#' || ids.has(decodeURIComponent(hash.slice(1)));
  return existsSync(dist + pathname) && statSync(dist + pathname).isFile();
}

const attributes = ['href', 'src', 'poster', 'action', 'data-src', 'component-url', 'renderer-url'];

test.each(eachPage)('every address on %s leads somewhere', (url, page) => {
  const html = shown(page);
  const addresses = attributes.flatMap((name) =>
    html.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? ''),
  );
  const own = new Set(addresses.filter((address) => !/^(?:data|mailto|tel):/.test(address)));
  expect([...own].filter((address) => !leadsSomewhere(address, url))).toEqual([]);
  expect(own.size).toBeGreaterThan(5);
});

test('every file that a style names is there', () => {
  const styles = new Map(
    pages.flatMap(({ root, url }) =>
      root.querySelectorAll('style').map((style) => [style.rawText, url] as const),
    ),
  );
  expect(styles.size).toBeGreaterThan(0);
  const named = [...styles].flatMap(([text, url]) =>
    [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => [url, address] as const),
  );
  expect(
    named.filter(([sheet, address]) => !/^(?:data:|#)/.test(address) && !leadsSomewhere(address, sheet)),
  ).toEqual([]);
});

test('every page is reached by a link from another one', () => {
  const linked = new Set(
    pages.flatMap((page) =>
      page.root
        .querySelectorAll('a[href]')
        .map((link) => new URL(link.getAttribute('href') ?? '', here + page.url))
        .filter(({ origin, pathname }) => origin === here && pathname !== page.url)
        .map(({ pathname }) => pathname),
    ),
  );
  expect(pages.map(({ url }) => url).filter((url) => !linked.has(url) && url !== '/404.html')).toEqual([]);
});

test('the site map lists every page for search engines once, with the day of its review', () => {
  const entries = [...textOf('sitemap-0.xml').matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)];
  const listed = entries.map(([, address = '', rest = '']) => [
    new URL(address).pathname,
    /<lastmod>(\d{4}-\d\d-\d\d)/.exec(rest)?.[1],
  ]);
  expect(listed.sort()).toEqual(
    pages
      .filter(({ url }) => hasTwin(url))
      .map(({ url, html }) => [url, /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1]])
      .sort(),
  );
  expect(listed.filter(([, day]) => day !== undefined).length).toBeGreaterThan(80);
  expect(textOf('robots.txt')).toMatch(/Sitemap: http\S+\/sitemap-index\.xml\n$/);
});

test.each(eachPage)('links on %s that say they lead elsewhere do', (_url, { root: html }) => {
  const external = html.querySelectorAll('a[rel~="external"]').map((link) => link.getAttribute('href') ?? '');
  expect(external.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
  const elsewhere = html.querySelectorAll('a[href^="http"]:not([rel~="noopener"])');
  expect(elsewhere.map((link) => link.getAttribute('href'))).toEqual([]);
});

test('every resource links to its own address', () => {
  const page = pages.find(({ url }) => url === '/resources/');
  const links = page?.root
    .querySelectorAll('[data-filter-item] > a')
    .map((link) => link.getAttribute('href'));
  expect(links?.toSorted()).toEqual(
    readRecords(root)
      .resources.flatMap(({ data }) => (data.ok ? [data.value.link] : []))
      .toSorted(),
  );
});
