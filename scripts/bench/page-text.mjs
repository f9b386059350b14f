// The text of our built pages, as other sites can publish it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { builtPages } from '../../src/integrations/built-page.ts';

const left =
  'svg, script, style, template, noscript, form, search, button, nav, select, input, astro-island, [hidden]';

const plain = (text) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>{}|#]/g, '\\$&');

/** The text inside an element, with its links. */
function inline(element) {
  return element.childNodes
    .map((node) => {
      if (node.nodeType === 3) return plain(node.text);
      const text = inline(node);
      const href = node.tagName === 'A' ? node.getAttribute('href') : undefined;
      return href && text.trim() !== '' ? `[${text.trim()}](${href})` : text;
    })
    .join('');
}

const cells = (row) =>
  `| ${row
    .querySelectorAll('th, td')
    .map((cell) => inline(cell).trim())
    .join(' | ')} |`;

function blocks(element) {
  return element.childNodes.flatMap((node) => {
    const text = node.nodeType === 3 ? plain(node.text).trim() : inline(node).trim();
    if (text === '') return [];
    if (node.nodeType === 3) return [text];
    const heading = /^H([2-6])$/.exec(node.tagName);
    if (heading) return [`${'#'.repeat(Number(heading[1]))} ${text}`];
    if (node.tagName === 'UL' || node.tagName === 'OL')
      return [
        node
          .querySelectorAll('li')
          .map((item) => `- ${inline(item).trim()}`)
          .join('\n'),
      ];
    if (node.tagName === 'TABLE') {
      const [head, ...rows] = node.querySelectorAll('tr').map(cells);
      return [[head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n')];
    }
    return /^(?:P|DT|DD|BLOCKQUOTE|A|SPAN|SUMMARY)$/.test(node.tagName) ? [text] : blocks(node);
  });
}

/** Every page to read of the site in `dist`: its path, title and description, and its text as Markdown. */
export function pagesIn(dist) {
  return [...builtPages(dist)].flatMap(({ url, html }) => {
    const root = parse(html);
    const content = root.querySelector('main .sl-markdown-content');
    if (!content || url === '/404.html') return [];
    for (const element of content.querySelectorAll(left)) element.remove();
    const title = root.querySelector('h1')?.text.trim() ?? '';
    const description = root.querySelector('meta[name="description"]')?.getAttribute('content') ?? title;
    return [{ path: `${url}index`.slice(1), title, description, body: blocks(content).join('\n\n') }];
  });
}

/** The main text of one page of another site, as its own HTML. */
export const htmlOf = (dist, path, selector) =>
  parse(readFileSync(join(dist, path), 'utf8')).querySelector(selector)?.innerHTML ?? '';
