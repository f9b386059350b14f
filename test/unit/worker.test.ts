import { describe, expect, test, vi } from 'vitest';
import { setWish, wish } from '../../src/islands/offline/keeping.ts';
import { addressOf, fileAt, fits, isAnswerFor, isHashed, pathOf } from '../../src/worker/addresses.ts';
import { cacheNames } from '../../src/worker/build.ts';
import { keysOf } from '../../src/workbook/keys.ts';

const build = {
  id: 'a',
  base: '/x/',
  bytes: 1,
  files: { 'index.html': '1', '_astro/a.js': '2', '_astro/a.css': '3' },
};
const page = (...assets: string[]): string =>
  `<!DOCTYPE html><html><head>${assets.map((asset) => `<script type="module" src="${asset}"></script>`).join('')}</head></html>\n`;

describe('a page from the network can be shown', () => {
  test.each([
    ['with files we hold', page('/x/_astro/a.js', '/x/_astro/a.css'), true],
    ['not with one we do not hold', page('/x/_astro/a.js', '/x/_astro/b.js'), false],
    ['not with one of a site beside', page('/x/_astro/a.js', '/y/_astro/a.js'), false],
    ['not when it names none', page(), false],
    ['not when it is cut off', page('/x/_astro/a.js').slice(0, -9), false],
    ['not when a name only looks like ours', page('/x/_astro/a.js', '/x/_astro/toString'), false],
    ['also when a tool names its script', page('/x/_astro/a.js').replace(' src=', ' component-url='), true],
  ])('%s', (_case, html, expected) => {
    expect(fits(html, build)).toBe(expected);
  });
});

test.each([
  ['https://here/x/', '', 'index.html'],
  ['https://here/x/value/?q=1#top', 'value/', 'value/index.html'],
  [
    'https://here/x/pagefind/pagefind-entry.json?ts=1',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind-entry.json',
  ],
  ['https://here/x/a%20b/', 'a b/', 'a b/index.html'],
])('%s is %s', (address, path, file) => {
  expect(pathOf(address, '/x/')).toBe(path);
  expect(fileAt(path)).toBe(file);
});

test('addresses of other sites and those that no file can have are left alone', () => {
  expect(pathOf('https://here/y/', '/x/')).toBeUndefined();
  expect(pathOf('https://here/x/%', '/x/')).toBeUndefined();
});

test('a page is asked for as readers do', () => {
  expect(addressOf('index.html', '/x/')).toBe('/x/');
  expect(addressOf('value/index.html', '/')).toBe('/value/');
  expect(addressOf('404.html', '/')).toBe('/404.html');
  expect(addressOf('a b.png', '/')).toBe('/a%20b.png');
});

test.each([
  ['_astro/a.B1.js', true],
  ['pagefind/fragment/en_1.pf_fragment', true],
  ['pagefind/index/en_1.pf_index', true],
  ['pagefind/pagefind.en_1.pf_meta', true],
  ['pagefind/pagefind-entry.json', false],
  ['pagefind/pagefind.js', false],
  ['index.html', false],
])('%s has a hash in its name: %s', (file, expected) => {
  expect(isHashed(file)).toBe(expected);
});

test.each([
  ['a/index.html', 200, 'text/html; charset=utf-8', true],
  ['a/index.html', 404, 'text/html', false],
  ['404.html', 404, 'text/html', true],
  ['a.js', 200, 'text/javascript', true],
  ['a.js', 200, 'application/javascript', true],
  ['a.js', 200, 'text/html', false],
  ['a.js', 200, '', false],
  ['a.css', 200, 'text/plain', false],
  ['a.json', 200, 'application/fhir+json', true],
  ['a.pf_index', 200, 'application/octet-stream', true],
  ['a.pf_index', 500, 'application/octet-stream', false],
])('%s, answered with %i and %s, is taken: %s', (file, status, type, expected) => {
  expect(isAnswerFor(file, status, type)).toBe(expected);
});

test('two sites on one origin have no name in common', () => {
  const [root, one, two] = ['/', '/a/', '/a/b/'].map(cacheNames);
  const owners = [root, one, two];
  for (const names of owners) {
    const made = [names?.build('1'), names?.pages].map(String);
    for (const name of made) expect(owners.filter((other) => other?.isOurs(name))).toEqual([names]);
  }
});

test('the caches are told from the keys of the workbook by their names alone', () => {
  expect(cacheNames('/a/').pages.startsWith(keysOf('/a/').prefix)).toBe(true);
});

test('what the reader decides is kept as the workbook names its settings, and nothing else is read as a decision', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  expect(wish()).toBe('unsaid');
  setWish('no');
  expect(wish()).toBe('no');
  const key = keysOf('/').setting('offline');
  expect([...kept]).toEqual([[key, 'no']]);
  kept.set(key, '<img>');
  expect(wish()).toBe('unsaid');
  vi.unstubAllGlobals();
});
