import { expect, test } from 'vitest';
import { addressOf, fileAt, isAnswerFor, isHashed, pathOf } from '../../../src/service-worker/addresses.ts';

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
