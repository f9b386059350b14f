// What is entered is stored at once, and told.
import { describe, expect, test } from 'vitest';
import type { SaveStatus } from '../../../../src/workbook/storage/save.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { browser, openPage, storedNote } from './saving-page.ts';

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
