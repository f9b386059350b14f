import { beforeEach, describe, expect, test } from 'vitest';
import { readDetails, setDetails } from '../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { askToKeep } from '../../../../src/workbook/storage/durability.ts';
import { listenToPage, type Signal } from '../../../../src/workbook/storage/environment.ts';
import { copiesOf, listInitiatives } from '../../../../src/workbook/storage/library-list.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import {
  bytesUsed,
  damagedValues,
  exportState,
  lastSeenLists,
  noteExport,
  noteLists,
} from '../../../../src/workbook/storage/notes.ts';
import { createTrash, duplicate } from '../../../../src/workbook/storage/trash.ts';
import { readCalendar, rememberCalendar } from '../../../../src/workbook/tools/checklists/calendar.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { mergeInto } from '../merge-into.ts';
import { type Browser, createBrowser, NOON } from '../world.ts';

let browser: Browser;
beforeEach(() => {
  browser = createBrowser();
});
const visit = (base?: string): InitiativeLibrary => openLibrary(schema, browser.tab().environment, base);
const names = (library: InitiativeLibrary) => listInitiatives(library).map(({ details }) => details.name);
const work = (library: InitiativeLibrary, note: string) => {
  browser.clock.now += 1_000;
  setItem(library.current().initiative, 'x', { note });
};

describe('the library', () => {
  test('opening it touches nothing', () => {
    expect([listInitiatives(visit()), browser.data.size]).toEqual([[], 0]);
  });

  test('a first visit gets an initiative without being asked', () => {
    const library = visit();
    library.current();
    expect(listInitiatives(library)).toMatchObject([
      { details: { name: 'My initiative' }, changedAt: 0, bytes: 0, current: true },
    ]);
    work(library, 'hey');
    expect(readItem(visit().current().initiative, 'x').note).toBe('hey');
  });

  test('two tabs of a first visit work on one initiative', () => {
    const [one, other] = [visit(), visit()];
    one.current();
    other.current();
    work(one, 'from one');
    setItem(other.current().initiative, 'y', { note: 'from other' });
    browser.deliver();
    expect(listInitiatives(visit())).toHaveLength(1);
    expect(readItem(one.current().initiative, 'y').note).toBe('from other');
  });

  test('creates, renames, archives and switches', () => {
    const library = visit();
    work(library, 'first');
    const first = library.current().id;
    browser.clock.now += 1_000;
    const second = library.create({
      name: 'Cardiology',
      specialty: 'Cardiology',
      host: 'join',
      startDate: '2027-01-01',
    });
    expect([library.current().id, second.undo.canUndo()]).toEqual([second.id, false]);
    setDetails(library.open(first).initiative, { name: 'Oncology', archived: true });
    expect(names(library)).toEqual(['Oncology', 'Cardiology']);
    expect(listInitiatives(library).map(({ details, current }) => [details.archived, current])).toEqual([
      [true, false],
      [false, true],
    ]);
    library.switchTo(first);
    expect(visit().current().id).toBe(first);
  });

  test('a tab keeps its initiative when another is chosen in another tab', () => {
    const tab = browser.tab();
    const here = openLibrary(schema, tab.environment);
    work(here, 'here');
    const there = visit();
    there.create({ name: 'There' });
    browser.deliver();
    expect(readDetails(visit().current().initiative).name).toBe('There');
    expect(readDetails(openLibrary(schema, tab.environment).current().initiative).name).toBe('My initiative');
  });

  test('duplicates with an identity of its own', () => {
    const library = visit();
    work(library, 'shared');
    const source = library.current();
    const copy = duplicate(library, source.id);
    setItem(copy.initiative, 'x', { note: 'only in the copy' });
    expect(names(library)).toEqual(['My initiative', 'Copy of My initiative']);
    expect(readItem(source.initiative, 'x').note).toBe('shared');
    expect(readDetails(copy.initiative)).toMatchObject({ id: copy.id, createdAt: browser.clock.now });
    expect([copiesOf(library, source.id), copiesOf(library, copy.id)]).toEqual([[source.id], [copy.id]]);
  });

  test('makes one from a file’s copy, which keeps its identity', () => {
    const other = createBrowser().tab();
    const theirs = openLibrary(schema, other.environment).current();
    setItem(theirs.initiative, 'x', { note: 'theirs' });
    const library = visit();
    const mine = library.create({}, theirs.initiative.replica.snapshot());
    expect([
      readItem(mine.initiative, 'x').note,
      readDetails(mine.initiative).id,
      mine.undo.canUndo(),
    ]).toEqual(['theirs', theirs.id, false]);
    expect(readItem(visit().open(mine.id).initiative, 'x').note).toBe('theirs');
  });

  test('tells of changes here and in other tabs', () => {
    const [one, other] = [visit(), visit()];
    one.current();
    other.current();
    browser.deliver();
    let heard = 0;
    const stop = one.onChange(() => (heard += 1));
    setDetails(other.current().initiative, { name: 'Renamed' });
    browser.deliver();
    stop();
    expect([heard > 0, readDetails(one.current().initiative).name]).toEqual([true, 'Renamed']);
  });

  test('lists what it cannot read or may only show', () => {
    browser.data.set('groundwork:/:initiative:broken', 'x');
    browser.data.set(
      'groundwork:/:initiative:newer',
      JSON.stringify({ version: 9, tables: {}, values: { name: ['Future', 'PFo_---0000AAAAA'] } }),
    );
    expect(listInitiatives(visit()).map(({ id, state, details }) => [id, state, details.name])).toEqual([
      ['broken', 'damaged', 'My initiative'],
      ['newer', 'newer', 'Future'],
    ]);
  });

  test('works without storage, in the page', () => {
    browser.fault = 'blocked';
    const library = visit();
    work(library, 'here');
    expect(listInitiatives(library)).toMatchObject([{ changedAt: browser.clock.now, bytes: 0 }]);
    library.create({ name: 'Second' });
    expect(names(library)).toHaveLength(2);
  });
});

test('the name of a copy is cut between characters', () => {
  const library = visit();
  const { id, initiative } = library.current();
  setDetails(initiative, { name: `${'n'.repeat(111)}\u{1F600} tail` });
  const copy = duplicate(library, id);
  expect(readDetails(copy.initiative).name).toBe(`Copy of ${'n'.repeat(111)}`);
});

describe('deleting', () => {
  test('removes one initiative, and brings it back until the page closes', () => {
    const library = visit();
    const removals = createTrash(library);
    work(library, 'kept');
    const { id } = library.current();
    library.create({ name: 'Other' });
    noteExport(library, id, library.open(id).initiative.replica.snapshot(), NOON);
    library.switchTo(id);
    removals.remove(id);
    expect([
      names(library),
      removals.removed(),
      [...browser.data.keys()].filter((key) => key.includes(id)),
    ]).toEqual([['Other'], [id], []]);
    expect(readDetails(library.current().initiative).name).toBe('Other');
    expect([removals.restore(id), removals.removed(), library.current().id]).toEqual([true, [], id]);
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
    const removals = createTrash(library);
    removals.remove('newer');
    expect(browser.data.size).toBe(0);
    removals.restore('newer');
    expect(browser.data.get('groundwork:/:initiative:newer')).toBe(text);
  });

  test('says when it cannot be saved again', () => {
    const library = visit();
    const removals = createTrash(library);
    work(library, 'kept in the page');
    const { id } = library.current();
    removals.remove(id);
    browser.quota = 0;
    expect([removals.restore(id), readItem(library.current().initiative, 'x').note]).toEqual([
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
    const removals = createTrash(library);
    work(library, 'one');
    const { id } = library.current();
    library.create({ name: 'Two' });
    noteLists(library.storage, { x: 'X' });
    library.storage.write(library.storage.keys.setting('sort'), 'due');
    const before = new Map(browser.data);
    removals.removeAll();
    expect(Object.fromEntries(browser.data)).toEqual(others);
    expect([names(library), library.tabStorage.all()]).toEqual([[], []]);
    library.current();
    expect(Object.fromEntries(browser.data)).toEqual(others);
    expect([removals.restoreAll(), browser.data]).toEqual([true, before]);
    expect(names(library)).toContain('Two');
    expect(readItem(library.open(id).initiative, 'x').note).toBe('one');
  });

  test.each(['one', 'all'])('of %s is undone without touching what another tab has saved since', (what) => {
    const library = visit();
    const removals = createTrash(library);
    work(library, 'old words');
    const { id } = library.current();
    const other = visit();
    const there = other.open(id);
    if (what === 'one') removals.remove(id);
    else removals.removeAll();
    there.persistence.save();
    setItem(there.initiative, 'x', { note: 'old words and new ones', owner: 'Ann' });
    browser.pass(10_000);
    expect(what === 'one' ? removals.restore(id) : removals.restoreAll()).toBe(true);
    const after = readItem(visit().open(id).initiative, 'x');
    expect([after.note, after.owner]).toEqual(['old words and new ones', 'Ann']);
    expect(readItem(library.open(id).initiative, 'x').owner).toBe('Ann');
  });

  test('an empty initiative is as it was after everything came back', () => {
    const library = visit();
    const removals = createTrash(library);
    const { id, persistence } = library.current();
    removals.removeAll();
    expect(persistence.status()).toMatchObject({ why: 'deleted' });
    expect([removals.restoreAll(), persistence.status()]).toEqual([true, { state: 'empty' }]);
    removals.remove(id);
    expect([removals.restore(id), persistence.status()]).toEqual([true, { state: 'empty' }]);
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
    const removals = createTrash(library);
    library.switchTo('a');
    const [damaged] = damagedValues(library.storage);
    const key = damaged?.key ?? '';
    removals.discard(key);
    expect([damagedValues(library.storage), library.storage.initiatives()]).toEqual([[], ['ab']]);
    visit().open('a');
    expect(damagedValues(library.storage)).toEqual([]);
    work(library, 'written since');
    expect([removals.retrieve(key), damagedValues(library.storage)]).toEqual([true, [damaged]]);
    expect(readItem(visit().open('a').initiative, 'x').note).toBe('written since');
    removals.discard(key);
    browser.quota = 0;
    expect(removals.retrieve(key)).toBe(false);
    browser.quota = 5_000_000;
    expect([removals.retrieve(key), damagedValues(library.storage)]).toEqual([true, [damaged]]);
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
    const removals = createTrash(one);
    work(one, 'shared');
    browser.deliver();
    const there = other.open(one.current().id);
    removals.remove(there.id);
    browser.deliver();
    expect(there.persistence.status()).toMatchObject({ why: 'cleared-elsewhere' });
    removals.restore(there.id);
    browser.deliver();
    expect([there.persistence.status().state, readItem(there.initiative, 'x').note]).toEqual([
      'saved',
      'shared',
    ]);
  });
});

describe('two sites on one origin', () => {
  test('do not see each other', () => {
    const [root, sub] = [visit('/'), visit('/x/')];
    work(root, 'root');
    work(sub, 'sub');
    sub.create({ name: 'Second' });
    expect([names(visit('/')), names(visit('/x/'))]).toEqual([
      ['My initiative'],
      ['My initiative', 'Second'],
    ]);
    createTrash(sub).removeAll();
    expect(names(visit('/'))).toEqual(['My initiative']);
  });
});

describe('notes of the library', () => {
  test('whether the newest change is in a file', () => {
    const library = visit();
    work(library, 'a');
    const { id, initiative } = library.current();
    const state = () => exportState(library, id, initiative.replica.snapshot());
    expect(state()).toEqual({ at: undefined, newerThanFile: true });
    noteExport(library, id, initiative.replica.snapshot(), NOON);
    expect(state()).toEqual({ at: NOON, newerThanFile: false });
    work(library, 'b');
    expect(state()).toEqual({ at: NOON, newerThanFile: true });
  });

  test('what the page notes of a calendar file is saved, and is no change of the reader’s', () => {
    const library = visit();
    work(library, 'a');
    const { id, initiative } = library.current();
    noteExport(library, id, initiative.replica.snapshot(), NOON);
    const changed = listInitiatives(library).map(({ changedAt }) => changedAt);
    browser.clock.now += 1_000;
    rememberCalendar(initiative, [{ id: 'x', day: '2027-04-01', sequence: 1, entry: 'said' }]);
    expect(listInitiatives(library).map(({ changedAt }) => changedAt)).toEqual(changed);
    expect(listInitiatives(visit()).map(({ changedAt }) => changedAt)).toEqual(changed);
    expect(exportState(library, id, initiative.replica.snapshot()).newerThanFile).toBe(false);
    expect(readCalendar(visit().open(id).initiative).get('x')?.sequence).toBe(1);
  });

  test('a file saved because the storage is full counts as long as the page lives, then once it can be noted', () => {
    const library = visit();
    work(library, 'a');
    browser.quota = 0;
    work(library, 'b');
    const { id, initiative } = library.current();
    const note = () => noteExport(library, id, initiative.replica.snapshot(), browser.clock.now);
    const state = (at = library) => exportState(at, id, initiative.replica.snapshot());
    note();
    expect(state()).toEqual({ at: browser.clock.now, newerThanFile: false });
    expect(state(visit()).at).toBeUndefined();
    browser.quota = 5_000;
    browser.clock.now += 1;
    note();
    expect([state().at, state(visit()).at]).toEqual([browser.clock.now, browser.clock.now]);
  });

  test('an older edit of a colleague that came in since is in no file', () => {
    const other = createBrowser();
    other.clock.now = NOON - 60_000;
    const theirs = openLibrary(schema, other.tab().environment).current().initiative;
    setItem(theirs, 'y', { note: 'older, from elsewhere' });
    const library = visit();
    work(library, 'a');
    const { id, initiative } = library.current();
    const inNoFile = () => exportState(library, id, initiative.replica.snapshot()).newerThanFile;
    noteExport(library, id, initiative.replica.snapshot(), NOON);
    mergeInto(initiative, theirs.replica.snapshot(), 'Import');
    expect([inNoFile(), readItem(initiative, 'y').note]).toEqual([true, 'older, from elsewhere']);
    noteExport(library, id, initiative.replica.snapshot(), NOON);
    mergeInto(initiative, theirs.replica.snapshot(), 'The same again');
    expect(inNoFile()).toBe(false);
  });

  test('nothing entered is nothing to export', () => {
    const library = visit();
    expect(exportState(library, 'x', library.current().initiative.replica.snapshot())).toEqual({
      at: undefined,
      newerThanFile: false,
    });
  });

  test.each(['rubbish', '[]', 'null', '5', '{"at":"x","state":5}'])(
    'a note that reads %s is no note',
    (text) => {
      browser.data.set('groundwork:/:exported:x', text);
      browser.data.set('groundwork:/:lists', text);
      const library = visit();
      expect(exportState(library, 'x', { tables: {}, values: {}, seen: [] })).toEqual({
        at: undefined,
        newerThanFile: false,
      });
      expect(lastSeenLists(library.storage)).toBeTypeOf('object');
    },
  );

  test('the lists as last seen', () => {
    const { storage } = visit();
    expect(lastSeenLists(storage)).toBeUndefined();
    noteLists(storage, { 't1/ip': 'Ownership' });
    expect(lastSeenLists(storage)).toEqual({ 't1/ip': 'Ownership' });
  });

  test('damaged values and the space used', () => {
    browser.data.set('groundwork:/:initiative:a', 'rubbish');
    const library = visit();
    library.open('a');
    expect(damagedValues(library.storage)).toEqual([
      { key: `groundwork:/:damaged:a:${String(NOON)}`, text: 'rubbish', at: NOON },
    ]);
    const used = [...browser.data].reduce((sum, [key, value]) => sum + 2 * (key.length + value.length), 0);
    expect(bytesUsed(library.storage)).toBe(used);
  });
});

describe('the page’s events', () => {
  test('become signals, until one stops listening', () => {
    const page = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const heard: Signal[] = [];
    const stop = listenToPage(page, document, (signal) => heard.push(signal));
    const events = () => {
      page.dispatchEvent(Object.assign(new Event('storage'), { key: 'k', newValue: 'v' }));
      page.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
      page.dispatchEvent(new Event('pageshow'));
      page.dispatchEvent(new Event('pagehide'));
      document.dispatchEvent(new Event('resume'));
      document.dispatchEvent(new Event('visibilitychange'));
      document.visibilityState = 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
    };
    events();
    stop();
    events();
    expect(heard).toEqual([
      { kind: 'storage', key: 'k', value: 'v' },
      { kind: 'storage', key: null, value: null },
      { kind: 'shown' },
      { kind: 'leaving' },
      { kind: 'shown' },
      { kind: 'shown' },
      { kind: 'leaving' },
    ]);
  });
});

describe('asking the browser to keep the data', () => {
  const keeper = (persisted: boolean, persist: boolean) => {
    let asked = 0;
    return {
      asked: () => asked,
      persisted: () => Promise.resolve(persisted),
      persist: () => {
        asked += 1;
        return Promise.resolve(persist);
      },
    };
  };
  test('asks once it is needed, and tells the answer', async () => {
    const [has, gets, not] = [keeper(true, false), keeper(false, true), keeper(false, false)];
    expect(await Promise.all([has, gets, not].map(askToKeep))).toEqual(['kept', 'kept', 'may-be-deleted']);
    expect([has.asked(), gets.asked()]).toEqual([0, 1]);
  });
  test('a browser that cannot be asked', async () => {
    expect(await askToKeep(undefined)).toBe('unknown');
    expect(await askToKeep({ ...keeper(false, true), persist: () => Promise.reject(new Error('no')) })).toBe(
      'unknown',
    );
  });
});
