import { expect, test } from 'vitest';
import { authorOf, keepAuthor } from '../../../../src/workbook/storage/author.ts';
import { createTrash, duplicate } from '../../../../src/workbook/storage/trash.ts';
import { createBrowser } from '../world.ts';
import { visitTo, workIn } from './visits.ts';

const stored = (data: ReadonlyMap<string, string>) => [...data].filter(([key]) => key.includes(':author:'));

test('the reader is one author of an initiative, drawn once and stored when they enter something', () => {
  const browser = createBrowser();
  const library = visitTo(browser);
  const author = authorOf(library, 'one');
  expect([author, authorOf(library, 'one'), stored(browser.data)]).toEqual([author, author, []]);
  expect(authorOf(library, 'two')).not.toBe(author);
  expect(keepAuthor(library, 'one')).toBe(author);
  expect(stored(browser.data)).toEqual([['groundwork:/:author:one', author]]);
  expect(authorOf(visitTo(browser), 'one')).toBe(author);
});

test('of two tabs the first to enter something says who it was', () => {
  const browser = createBrowser();
  const [one, other] = [visitTo(browser), visitTo(browser)];
  authorOf(one, 'one');
  authorOf(other, 'one');
  const author = keepAuthor(one, 'one');
  expect(keepAuthor(other, 'one')).toBe(author);
});

test('where nothing can be stored, the author stays the same while the page is open', () => {
  const browser = createBrowser();
  browser.fault = 'blocked';
  const library = visitTo(browser);
  expect(keepAuthor(library, 'one')).toBe(authorOf(library, 'one'));
});

test('the author goes with the initiative, comes back with it, and is the same in a copy of it', () => {
  const browser = createBrowser();
  const library = visitTo(browser);
  workIn(browser, library, 'kept');
  const { id } = library.current();
  const author = keepAuthor(library, id);
  const copy = duplicate(library, id);
  expect(authorOf(library, copy.id)).toBe(author);
  const trash = createTrash(library);
  trash.remove(copy.id);
  trash.remove(id);
  expect(stored(browser.data)).toEqual([]);
  trash.restore(id);
  expect(stored(browser.data)).toEqual([[`groundwork:/:author:${id}`, author]]);
  trash.removeAll();
  expect(browser.data.size).toBe(0);
});
