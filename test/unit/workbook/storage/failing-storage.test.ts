// Storage that is blocked, full or cleared: nothing is lost from the page, and what happened is told.
import { describe, expect, test } from 'vitest';
import { quotaError } from '../world.ts';
import { browser, KEY, KEYS, openPage, startAfresh, storedNote } from './saving-page.ts';

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
      startAfresh();
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
