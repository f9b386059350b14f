import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type HTMLElement, parse } from 'node-html-parser';
import { BOOK } from './book-address.ts';
import { inOrder, sheet } from './inline-styles.ts';

/** What paper has no use for, and what does nothing without its script. */
const unprinted =
  'script, style, template, noscript, search, [hidden], .no-print, .gw-scripted, .gw-form > :not(section, .advice)';
/** Attributes that name elements of the same page, some of them several. */
const references = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
/** Attributes that only scripts and the search index read. */
const unread = /^data-(?!track$|kind$)/;

/** The same with its ids, links and headings as parts of the book. `known` holds the addresses of all its pages. */
function asPart(part: HTMLElement, url: string, base: string, known: ReadonlySet<string>): string {
  for (const element of part.querySelectorAll(unprinted)) element.remove();
  for (const states of part.querySelectorAll('.states')) {
    const apart = states.closest('[data-item-id]')?.querySelector('.na');
    const labels = [...states.querySelectorAll('label'), ...(apart ? [apart] : [])];
    const words = labels.map(({ text }) => `○ ${text.trim()}`);
    apart?.remove();
    states.replaceWith(`<p>${words.join(' &ensp; ')}</p>`);
  }
  for (const element of part.querySelectorAll('*')) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'id') element.setAttribute(name, placeOf(url, value));
      else if (references.includes(name))
        element.setAttribute(
          name,
          value.replaceAll(/\S+/g, (id) => placeOf(url, id)),
        );
      else if (value.includes('url(#'))
        element.setAttribute(name, value.replace('url(#', `url(#${placeOf(url, '')}`));
      else if (name === 'href') element.setAttribute(name, inBook(value, url, base, known));
      else if (unread.test(name)) element.removeAttribute(name);
    }
    // What is a landmark of its page would be one of several with its name.
    if (element.tagName === 'SECTION') element.removeAttribute('aria-labelledby');
    // Of several with one name, a browser opens one only.
    if (element.tagName === 'DETAILS') element.removeAttribute('name');
    if (/^H[2-5]$/.test(element.tagName)) element.rawTagName = `h${String(Number(element.tagName[1]) + 1)}`;
  }
  return part.innerHTML;
}

/** The id in the book of an element of a page; without an id, that of the page itself. */
const placeOf = (url: string, id: string): string => url.slice(1) + id;

/** A link as it is in the book: to a place in it where the page is part of it. */
function inBook(href: string, url: string, base: string, known: ReadonlySet<string>): string {
  const { origin, pathname, search, hash } = new URL(href, `http://here${base.slice(0, -1)}${url}`);
  if (origin !== 'http://here' || search !== '' || !pathname.startsWith(base)) return href;
  const page = `/${pathname.slice(base.length)}`;
  return known.has(page) ? `#${placeOf(page, hash.slice(1))}` : pathname + hash;
}

/** A page of the site as a chapter: its title, its dates, and its text. */
function chapter(html: string, url: string, base: string, known: ReadonlySet<string>, part?: string): string {
  const main = parse(html).querySelector('main');
  const title = part ?? main?.querySelector('h1')?.innerHTML.trim() ?? '';
  const age = main?.querySelector('.age')?.toString() ?? '';
  const texts = main?.querySelectorAll('.sl-markdown-content') ?? [];
  const text = texts.map((one) => asPart(one, url, base, known)).join('');
  const kind = part === undefined ? 'chapter' : 'chapter part';
  return `<div class="${kind}"><h2 id="${placeOf(url, '')}">${title}</h2>${age}${text}</div>`;
}

/**
 * The book with the text of all pages that its contents name, and their style sheets. Each link of the contents is `#`
 * and the address of a page.
 */
export function withChapters(book: string, htmlOf: (url: string) => string, base: string): string {
  const links = parse(book)
    .querySelectorAll('[data-book] a')
    .map((link) => ({ link, url: `/${(link.getAttribute('href') ?? '').slice(1)}` }));
  const known = new Set(links.map(({ url }) => url));
  const pages = links.map(({ link, url }) => ({
    url,
    html: htmlOf(url),
    part: link.hasAttribute('data-part') ? link.innerHTML : undefined,
  }));
  const sheets = inOrder([book, ...pages.map(({ html }) => html)].map((html) => html.match(sheet) ?? []));
  const chapters = pages.map(({ url, html, part }) => chapter(html, url, base, known, part));
  let left = sheets.join('');
  // Put into the text of the page, of which a parser would write other parts anew.
  return book
    .replace(sheet, () => {
      const all = left;
      left = '';
      return all;
    })
    .replace(/<nav\b[^>]* data-book\b[^]*?<\/nav>/, (contents) => contents + chapters.join(''));
}

/** Puts the pages of the playbook into the book, as they were built. */
export function book(): AstroIntegration {
  let base = '/';
  return {
    name: 'groundwork-book',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const fileOf = (url: string): string => join(fileURLToPath(dir), url, 'index.html');
        const htmlOf = (url: string): string => readFileSync(fileOf(url), 'utf8');
        writeFileSync(fileOf(BOOK), withChapters(htmlOf(BOOK), htmlOf, base));
      },
    },
  };
}
