// Several tabs opened in a browser in which nothing is stored yet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { openLibrary } from '../../../../src/workbook/storage/library.ts';
import { createTrash } from '../../../../src/workbook/storage/trash.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { createProcesses } from '../processes.ts';
import { createBrowser, NOON } from '../world.ts';
import { names, visitTo, workIn } from './visits.ts';

const delays = fc.infiniteStream(fc.integer({ min: 0, max: 49 }));

describe('four tabs of a first visit, opened at the same moment', () => {
  const open = (delay: Iterator<number>) => {
    const browser = createProcesses(NOON, () => delay.next().value as number);
    const visit = () => {
      const library = openLibrary(schema, browser.open().environment);
      library.current();
      return library;
    };
    return { browser, visit, tabs: [0, 1, 2, 3].map(visit) };
  };
  const enter = (library: ReturnType<typeof openLibrary>, row: string): void => {
    setItem(library.current().initiative, row, { note: `from ${row}` });
  };

  test('work on one initiative, whichever is worked in first', () => {
    fc.assert(
      fc.property(delays, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (delay, order) => {
        const { browser, visit, tabs } = open(delay);
        browser.pass(1_000);
        for (const at of order) {
          const tab = tabs[at];
          if (tab !== undefined) enter(tab, `tab-${String(at)}`);
        }
        browser.pass(10_000);
        const later = visit();
        expect(names(later)).toEqual(['My initiative']);
        for (const library of [later, ...tabs])
          expect(order.map((at) => readItem(library.current().initiative, `tab-${String(at)}`).note)).toEqual(
            order.map((at) => `from tab-${String(at)}`),
          );
      }),
    );
  });

  test('turn to the one in which something was entered before they heard of each other', () => {
    fc.assert(
      fc.property(delays, fc.nat(3), (delay, at) => {
        const { browser, visit, tabs } = open(delay);
        const early = tabs[at];
        if (early !== undefined) enter(early, 'early');
        browser.pass(1_000);
        for (const library of [...tabs, visit()])
          expect(readItem(library.current().initiative, 'early').note).toBe('from early');
      }),
    );
  });
});

describe('a tab in which nothing is entered', () => {
  test('that slept turns to what others have begun when it wakes', () => {
    const browser = createBrowser();
    const sleeper = browser.tab({ asleep: true });
    const library = openLibrary(schema, sleeper.environment);
    library.current();
    visitTo(browser).create({ name: 'Begun elsewhere' });
    sleeper.tell({ kind: 'shown' });
    expect(names(library)).toEqual(['Begun elsewhere']);
  });

  test('keeps the empty one that its reader turned to', () => {
    const browser = createBrowser();
    const here = visitTo(browser);
    workIn(browser, here, 'to be deleted');
    const other = visitTo(browser);
    other.create({ name: 'Other' });
    createTrash(here).remove(here.current().id);
    here.switchTo('chosen');
    workIn(browser, other, 'goes on');
    browser.deliver();
    expect(here.current().id).toBe('chosen');
  });
});
