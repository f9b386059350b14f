// Every page as Markdown beside it, and the lists of them.
import { describe, expect, test } from 'vitest';
import { type HTMLElement, type Node, TextNode } from 'node-html-parser';
import { base, site } from '../../src/integrations/settings.ts';
import { hasTwin } from '../../src/shared/page-files.ts';
import { eachPage, pages, textOf } from './site.ts';

const withTwin = eachPage.filter(([url]) => hasTwin(url));
const whole = (url: string): string => new URL(base.slice(0, -1) + url, site).href;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** The words of a page that say something without a screen. */
function said(root: HTMLElement): string[] {
  const main = root.querySelector('main')?.clone() as HTMLElement;
  for (const gone of main.querySelectorAll(
    'nav, pre, a[aria-label^="Link to"], a[aria-label^="Add to"], script, style, template, button, label, select, datalist, search, progress, svg, noscript, gw-view, gw-glance, [hidden], [aria-hidden=true], .gw-scripted, .notice, .colophon, .pagination-links, [data-announcer]',
  ))
    gone.remove();
  const texts = (node: Node): string[] =>
    node instanceof TextNode ? [node.text] : node.childNodes.flatMap(texts);
  return texts(main).flatMap(wordsOf);
}

const known = new Set(
  pages.flatMap(({ url, root }) => [
    whole(url),
    ...root.querySelectorAll('[id]').map(({ id }) => `${whole(url)}#${id}`),
  ]),
);

describe.each(withTwin)('%s as Markdown', (url, { root }) => {
  const twin = textOf(`${url}index.md`);
  const prose = twin.replace(/```[^]*?```|`[^`]*`/g, '');

  test('begins with the headline, says what the page says, and holds no HTML', () => {
    expect(twin).toMatch(/^# \S/);
    const all = said(root);
    const there = new Set(wordsOf(twin));
    const missing = all.filter((word) => !there.has(word));
    expect(missing.length, missing.slice(0, 20).join(' ')).toBeLessThanOrEqual(all.length * 0.02);
    expect(prose.match(/(?<!\\)<\/?[a-z][\w-]*[ >]/g)).toBeNull();
  });

  test('has only links that lead somewhere', () => {
    const links = [...prose.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !/^(?:https?|mailto):/.test(link))).toEqual([]);
    const own = links.filter((link) => link.startsWith(whole('/')) && !/[?]|\.\w+(?:$|#)/.test(link));
    expect(own.filter((link) => !known.has(link.replace(/#_top$/, '')))).toEqual([]);
  });

  test('is named in the head of the page', () => {
    const link = (which: string) => root.querySelector(`link[${which}]`)?.getAttribute('href');
    expect([link('type="text/markdown"'), link('rel="describedby"')]).toEqual([
      'index.md',
      `${base}llms.txt`,
    ]);
  });
});

test('the list for programs names every twin', () => {
  const list = textOf('llms.txt');
  expect(withTwin.filter(([url]) => !list.includes(`(${whole(url)}index.md)`)).map(([url]) => url)).toEqual([
    '/',
  ]);
  const named = [...list.matchAll(/\((\S+index\.md)\)/g)].map(([, link]) => link);
  expect(new Set(named).size).toBe(named.length);
});
