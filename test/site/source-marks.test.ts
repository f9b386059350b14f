// A source mark stands before the full stop of the sentence it supports, wherever the page is made from.
import { HTMLElement, type Node } from 'node-html-parser';
import { expect, test } from 'vitest';
import { eachPage } from './site.ts';

const inline = ['A', 'B', 'STRONG', 'EM', 'I', 'SPAN'];

/** The words before a node in its block, without other source marks. */
function wordsBefore(node: Node): string {
  const parent = node.parentNode;
  if (!(parent instanceof HTMLElement)) return '';
  const before = parent.childNodes
    .slice(0, parent.childNodes.indexOf(node))
    .filter((part) => !(part instanceof HTMLElement && part.classList.contains('cite')))
    .map((part) => part.textContent)
    .join('');
  return before.trim() === '' && inline.includes(parent.tagName) ? wordsBefore(parent) : before.trim();
}

test.each(eachPage)('%s', (_url, { root }) => {
  const behind = root
    .querySelectorAll('a.cite')
    .filter((mark) => /[.?!…]["'”’)]*$/.test(wordsBefore(mark)))
    .map((mark) => `${wordsBefore(mark).slice(-60)} [${mark.textContent}]`);
  expect(behind, 'put the mark before the full stop - records do it with <Cites text={…} />').toEqual([]);
});
