import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { withChapters } from '../../../src/integrations/book.ts';

const sheets = (...names: string[]): string =>
  names.map((name) => `<link rel="stylesheet" href="/x/_astro/${name}.css">`).join('');
const page = (title: string, text: string, ...names: string[]): string =>
  `<html><head>${sheets(...names)}</head><body><main><h1>${title}</h1><p class="age">2 min</p>` +
  `<div class="sl-markdown-content">${text}</div></main></body></html>`;
const contents = (...links: string[]): string =>
  page('Book', `<nav data-book>${links.join('')}</nav>`, 'base');
const link = (url: string, attributes = ''): string => `<a href="#${url.slice(1)}"${attributes}>${url}</a>`;

const bookOf = (pages: Readonly<Record<string, string>>) =>
  parse(
    withChapters(
      contents(...Object.keys(pages).map((url) => link(url))),
      (url) => page(url, pages[url] ?? '', 'base', url.slice(1, -1)),
      '/x/',
    ),
  );
const textOf = (text: string): string =>
  bookOf({ '/a/': text, '/b/': '' })
    .querySelector('.chapter')
    ?.innerHTML.replace(/^<h2.*?<\/p>/, '') ?? '';

test('a page becomes a chapter with its title, its dates and its text', () => {
  expect(bookOf({ '/a/': '<p>Text</p>' }).querySelector('.chapter')?.outerHTML).toBe(
    '<div class="chapter"><h2 id="a/">/a/</h2><p class="age">2 min</p><p>Text</p></div>',
  );
});

test('a part begins a new sheet and has its name in the contents as title', () => {
  const book = withChapters(
    contents(link('/a/', ' data-part').replace('>/a/<', '>Track 1: A<')),
    () => page('A', ''),
    '/x/',
  );
  expect(book).toContain('<div class="chapter part"><h2 id="a/">Track 1: A</h2>');
});

test.each([
  ['headings go one level down', '<h2>A</h2><h3>B</h3>', '<h3>A</h3><h4>B</h4>'],
  [
    'ids are those of their page, wherever they are named',
    '<h2 id="t1/ip">A</h2><ul aria-labelledby="t1/ip x"></ul><a href="#t1/ip">B</a>',
    '<h3 id="a/t1/ip">A</h3><ul aria-labelledby="a/t1/ip a/x"></ul><a href="#a/t1/ip">B</a>',
  ],
  [
    'links to a page of the book stay within it',
    '<a class="cite" href="/x/b/#s1">S1</a><a href="/x/b/">B</a>',
    '<a class="cite" href="#b/s1">S1</a><a href="#b/">B</a>',
  ],
  [
    'links to other pages and sites stay as they are',
    '<a href="/x/workbook/">A</a><a href="/x/b/?q=1">B</a><a href="https://hl7.org/a/#b">C</a>',
    '<a href="/x/workbook/">A</a><a href="/x/b/?q=1">B</a><a href="https://hl7.org/a/#b">C</a>',
  ],
  ['parts of a drawing find each other', '<path fill="url(#p)"></path>', '<path fill="url(#a/p)"></path>'],
  [
    'what needs its script, or is not for paper, is left out',
    '<p class="no-print">A</p><template>B</template><p hidden>C</p><script src="/d.js"></script><p>E</p>',
    '<p>E</p>',
  ],
  [
    'the states of an item are circles to fill in',
    '<div class="states"><label><input type="radio"> To do</label><label><input type="radio"> Done</label></div>',
    '<p>○ To do &ensp; ○ Done</p>',
  ],
  ['a part is no landmark', '<section aria-labelledby="x"></section>', '<section></section>'],
  ['of folds with one name all can be open', '<details name="x"></details>', '<details></details>'],
])('%s', (_what, before, after) => {
  expect(textOf(before)).toBe(after);
});

test('the book brings the sheets of all its pages, each once and in their order', () => {
  const book = bookOf({ '/a/': '', '/b/': '' });
  expect(book.querySelectorAll('link').map((one) => one.getAttribute('href'))).toEqual([
    '/x/_astro/base.css',
    '/x/_astro/a.css',
    '/x/_astro/b.css',
  ]);
});
