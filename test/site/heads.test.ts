import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/integrations/settings.ts';
import { cardAddress, hasTwin } from '../../src/shared/page-files.ts';
import { href } from '../../src/shared/href.ts';
import { dist, eachPage, pages, type Page } from './site.ts';

const titleOf = ({ root }: Page): string => root.querySelector('title')?.text.trim() ?? '';
const metaOf = ({ root }: Page, name: string): string[] =>
  root.querySelectorAll(`meta[name="${name}"]`).map((meta) => meta.getAttribute('content') ?? '');

/** What two or more pages share. */
function shared(of: (page: Page) => string): [string, string[]][] {
  const by = Map.groupBy(pages, of);
  return [...by]
    .filter(([, same]) => same.length > 1)
    .map(([value, same]) => [value, same.map(({ url }) => url)]);
}

describe.each(eachPage)('%s', (url, page) => {
  const { root } = page;

  test('says what it is', () => {
    expect(titleOf(page)).toMatch(/^\S.* \| Groundwork$/);
    const [description = '', ...others] = metaOf(page, 'description');
    expect(others).toEqual([]);
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  test('says its language and its address', () => {
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
    const canonical = root.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
    expect(canonical).toEqual([new URL(url.replace(/\.html$/, '/'), site).href]);
  });

  test('has a card for those who share it', () => {
    const property = (name: string) =>
      root.querySelectorAll(`meta[property="${name}"]`).map((meta) => meta.getAttribute('content'));
    const address = cardAddress(url);
    if (address === undefined) {
      expect(property('og:image')).toEqual([]);
      return;
    }
    expect(property('og:image')).toEqual([new URL(href(address), site).href]);
    expect(property('og:image:alt')).toEqual([`Groundwork: ${root.querySelector('h1')?.text.trim() ?? ''}`]);
    expect(metaOf(page, 'twitter:card')).toEqual(['summary_large_image']);
    const picture = readFileSync(join(dist, address));
    // The head of a PNG: its width and height.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeLessThan(100_000);
  });

  test('says in the words of schema.org where it stands', () => {
    const texts = root
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => script.text)
      .filter((text) => text.includes('"@graph"'));
    expect(texts).toHaveLength(hasTwin(url) ? 1 : 0);
    const address = new URL(href(url), site).href;
    for (const text of texts) {
      const { '@context': context, '@graph': graph } = JSON.parse(text) as {
        '@context': string;
        '@graph': { '@type': string; url?: string; itemListElement?: { name: string; item: string }[] }[];
      };
      expect(context).toBe('https://schema.org');
      const steps = graph.flatMap(({ itemListElement = [] }) => itemListElement);
      if (url === '/')
        expect(graph.map((thing) => [thing['@type'], thing.url])).toEqual([['WebSite', address]]);
      else expect(steps.at(-1)).toMatchObject({ name: root.querySelector('h1')?.text.trim(), item: address });
      const shown = root
        .querySelectorAll('.crumbs a')
        .map((link) => [link.text.trim(), link.getAttribute('href')]);
      expect(steps.slice(0, -1).map(({ name, item }) => [name, new URL(item).pathname])).toEqual(shown);
    }
  });

  test('can be read on a phone', () => {
    expect(metaOf(page, 'viewport')).toEqual(['width=device-width, initial-scale=1']);
  });

  test('brings the two lines for screen readers, empty', () => {
    const lines = root.querySelectorAll('[data-announcer]');
    expect(lines.map((line) => [line.getAttribute('role'), line.textContent])).toEqual([
      ['status', ''],
      ['alert', ''],
    ]);
  });

  test('has one headline, and headings that leave no level out', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    const headings = root
      .querySelectorAll('main h1, main h2, main h3, main h4, main h5, main h6')
      .filter((heading) => heading.closest('template') === null);
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    const skipping = headings.filter((_, i) => i > 0 && (levels[i] ?? 0) > (levels[i - 1] ?? 0) + 1);
    expect(skipping.map(({ tagName, text }) => `${tagName} ${text.trim()}`)).toEqual([]);
  });

  test('has headings with something in them', () => {
    // What is hidden gets its words from a script before it is shown.
    const empty = root
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .filter((heading) => heading.text.trim() === '' && heading.closest('[hidden], template') === null);
    expect(empty.map(String)).toEqual([]);
  });
});

test('no two pages have the same title', () => {
  expect(shared(titleOf)).toEqual([]);
});

test('no two pages have the same description', () => {
  expect(shared((page) => metaOf(page, 'description')[0] ?? '')).toEqual([]);
});
