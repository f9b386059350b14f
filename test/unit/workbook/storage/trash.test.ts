import { beforeEach, describe, expect, test } from 'vitest';
import { readDetails } from '../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import { damagedValues, exportState, noteExport, noteLists } from '../../../../src/workbook/storage/notes.ts';
import { createTrash } from '../../../../src/workbook/storage/trash.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { type Browser, createBrowser, NOON } from '../world.ts';
import { names, visitTo, workIn } from './visits.ts';

let browser: Browser;
beforeEach(() => {
  browser = createBrowser();
});
const visit = (): InitiativeLibrary => visitTo(browser);
const work = (library: InitiativeLibrary, note: string) => workIn(browser, library, note);

describe('the trash', () => {
  test('removes one initiative, and brings it back until the page closes', () => {
    const library = visit();
    const trash = createTrash(library);
    work(library, 'kept');
    const { id } = library.current();
    library.create({ name: 'Other' });
    noteExport(library, id, library.open(id).initiative.replica.snapshot(), NOON);
    library.switchTo(id);
    trash.remove(id);
    expect([
      names(library),
      trash.removed(),
      [...browser.data.keys()].filter((key) => key.includes(id)),
    ]).toEqual([['Other'], [id], []]);
    expect(readDetails(library.current().initiative).name).toBe('Other');
    expect([trash.restore(id), trash.removed(), library.current().id]).toEqual([true, [], id]);
    expect(exportState(library, id, library.current().initiative.replica.snapshot()).at).toBe(NOON);
    expect(readItem(visit().open(id).initiative, 'x').note).toBe('kept');
    work(library, 'and saved again');
    expect(readItem(visit().open(id).initiative, 'x').note).toBe('and saved again');
  });

  test('what is deleted is not written again by this page', () => {
    const library = visit();
    work(library, 'gone');
    const { id, initiative, persistence } = library.current();
    createTrash(library).remove(id);
    setItem(initiative, 'x', { note: 'typed into the void' });
    persistence.save();
    expect([...browser.data.keys()]).toEqual([]);
    expect(persistence.status()).toMatchObject({ why: 'deleted' });
  });

  test('one that was never opened here can be deleted and restored, word for word', () => {
    const text = JSON.stringify({ version: 9, later: true });
    browser.data.set('groundwork:/:initiative:newer', text);
    const library = visit();
    const trash = createTrash(library);
    trash.remove('newer');
    expect(browser.data.size).toBe(0);
    trash.restore('newer');
    expect(browser.data.get('groundwork:/:initiative:newer')).toBe(text);
  });

  test('says when it cannot be saved again', () => {
    const library = visit();
    const trash = createTrash(library);
    work(library, 'kept in the page');
    const { id } = library.current();
    trash.remove(id);
    browser.quota = 0;
    expect([trash.restore(id), readItem(library.current().initiative, 'x').note]).toEqual([
      false,
      'kept in the page',
    ]);
  });

  test('“delete all my data” removes all of this site’s keys and nothing else, and can be taken back', () => {
    const others = {
      theme: 'dark',
      'groundwork:/x/:current': 'y',
      'groundwork:/x/:initiative:y': 'z',
      groundwork: '1',
      // Without it a copy that the reader did not want would be made again.
      'groundwork:/:setting:offline': 'no',
    };
    for (const [key, value] of Object.entries(others)) browser.data.set(key, value);
    const library = visit();
    const trash = createTrash(library);
    work(library, 'one');
    const { id } = library.current();
    library.create({ name: 'Two' });
    noteLists(library.storage, { x: 'X' });
    library.storage.write(library.storage.keys.setting('sort'), 'due');
    const before = new Map(browser.data);
    trash.removeAll();
    expect(Object.fromEntries(browser.data)).toEqual(others);
    expect([names(library), library.tabStorage.all()]).toEqual([[], []]);
    library.current();
    expect(Object.fromEntries(browser.data)).toEqual(others);
    expect([trash.restoreAll(), browser.data]).toEqual([true, before]);
    expect(names(library)).toContain('Two');
    expect(readItem(library.open(id).initiative, 'x').note).toBe('one');
  });

  test.each(['one', 'all'])('of %s is undone without touching what another tab has saved since', (what) => {
    const library = visit();
    const trash = createTrash(library);
    work(library, 'old words');
    const { id } = library.current();
    const other = visit();
    const there = other.open(id);
    if (what === 'one') trash.remove(id);
    else trash.removeAll();
    browser.deliver();
    there.persistence.save();
    setItem(there.initiative, 'x', { note: 'old words and new ones', owner: 'Ann' });
    browser.pass(10_000);
    expect(what === 'one' ? trash.restore(id) : trash.restoreAll()).toBe(true);
    const after = readItem(visit().open(id).initiative, 'x');
    expect([after.note, after.owner]).toEqual(['old words and new ones', 'Ann']);
    expect(readItem(library.open(id).initiative, 'x').owner).toBe('Ann');
  });

  test('an empty initiative is as it was after everything came back', () => {
    const library = visit();
    const trash = createTrash(library);
    const { id, persistence } = library.current();
    trash.removeAll();
    expect(persistence.status()).toMatchObject({ why: 'deleted' });
    expect([trash.restoreAll(), persistence.status()]).toEqual([true, { state: 'empty' }]);
    trash.remove(id);
    expect([trash.restore(id), persistence.status()]).toEqual([true, { state: 'empty' }]);
    work(library, 'new');
    expect([persistence.status().state, readItem(visit().open(id).initiative, 'x').note]).toEqual([
      'saved',
      'new',
    ]);
  });

  test('what was set aside as unreadable goes for good, and comes back until the page closes', () => {
    browser.data.set('groundwork:/:initiative:a', 'rubbish');
    browser.data.set('groundwork:/:initiative:ab', 'rubbish');
    const library = visit();
    const trash = createTrash(library);
    library.switchTo('a');
    const [damaged] = damagedValues(library.storage);
    const key = damaged?.key ?? '';
    trash.discard(key);
    expect([damagedValues(library.storage), library.storage.initiatives()]).toEqual([[], ['ab']]);
    visit().open('a');
    expect(damagedValues(library.storage)).toEqual([]);
    work(library, 'written since');
    expect([trash.retrieve(key), damagedValues(library.storage)]).toEqual([true, [damaged]]);
    expect(readItem(visit().open('a').initiative, 'x').note).toBe('written since');
    trash.discard(key);
    browser.quota = 0;
    expect(trash.retrieve(key)).toBe(false);
    browser.quota = 5_000_000;
    expect([trash.retrieve(key), damagedValues(library.storage)]).toEqual([true, [damaged]]);
  });

  test('“delete all my data” leaves nothing that an open tab writes again, however soon it hears of each key', () => {
    const open = visit();
    work(open, 'deleted');
    const { environment } = browser.tab();
    const { storage } = environment;
    if (storage === undefined) throw new Error('no storage');
    const other = openLibrary(schema, {
      ...environment,
      storage: {
        ...storage,
        get length() {
          return storage.length;
        },
        // As Chromium has them: what a page edited lately stands before the initiative.
        key: (index) => [...browser.data.keys()].sort()[index] ?? null,
        removeItem: (key) => {
          storage.removeItem(key);
          browser.deliver();
        },
      },
    });
    createTrash(other).removeAll();
    work(open, 'typed on');
    browser.pass(10_000);
    expect([...browser.data.keys()]).toEqual([]);
    expect(open.current().persistence.status()).toMatchObject({ why: 'cleared-elsewhere' });
  });

  test('after “delete all” the reader may start anew', () => {
    const library = visit();
    work(library, 'old');
    createTrash(library).removeAll();
    work(library, 'new');
    expect(readItem(visit().current().initiative, 'x').note).toBe('new');
  });

  test('another tab learns that its initiative was deleted, and that it is back', () => {
    const [one, other] = [visit(), visit()];
    const trash = createTrash(one);
    work(one, 'shared');
    browser.deliver();
    const there = other.open(one.current().id);
    trash.remove(there.id);
    browser.deliver();
    expect(there.persistence.status()).toMatchObject({ why: 'cleared-elsewhere' });
    trash.restore(there.id);
    browser.deliver();
    expect([there.persistence.status().state, readItem(there.initiative, 'x').note]).toEqual([
      'saved',
      'shared',
    ]);
  });
});
