// What is stored and cannot be read, or only in part: it is never written over.
import { describe, expect, test } from 'vitest';
import { NOON } from '../world.ts';
import { browser, KEY, KEYS, openPage, storedNote } from './saving-page.ts';

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
