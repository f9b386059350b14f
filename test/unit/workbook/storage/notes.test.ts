import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { listInitiatives } from '../../../../src/workbook/storage/library-list.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import {
  bytesUsed,
  damagedValues,
  exportState,
  lastSeenLists,
  noteExport,
  noteImport,
  noteLists,
} from '../../../../src/workbook/storage/notes.ts';
import { readCalendar, rememberCalendar } from '../../../../src/workbook/tools/checklists/calendar.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { mergeInto } from '../merge-into.ts';
import { type Browser, createBrowser, NOON } from '../world.ts';
import { visitTo, workIn } from './visits.ts';

let browser: Browser;
beforeEach(() => {
  browser = createBrowser();
});
const visit = (): InitiativeLibrary => visitTo(browser);
const work = (library: InitiativeLibrary, note: string) => workIn(browser, library, note);

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

  test('after an import that leaves nothing but what the file has, all is in a file', () => {
    const [library, theirs] = [visit(), visitTo(createBrowser())];
    work(library, 'a');
    const { id, initiative } = library.current();
    const { initiative: copy } = theirs.create({}, initiative.replica.snapshot());
    setItem(copy, 'y', { note: 'theirs' });
    const state = () => exportState(library, id, initiative.replica.snapshot());
    const take = () => {
      const file = { snapshot: copy.replica.snapshot(), exportedAt: NOON };
      mergeInto(initiative, file.snapshot, 'Import');
      noteImport(library, id, initiative.replica.snapshot(), file);
    };
    take();
    expect(state()).toEqual({ at: NOON, newerThanFile: false });
    work(library, 'mine alone');
    take();
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
