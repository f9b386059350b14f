// Nothing is fetched from anywhere else, and nothing that was needed for building is published.
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { site } from '../../src/integrations/settings.ts';
import { dist, eachPage, textOf } from './site.ts';

/** What a browser fetches by itself, and the attribute that says from where. */
const fetched = [
  ['script', 'src'],
  ['link', 'href'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['object', 'data'],
  ['embed', 'src'],
  ['use', 'href'],
  ['form', 'action'],
] as const;
/** Links in the head that name an address without fetching it. */
const named = ['canonical', 'alternate', 'describedby'];
const elsewhere = (address: string): boolean => new URL(address, site).origin !== new URL(site).origin;

test.each(eachPage)('%s names no other host', (url, { root }) => {
  const from = fetched.flatMap(([tag, attribute]) =>
    root
      .querySelectorAll(`${tag}[${attribute}]`)
      .filter((element) => !named.includes(element.getAttribute('rel') ?? ''))
      .map((element) => element.getAttribute(attribute) ?? '')
      // What stands in the page itself.
      .filter((address) => !address.startsWith('data:')),
  );
  const styles = [
    ...root.querySelectorAll('style').map((style) => style.textContent),
    ...root.querySelectorAll('[style]').map((element) => element.getAttribute('style') ?? ''),
  ];
  expect(from.filter((address) => elsewhere(address))).toEqual([]);
  expect(styles.filter((style) => /@import|url\(\s*["']?(?:https?:)?\/\//.test(style))).toEqual([]);
  expect(from.filter((address) => !address.startsWith('/') && address !== '')).toEqual([]);
  expect(root.querySelectorAll('base, meta[http-equiv="refresh"]').map(String), url).toEqual([]);
});

const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: dist }).map((file) => file.replaceAll('\\', '/'));

test.each(files('**/*.css'))('%s names no other host', (file) => {
  expect(textOf(file)).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
});

test.each(files('**/*.{js,mjs}'))('%s loads nothing from another host', (file) => {
  expect(textOf(file)).not.toMatch(
    /(?:from|import|import\(|fetch\(|importScripts\()\s*["'`](?:https?:)?\/\//,
  );
});

test('only what a reader may need is published', () => {
  const sources = files('**/*.{map,ts,tsx,astro,md,mdx,yaml}');
  expect(sources.filter((file) => !/(?:^|\/)index\.md$/.test(file))).toEqual([]);
});
