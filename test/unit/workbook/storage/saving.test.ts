import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { keysOf } from '../../../../src/workbook/storage/keys.ts';
import { autosave, type Persistence } from '../../../../src/workbook/storage/persistence.ts';
import type { SaveStatus } from '../../../../src/workbook/storage/save.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { type Browser, createBrowser, NOON, quotaError, type Tab } from '../world.ts';

const KEYS = keysOf('/');
const KEY = KEYS.initiative('a');

interface Page {
  readonly tab: Tab;
  readonly initiative: Initiative;
  readonly saving: Persistence;
  readonly note: (id?: string) => string;
  readonly type: (note: string, id?: string) => void;
}

let browser: Browser;
beforeEach(() => {
  browser = createBrowser();
});

function openPage(tab = browser.tab()): Page {
  const initiative = createInitiative(schema, 'a', tab.environment.now);
  const saving = autosave(initiative, tab.environment, KEYS, 'a');
  return {
    tab,
    initiative,
    saving,
    note: (id = 'x') => readItem(initiative, id).note,
    type: (note, id = 'x') => {
      browser.clock.now += 1;
      setItem(initiative, id, { note });
    },
  };
}

/** What a page that is opened now would show. */
const storedNote = (id = 'x') => openPage().note(id);

describe('saving', () => {
  test('a page that is only looked at writes nothing', () => {
    const page = openPage();
    page.tab.tell({ kind: 'shown' });
    page.tab.tell({ kind: 'leaving' });
    expect([page.saving.status(), browser.writes]).toEqual([{ state: 'empty' }, 0]);
  });

  test('every key pressed is in the storage before anything else runs', () => {
    const page = openPage();
    for (const note of ['h', 'he', 'hey']) {
      page.type(note);
      expect(storedNote()).toBe(note);
    }
    expect(page.saving.status()).toEqual({ state: 'saved', at: browser.clock.now });
  });

  test('a page opened later knows when it was last saved, and does not write', () => {
    openPage().type('hey');
    const at = browser.clock.now;
    browser.clock.now += 60_000;
    const { writes } = browser;
    expect([openPage().saving.status(), browser.writes]).toEqual([{ state: 'saved', at }, writes]);
  });

  test('the same content is the same text, whoever wrote it', () => {
    const [one, other] = [openPage(), openPage()];
    one.type('1', 'b');
    one.type('2', 'a');
    other.type('3', 'c');
    browser.deliver();
    expect(toStored(one.initiative.replica.snapshot())).toBe(toStored(other.initiative.replica.snapshot()));
  });

  test('listeners hear each change of status once, and a view that fails does not stop the saving', async () => {
    const page = openPage();
    const heard: SaveStatus['state'][] = [];
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', onError);
    page.saving.onStatus(() => {
      throw new Error('view');
    });
    const stop = page.saving.onStatus(({ state }) => heard.push(state));
    page.type('a');
    page.saving.save();
    stop();
    page.type('ab');
    await new Promise((resolve) => setTimeout(resolve));
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    expect(heard).toEqual(['saved']);
    expect(errors).toMatchObject([{ message: 'view' }, { message: 'view' }]);
    expect(storedNote()).toBe('ab');
  });
});

describe('a storage that fails', () => {
  test.each([
    ['throws on every access', () => (browser.fault = 'blocked')],
    ['takes every write and keeps none', () => (browser.fault = 'amnesia')],
    ['has no room from the start, as in old private modes', () => (browser.quota = 0)],
  ])('one that %s is blocked; work goes on in the page', (_, break_) => {
    break_();
    const page = openPage();
    page.type('kept in the page');
    expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'blocked' });
    expect(page.note()).toBe('kept in the page');
  });

  test('one that is not there at all is blocked', () => {
    const tab = browser.tab();
    const page = openPage({ ...tab, environment: { ...tab.environment, storage: undefined } });
    expect(page.saving.status()).toMatchObject({ why: 'blocked' });
    page.type('kept in the page');
    expect(page.note()).toBe('kept in the page');
  });

  test('full while typing: said at once, kept in the page, saved as soon as there is room', () => {
    const page = openPage();
    page.type('first');
    browser.quota = 600;
    page.type('x'.repeat(1_000));
    expect(page.saving.status()).toEqual({ state: 'unsaved', why: 'full', since: browser.clock.now });
    expect(storedNote()).toBe('first');
    const since = browser.clock.now;
    page.type('x'.repeat(1_001));
    expect(page.saving.status()).toEqual({ state: 'unsaved', why: 'full', since });
    browser.quota = 5_000;
    page.type('x'.repeat(1_002));
    expect([page.saving.status().state, storedNote().length]).toEqual(['saved', 1_002]);
  });

  test('one that is empty and too small for all of it is full, and tried again', () => {
    browser.quota = 600;
    const page = openPage();
    page.type('x'.repeat(1_000));
    expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'full' });
    expect([...browser.data.keys()]).toEqual([]);
    browser.quota = 5_000;
    browser.pass(10_000);
    expect([page.saving.status().state, storedNote().length]).toEqual(['saved', 1_000]);
  });

  test('full, then room: saved by itself after a while, or at once when another tab makes the room', () => {
    const page = openPage();
    page.type('first');
    browser.quota = 0;
    page.type('second');
    browser.pass(60_000);
    expect([page.saving.status().state, storedNote()]).toEqual(['unsaved', 'first']);
    browser.quota = 5_000;
    browser.pass(10_000);
    expect([page.saving.status().state, storedNote()]).toEqual(['saved', 'second']);

    browser.quota = 0;
    page.type('third');
    browser.quota = 5_000;
    page.tab.tell({ kind: 'storage', key: 'something else', value: null, before: null });
    expect([page.saving.status().state, storedNote()]).toEqual(['saved', 'third']);
  });

  test('blocked, then allowed again: saved by itself', () => {
    const page = openPage();
    page.type('first');
    browser.fault = 'blocked';
    page.type('second');
    browser.pass(60_000);
    expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'blocked' });
    browser.fault = 'none';
    browser.pass(10_000);
    expect([page.saving.status().state, storedNote()]).toEqual(['saved', 'second']);
  });

  test.each(['shown', 'leaving'] as const)(
    'full, then room, then the page is %s: saved without another key',
    (kind) => {
      const page = openPage();
      page.type('first');
      browser.quota = 0;
      page.type('second');
      browser.quota = 5_000;
      page.tab.tell({ kind });
      expect([page.saving.status().state, storedNote()]).toEqual(['saved', 'second']);
    },
  );

  test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('%s means full', (name) => {
    const page = openPage();
    page.type('first');
    const { storage } = page.tab.environment;
    const fails = openPage({
      ...page.tab,
      environment: {
        ...page.tab.environment,
        storage: storage && {
          ...storage,
          length: 1,
          key: storage.key,
          getItem: storage.getItem,
          removeItem: storage.removeItem,
          setItem: () => {
            throw Object.assign(quotaError(), { name });
          },
        },
      },
    });
    fails.type('second');
    expect(fails.saving.status()).toMatchObject({ why: 'full' });
  });

  test('cleared without a word (the browser, developer tools): noticed when the page is seen, written again at the reader’s wish', () => {
    const page = openPage();
    page.type('mine');
    browser.wipe();
    page.tab.tell({ kind: 'shown' });
    expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'cleared-elsewhere' });
    page.tab.tell({ kind: 'shown' });
    page.tab.tell({ kind: 'leaving' });
    expect([page.note(), browser.data.size]).toEqual(['mine', 0]);
    page.type('mine too', 'y');
    expect([page.saving.status().state, browser.data.size]).toEqual(['unsaved', 0]);
    page.saving.save();
    expect([page.saving.status().state, storedNote(), storedNote('y')]).toEqual([
      'saved',
      'mine',
      'mine too',
    ]);
  });

  test('deleted in another tab while there was no room, or while typing on: not written again unasked', () => {
    for (const hears of [true, false]) {
      browser = createBrowser();
      const page = openPage();
      page.type('mine');
      browser.quota = 0;
      page.type('not saved');
      for (const key of [...browser.data.keys()]) browser.data.delete(key);
      browser.quota = 5_000;
      if (hears) page.tab.tell({ kind: 'storage', key: KEYS.initiative('other'), value: null, before: null });
      else page.type('typed on');
      expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'cleared-elsewhere' });
      browser.pass(60_000);
      expect(browser.data.size).toBe(0);
      page.saving.save();
      expect(storedNote()).toBe(hears ? 'not saved' : 'typed on');
    }
  });

  test('journals of a newer version are left for it, unreadable ones are each set aside', () => {
    const newer = JSON.stringify({ version: 99, at: 0, tables: {}, values: {}, seen: [] });
    openPage().type('mine');
    browser.pass(10_000);
    browser.data.set(KEYS.edits('a', 'newer'), newer);
    browser.data.set(KEYS.edits('a', 'one'), 'cut o');
    browser.data.set(KEYS.edits('a', 'two'), 'cut of');
    openPage();
    browser.pass(10_000);
    const left = [...browser.data].filter(([key]) => key !== KEY).map(([, text]) => text);
    expect(left.sort()).toEqual(['cut o', 'cut of', newer].sort());
  });

  test.each([[KEY], [null]])(
    'deleted by another tab (key %s): kept here, not put back against their will, saved on wish',
    (key) => {
      const page = openPage();
      page.type('mine');
      browser.data.delete(KEY);
      page.tab.tell({ kind: 'storage', key, value: null, before: null });
      expect(page.saving.status()).toMatchObject({ state: 'unsaved', why: 'cleared-elsewhere' });
      expect(browser.data.has(KEY)).toBe(false);
      page.saving.save();
      expect([page.saving.status().state, storedNote()]).toEqual(['saved', 'mine']);
    },
  );
});

describe('a value that cannot be read', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":1}x',
    '{"version":0,"tables":{}}',
    '{"version":"1"}',
    '{"version":1,"tables":{"items":[]}}',
    '{"version":1,"tables":{"items":{"x":{"note":["a"]}}}}',
  ])('%j is kept aside, word for word, once, and work starts afresh', (text) => {
    browser.data.set(KEY, text);
    const page = openPage();
    const aside = KEYS.damaged('a', NOON);
    expect([page.saving.status(), browser.data.get(aside), browser.data.get(KEY)]).toEqual([
      { state: 'empty' },
      text,
      text,
    ]);
    browser.clock.now += 1;
    openPage();
    page.type('new');
    expect([
      storedNote(),
      browser.data.get(aside),
      [...browser.data.keys()].filter((key) => KEYS.isDamaged(key)).length,
    ]).toEqual(['new', text, 1]);
  });

  test('without room to keep it aside nothing is written over it', () => {
    const text = `{${'x'.repeat(500)}`;
    browser.data.set(KEY, text);
    browser.quota = 700;
    const page = openPage();
    page.type('new');
    expect([page.saving.status(), browser.data.get(KEY), page.note()]).toEqual([
      { state: 'unsaved', why: 'corrupt', since: NOON },
      text,
      'new',
    ]);
    browser.quota = 5_000;
    page.type('newer');
    expect([page.saving.status().state, storedNote(), [...browser.data.values()].includes(text)]).toEqual([
      'saved',
      'newer',
      true,
    ]);
  });

  test('one that appears while the page is open does not cost what is in the page', () => {
    const page = openPage();
    page.type('mine');
    browser.data.set(KEY, 'rubbish');
    page.type('still mine');
    expect([storedNote(), [...browser.data.values()].includes('rubbish')]).toEqual(['still mine', true]);
  });
});

describe('data of a newer version', () => {
  const newer = (tables: unknown) => JSON.stringify({ version: 99, tables, values: {}, seen: [] });
  const readable = newer({
    items: { x: { note: ['from the future', 'PFo_---0000AAAAA'] } },
    later: { y: { z: [1, 'PFo_---0000AAAAA'] } },
  });

  test('is shown if it can be, read-only, and never written over', () => {
    browser.data.set(KEY, readable);
    const page = openPage();
    expect([page.note(), page.saving.status()]).toEqual([
      'from the future',
      { state: 'unsaved', why: 'newer-version', since: NOON },
    ]);
    page.type('lost?');
    page.saving.save();
    page.tab.tell({ kind: 'leaving' });
    expect([page.note(), browser.data.get(KEY), browser.data.size]).toEqual(['from the future', readable, 1]);
  });

  test('is left alone if it cannot be read', () => {
    const text = newer('in another form');
    browser.data.set(KEY, text);
    const page = openPage();
    page.type('x');
    expect([page.note(), page.saving.status(), browser.data.get(KEY)]).toMatchObject([
      '',
      { why: 'newer-version' },
      text,
    ]);
  });

  test('that another tab puts in place stops this page’s saving, and keeps what is in it', () => {
    const page = openPage();
    page.type('mine');
    browser.data.set(KEY, readable);
    page.tab.tell({ kind: 'storage', key: KEY, value: readable, before: null });
    expect([page.saving.status(), page.initiative.readOnly, browser.data.get(KEY)]).toMatchObject([
      { why: 'newer-version' },
      true,
      readable,
    ]);
  });
});

describe('two tabs', () => {
  test('follow each other', () => {
    const [one, other] = [openPage(), openPage()];
    one.type('hey');
    browser.deliver();
    expect([other.note(), other.saving.status()]).toEqual(['hey', one.saving.status()]);
    other.type('hey you');
    browser.deliver();
    expect(one.note()).toBe('hey you');
  });

  test('editing different items at once keep both', () => {
    const [one, other] = [openPage(), openPage()];
    one.type('1', 'x');
    other.type('2', 'y');
    one.type('3', 'z');
    browser.deliver();
    for (const page of [one, other, openPage()])
      expect(['x', 'y', 'z'].map(page.note)).toEqual(['1', '2', '3']);
  });

  test('editing the same item at once agree, and keep the side that loses', () => {
    const [one, other] = [openPage(), openPage()];
    one.type('before');
    browser.deliver();
    one.type('from one');
    other.type('from other');
    browser.deliver();
    expect([one.note(), other.note(), storedNote()]).toEqual(Array(3).fill('from other'));
    expect(lostEdits(openPage().initiative)).toMatchObject([
      { table: 'items', row: 'x', cell: 'note', value: 'from one' },
    ]);
  });

  test('a tab that heard nothing merges before it writes', () => {
    const asleep = openPage(browser.tab({ asleep: true }));
    asleep.type('early', 'x');
    const awake = openPage();
    awake.type('meanwhile', 'y');
    asleep.type('late', 'z');
    for (const page of [asleep, openPage()])
      expect(['x', 'y', 'z'].map(page.note)).toEqual(['early', 'meanwhile', 'late']);
  });

  test('a tab that wakes up (back/forward cache, phone) shows what happened', () => {
    const asleep = openPage(browser.tab({ asleep: true }));
    openPage().type('meanwhile');
    const { writes } = browser;
    asleep.tab.tell({ kind: 'shown' });
    expect([asleep.note(), asleep.saving.status().state, browser.writes]).toEqual([
      'meanwhile',
      'saved',
      writes,
    ]);
  });

  test('a browser that tells of a write only after it was written over loses nothing', () => {
    // Each process of a browser has its own copy of the storage; what another wrote arrives late.
    const [one, other] = [openPage(), openPage()];
    one.type('from one', 'x');
    const late = browser.data.get(KEY) ?? '';
    browser.data.delete(KEY);
    other.type('from other', 'y');
    other.tab.tell({ kind: 'storage', key: KEY, value: late, before: null });
    expect([storedNote('x'), storedNote('y')]).toEqual(['from one', 'from other']);
  });

  test('come to rest: no tab writes for what it only heard', () => {
    const pages = Array.from({ length: 5 }, () => openPage());
    pages.forEach((page, index) => page.type(String(index), `i${String(index)}`));
    browser.deliver();
    const { writes } = browser;
    pages.forEach((page) => page.tab.tell({ kind: 'shown' }));
    browser.deliver();
    expect(browser.writes).toBe(writes);
    for (const page of pages)
      expect([0, 1, 2, 3, 4].map((index) => page.note(`i${String(index)}`))).toEqual([
        '0',
        '1',
        '2',
        '3',
        '4',
      ]);
  });

  test('one whose clock ran years ahead does not win for ever', () => {
    const ahead = openPage();
    browser.clock.now += 5 * 365 * 86_400_000;
    ahead.type('from the future');
    browser.clock.now = NOON;
    browser.deliver();
    const page = openPage();
    expect(page.note()).toBe('from the future');
    page.type('corrected');
    expect([page.note(), storedNote()]).toEqual(['corrected', 'corrected']);
    browser.deliver();
    expect(ahead.note()).toBe('corrected');
  });
});
