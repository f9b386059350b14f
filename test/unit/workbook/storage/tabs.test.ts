// Tabs that are typed into at once.
import { describe, expect, test } from 'vitest';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { NOON } from '../world.ts';
import { browser, KEY, openPage, storedNote } from './saving-page.ts';

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
