import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
// Files of the initiatives of one browser.
import { expect, test } from 'vitest';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { initiativeFile, listFile, savable } from '../../../../src/workbook/exchange/library-files.ts';
import { readText } from '../../../../src/workbook/exchange/read-list.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { listInitiatives } from '../../../../src/workbook/storage/library-list.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import { DATA_VERSION } from '../../../../src/workbook/storage/migrations/index.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { createBrowser, NOON } from '../world.ts';

/** A browser with two initiatives, as a tab finds it that was opened later. */
function two(change: (key: string, text: string) => string = (_, text) => text): InitiativeLibrary {
  const browser = createBrowser();
  const first = openLibrary(schema, browser.tab().environment);
  for (const name of ['Hearts', 'Eyes']) {
    setItem(first.create({ name }).initiative, 'r/lead', { note: `Note of ${name}` });
    browser.clock.now += 60_000;
  }
  // Reading it again folds what each page wrote last into its initiative.
  const folding = openLibrary(schema, browser.tab().environment);
  for (const { id } of listInitiatives(folding)) folding.open(id).persistence.save();
  for (const [key, text] of browser.data)
    if (key.includes(':initiative:')) browser.data.set(key, change(key, text));
  return openLibrary(schema, browser.tab().environment);
}
const names = (text: string): string[] => {
  const content = readText(schema, text, NOON);
  if (content.kind !== 'list') throw new Error('It is no list.');
  return content.list.files.map((result) => (result.ok ? result.file.details.name : result.problem.kind));
};

test('all that can be read goes to one file, in the order in which it was begun', () => {
  const library = two();
  const all = savable(listInitiatives(library));
  const { text, says } = listFile(library, all, '2027-03-01');
  expect(names(text)).toEqual(['Hearts', 'Eyes']);
  expect(says).toMatch(/^Everything in all 2 initiatives of this browser/);
});

test('an initiative in which nothing is entered, or that cannot be read, is left out', () => {
  const library = two((_, text) => (text.includes('Eyes') ? 'x' : text));
  library.switchTo('nothing-in-it');
  expect(savable(listInitiatives(library)).map(({ details }) => details.name)).toEqual(['Hearts']);
});

test('what a newer version stored goes to a file word for word, as that version’s', () => {
  const newer = { version: DATA_VERSION + 1, tables: {}, values: {}, seen: [], later: { anything: [1] } };
  const library = two((_, text) => (text.includes('Eyes') ? JSON.stringify(newer) : text));
  const all = savable(listInitiatives(library));
  expect(names(listFile(library, all, '2027-03-01').text).sort()).toEqual(['Hearts', 'newer-version']);
  const id = all.find(({ state }) => state === 'newer')?.id ?? '';
  const { version, ...content } = newer;
  expect(JSON.parse(initiativeFile(library, library.open(id), '2027-03-01').text)).toMatchObject({
    version,
    content,
  });
});

test('what is in this page and not yet stored is in the file too', () => {
  const browser = createBrowser();
  const library = openLibrary(schema, browser.tab().environment);
  const open = library.create({ name: 'Hearts' });
  browser.fault = 'blocked';
  setDetails(open.initiative, { name: 'Unsaved' });
  library.create({ name: 'Other' });
  const { text } = listFile(library, savable(listInitiatives(library)), '2027-03-01');
  expect(names(text).sort()).toEqual(['Other', 'Unsaved']);
});

test('what could not be stored before a newer version wrote is in the file of this page', () => {
  const browser = createBrowser();
  const tab = browser.tab();
  const library = openLibrary(schema, tab.environment);
  const open = library.create({ name: 'Hearts' });
  browser.quota = 0;
  setDetails(open.initiative, { name: 'Unsaved' });
  const key = library.storage.keys.initiative(open.id);
  const newer = JSON.stringify({ version: DATA_VERSION + 1, tables: {}, values: {}, seen: [] });
  browser.data.set(key, newer);
  tab.tell({ kind: 'storage', key, value: newer, before: null });
  expect(open.initiative.readOnly).toBe(true);
  const { text } = initiativeFile(library, open, '2027-03-01');
  const result = readFile(schema, text, NOON);
  expect(result.ok && result.file.details.name).toBe('Unsaved');
});
