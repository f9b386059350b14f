import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Part } from '../../../../src/islands/files/part.ts';
import { previewMerge } from '../../../../src/workbook/engine/merge.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { stampFrom } from '../../workbook/stamp.ts';
import { type Browser, createBrowser, NOON } from '../../workbook/world.ts';

let browser: Browser;
let library: InitiativeLibrary;
let takeIn: typeof import('../../../../src/islands/files/import-file.ts').importFile;
let takeBack: typeof import('../../../../src/islands/files/import-file.ts').takeBack;
beforeEach(async () => {
  browser = createBrowser();
  library = openLibrary(schema, browser.tab().environment);
  setItem(library.current().initiative, 'x', { note: 'mine' });
  vi.resetModules();
  vi.doMock('../../../../src/islands/page/page-library.ts', () => ({ library }));
  ({ importFile: takeIn, takeBack } = await import('../../../../src/islands/files/import-file.ts'));
});

/** Taken in but for one text: it begins with a sign that the store has for itself. No file that is read has one. */
const REFUSED: Snapshot = {
  ...EMPTY_SNAPSHOT,
  tables: {
    items: {
      x: { note: ['theirs', stampFrom(NOON + 1_000, 'aaaaa')] },
      y: { note: ['\uFFFD{broken', stampFrom(NOON + 1_000, 'aaaaa')] },
    },
  },
};
const GOOD: Snapshot = {
  ...EMPTY_SNAPSHOT,
  tables: { items: { z: { note: ['new', stampFrom(NOON + 1_000, 'aaaaa')] } } },
};
const part = (snapshot: Snapshot, into: 'new' | 'current'): Part =>
  ({
    file: { snapshot, exportedAt: NOON },
    target: into === 'new' ? { kind: 'new' } : { kind: 'merge', id: library.current().id },
    choices: new Map(),
    preview: previewMerge(schema, library.current().initiative.replica.snapshot(), snapshot),
  }) as unknown as Part;

describe('a file of which the store refuses a part', () => {
  test.each([
    ['merged', [part.bind(undefined, REFUSED, 'current')]],
    ['taken in as a new initiative', [part.bind(undefined, REFUSED, 'new')]],
    [
      'taken in with others',
      [
        part.bind(undefined, GOOD, 'current'),
        part.bind(undefined, GOOD, 'new'),
        part.bind(undefined, REFUSED, 'current'),
      ],
    ],
  ])('and that is %s leaves all as it was', (_, parts) => {
    const { id, initiative } = library.current();
    const keys = [...browser.data.keys()].filter((key) => key.includes(':initiative:'));
    expect(
      takeIn(
        parts.map((make) => make()),
        'file',
      ),
    ).toBeUndefined();
    expect(library.current().id).toBe(id);
    const notes = (one = initiative) => ['x', 'y', 'z'].map((item) => readItem(one, item).note);
    expect(notes()).toEqual(['mine', '', '']);
    expect([...browser.data.keys()].filter((key) => key.includes(':initiative:'))).toEqual(keys);
    const next = openLibrary(schema, browser.tab().environment).current();
    expect([next.id, notes(next.initiative)]).toEqual([id, ['mine', '', '']]);
  });
});

test.each([
  [
    'only brought values to keep',
    'mine is later',
    'Only values to keep had come with it, and they stay.',
    false,
  ],
  ['changed something', 'theirs is later', '', true],
])('taking back an import that %s says whether it can be taken in again', (_, note, words, changed) => {
  const { initiative } = library.current();
  // What follows at once would be one step with what was typed.
  browser.clock.now += 10_000;
  const theirs = {
    note: ['theirs', stampFrom(note === 'mine is later' ? NOON - 1_000 : NOON + 1_000, 'aaaaa')],
  };
  const taken = takeIn(
    [part({ ...EMPTY_SNAPSHOT, tables: { items: { x: theirs } } } as unknown as Snapshot, 'current')],
    'file',
  );
  if (taken === undefined) throw new Error('refused');
  const back = takeBack(taken);
  expect(back.changed).toBe(changed);
  expect(back.said).toContain(words);
  expect(readItem(initiative, 'x').note).toBe('mine');
});
