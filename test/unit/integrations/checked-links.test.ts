import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtPages } from '../../../src/integrations/built-page.ts';
import { brokenLinks } from '../../../src/integrations/checked-links.ts';
import { said } from '../records.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with these files, by path. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pages-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const other = '<h1 id="top">Other</h1><p id="t1/ip">A</p><p id="über">B</p>';
const link = (href: string): string => `<a href="${href}">x</a>`;

/** What is wrong with the links of `/a/`, in a site with `/`, `/b/` and a picture, served under `base`. */
function problemsOf(hrefs: readonly string[], base = '/'): string[] {
  const dist = folderOf({
    'index.html': '',
    'a/index.html': `<h2 id="here">A</h2>${hrefs.map(link).join('')}`,
    'b/index.html': other,
    'favicon.svg': '',
  });
  return said(brokenLinks(dist, base, dist));
}
const noPage = (href: string): string =>
  `/a/: link: "${href}" is not a page of this site - correct the address or add the page`;
const noPlace = (href: string): string =>
  `/a/: link: "${href}" names no place on that page - correct the part behind # or add the heading`;

test.each([
  '/b/',
  '/',
  '../b/',
  '../b/#top',
  '/b/#t1/ip',
  '/b/#%C3%BCber',
  '#here',
  '#',
  '',
  '?q=data',
  '/b/?q=data#top',
  '/favicon.svg',
  'https://example.org/nowhere#x',
  'mailto:a@example.org',
])('"%s" leads somewhere', (href) => {
  expect(problemsOf([href])).toEqual([]);
});

test.each([
  ['/c/', noPage('/c/')],
  ['c/', noPage('c/')],
  ['/b', noPage('/b')],
  ['/c/#top', noPage('/c/#top')],
  ['/icon.svg', noPage('/icon.svg')],
  ['/favicon.svg/', noPage('/favicon.svg/')],
  ['/b/#bottom', noPlace('/b/#bottom')],
  ['#there', noPlace('#there')],
  ['/b/#50%', noPlace('/b/#50%')],
  ['/#top', noPlace('/#top')],
])('"%s" leads nowhere', (href, problem) => {
  expect(problemsOf([href])).toEqual([problem]);
});

test('a link that stands twice on a page is one problem', () => {
  expect(problemsOf(['/c/', '/c/'])).toEqual([noPage('/c/')]);
});

test('all links of all pages are reported', () => {
  const dist = folderOf({ 'index.html': link('/x/') + link('/y/'), 'a/index.html': link('/z/') });
  expect(said(brokenLinks(dist, '/', dist)).sort()).toEqual([
    '/: link: "/x/" is not a page of this site - correct the address or add the page',
    '/: link: "/y/" is not a page of this site - correct the address or add the page',
    '/a/: link: "/z/" is not a page of this site - correct the address or add the page',
  ]);
});

describe('under a path', () => {
  test('links have it in front', () => {
    expect(problemsOf(['/x/b/#top', '../b/', '/x/favicon.svg'], '/x/')).toEqual([]);
  });
  test('a link without it leaves the site', () => {
    expect(problemsOf(['/b/'], '/x/')).toEqual([noPage('/b/')]);
  });
});

test.each([
  'content/guide/a.md',
  'content/guide/a.mdx',
  'content/guide/a/index.md',
  'content/guide/a/index.mdx',
])('a page made from %s is named by it', (file) => {
  const dist = folderOf({ 'a/index.html': link('/c/') });
  expect(brokenLinks(dist, '/', folderOf({ [file]: '' })).map((problem) => problem.file)).toEqual([file]);
});

test('links for readers without script are looked at too', () => {
  const dist = folderOf({ 'a/index.html': `<noscript><p>${link('/c/')}</p></noscript>` });
  expect(said(brokenLinks(dist, '/', dist))).toEqual([noPage('/c/')]);
});

test('pages have the address they are served at', () => {
  const dist = folderOf({ 'index.html': '', '404.html': '', 'a/b/index.html': '', 'a/data.json': '{}' });
  expect([...builtPages(dist)].map(({ url, file }) => `${url} ${file}`).sort()).toEqual([
    '/ index.html',
    '/404.html 404.html',
    '/a/b/ a/b/index.html',
  ]);
});
