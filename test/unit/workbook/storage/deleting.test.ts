// What is deleted while other tabs are being typed in stays deleted until a reader saves it again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { openLibrary } from '../../../../src/workbook/storage/library.ts';
import { createTrash } from '../../../../src/workbook/storage/trash.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { createProcesses } from '../processes.ts';
import { NOON } from '../world.ts';

const worlds = fc.record({
  delays: fc.infiniteStream(fc.integer({ min: 0, max: 300 })),
  typists: fc.integer({ min: 1, max: 3 }),
  keys: fc.array(fc.record({ who: fc.nat(2), wait: fc.integer({ min: 0, max: 120 }) }), {
    minLength: 4,
    maxLength: 25,
  }),
  deletedAt: fc.nat(24),
});

test.each(['removeAll', 'remove'] as const)(
  '%s: no tab that is typed in at that moment brings the work back, and none loses it',
  (how) => {
    let crossed = 0;
    fc.assert(
      fc.property(worlds, ({ delays, typists, keys, deletedAt }) => {
        const browser = createProcesses(NOON, () => delays.next().value as number);
        const first = openLibrary(schema, browser.open().environment);
        setItem(first.current().initiative, 'x', { note: 'before' });
        browser.pass(10_000);
        const pages = Array.from({ length: typists }, () => openLibrary(schema, browser.open().environment));
        for (const page of pages) page.current();
        const { id } = first.current();
        let typed = '';
        const ours = () => [...browser.stored.keys()].filter((key) => /:(?:initiative|edits):/.test(key));
        for (const [index, { who, wait }] of keys.entries()) {
          browser.pass(wait);
          if (index === deletedAt % keys.length) {
            const trash = createTrash(first);
            if (how === 'removeAll') trash.removeAll();
            else trash.remove(id);
          }
          const page = pages[who % typists];
          if (page === undefined) continue;
          typed = `v${String(index)}`;
          const before = page.open(id).persistence.status().state;
          setItem(page.open(id).initiative, `own-${String(index)}`, { note: typed });
          if (index >= deletedAt % keys.length && before === 'saved') crossed += 1;
        }
        browser.pass(10_000);
        expect(ours()).toEqual([]);
        for (const page of pages)
          expect(page.open(id).persistence.status()).toMatchObject({ why: 'cleared-elsewhere' });

        for (const page of pages) {
          page.open(id).persistence.save();
          browser.pass(10_000);
        }
        const after = openLibrary(schema, browser.open().environment).open(id).initiative;
        expect(readItem(after, 'x').note).toBe('before');
        for (const index of keys.keys())
          expect(readItem(after, `own-${String(index)}`).note).toBe(`v${String(index)}`);
      }),
      { numRuns: 120 },
    );
    // Pages were typed in that had not heard of the deletion yet.
    expect(crossed).toBeGreaterThan(50);
  },
);

test('what a reader saved again in one tab is not taken away by another that wakes up later', () => {
  const browser = createProcesses(NOON, () => 20);
  const [first, typed, asleep] = [browser.open(), browser.open(), browser.open()];
  const library = openLibrary(schema, first.environment);
  const { id } = library.current();
  browser.pass(100);
  const later = openLibrary(schema, typed.environment).open(id);
  const sleeping = openLibrary(schema, asleep.environment).open(id);
  setItem(sleeping.initiative, 'x', { note: 'typed before it slept' });
  browser.pass(10_000);
  asleep.sleep();
  createTrash(library).removeAll();
  browser.pass(1_000);
  later.persistence.save();
  browser.pass(1_000);
  asleep.wake();
  browser.pass(10_000);
  const after = openLibrary(schema, browser.open().environment).open(id);
  expect(readItem(after.initiative, 'x').note).toBe('typed before it slept');
  expect([later, sleeping].map(({ persistence }) => persistence.status().state)).toEqual(['saved', 'saved']);
});

test('what was entered on top of something deleted waits for the reader', () => {
  const browser = createProcesses(NOON, () => 20);
  const { id, initiative, persistence } = openLibrary(schema, browser.open().environment).current();
  persistence.holdBack();
  setItem(initiative, 'x', { note: 'entered before the page could hear' });
  browser.pass(10_000);
  const ours = () => [...browser.stored.keys()].filter((key) => /:(?:initiative|edits):/.test(key));
  expect(ours()).toEqual([]);
  expect(persistence.status()).toMatchObject({ state: 'unsaved', why: 'cleared-elsewhere' });
  persistence.save();
  browser.pass(1_000);
  expect(persistence.status().state).toBe('saved');
  const after = openLibrary(schema, browser.open().environment).open(id);
  expect(readItem(after.initiative, 'x').note).toBe('entered before the page could hear');
});
