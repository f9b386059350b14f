// Recent changes: one entry for one action, and words that say something.
import { beforeEach, expect, test } from 'vitest';
import { plain } from '../../../../src/workbook/text/text.ts';
import { editorWords, recentWords } from '../../../../src/islands/dashboard/recent-words.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { recentEdits } from '../../../../src/workbook/engine/recent-edits.ts';
import { removeRow, setDetails, setRow } from '../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { rowNames } from '../../../../src/workbook/schema/row-names.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { itemTimes } from '../../../../src/workbook/tools/checklists/item-times.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { addPhase } from '../../../../src/workbook/tools/staffing/edits.ts';
import { beginWithExample, type Example } from '../../../../src/workbook/tools/staffing/example.ts';
import { BALLOTS, STAFFING } from '../../../../src/workbook/tools/staffing/tables.ts';
import { LISTS } from '../lists.ts';
import { NOON } from '../world.ts';

const example: Example = {
  phases: Array.from({ length: 4 }, (_, at) => ({
    id: `p${at}`,
    name: `Phase ${at}`,
    from: at * 3 + 1,
    to: at * 3 + 3,
  })),
  roles: ['Lead', 'Developer', 'Tester'].map((title) => ({
    id: title.toLowerCase(),
    title,
    split: [{ from: 1, to: 12, share: 0.5 }],
  })),
};

let time = NOON;
let initiative: Initiative;
beforeEach(() => {
  time = NOON;
  // Some computers take a millisecond for a few cells.
  let calls = 0;
  initiative = createInitiative(schema, 'a', () => (calls++ % 5 === 0 ? ++time : time));
});
const later = (): void => void (time += 90_000);
const said = (): string[] => {
  const snapshot = initiative.replica.snapshot();
  const name = rowNames(LISTS, [snapshot]);
  return recentEdits(schema, snapshot, time, 8).map((edit) => {
    const { title, fields, place } = recentWords(edit, name);
    return [title, fields, place].filter((words) => words !== '').join(' | ');
  });
};

test('newest first, with the fields of the last sitting, also a colleague’s', () => {
  const mine = createInitiative(schema, 'a', () => time);
  const one = (row: string, cells: string[], table = 'items') => [{ table, row, cells, removed: false }];
  setItem(mine, 'a', { note: 'x' }, 'A');
  time += 90_000;
  setItem(mine, 'b', { state: 'done' });
  time += 90_000;
  setItem(mine, 'a', { owner: 'Ann' });
  time += 30_000;
  setItem(mine, 'a', { due: '2027-04-01' });
  time += 1_000;
  setDetails(mine, { name: 'Cardiology' });
  expect(recentEdits(schema, mine.replica.snapshot(), time, 2)).toMatchObject([
    { rows: one('', ['name'], ''), at: time },
    { rows: one('a', ['due', 'owner']), at: time - 1_000 },
  ]);
  expect(itemTimes(mine.replica.snapshot())).toEqual(
    new Map([
      ['a', time - 1_000],
      ['b', NOON + 90_000],
    ]),
  );
});

test('none in an empty initiative', () => expect(said()).toEqual([]));

test('what one action writes is one change, and earlier work stays in sight', () => {
  setItem(initiative, 'r/lead', { note: 'Asked Ann' });
  later();
  beginWithExample(initiative, example);
  expect(said()).toEqual([
    'Staffing plan: 48 values | person-months, length in months, name, first month',
    expect.stringContaining('note'),
  ]);
  later();
  setRow(initiative, STAFFING, 'lead/p0', { m1: 2 });
  expect(said()).toHaveLength(3);
  expect(said()[0]).toContain('person-months in month 1');
});

test('two people who edit in the same moment are two changes', () => {
  const colleague = createInitiative(schema, 'b', () => time);
  setItem(initiative, 'r/lead', { note: 'Mine' });
  setItem(colleague, 'r/money', { note: 'Theirs' });
  initiative.replica.mergeFrom(colleague.replica.snapshot(), 'import');
  expect(recentEdits(schema, initiative.replica.snapshot(), time).map(({ rows }) => rows.length)).toEqual([
    1, 1,
  ]);
});

test('what two people wrote into one row within a minute is told of both', () => {
  const colleague = createInitiative(schema, 'b', () => time);
  setItem(initiative, 'r/lead', { note: 'Mine' });
  time += 20_000;
  initiative.replica.mergeFrom(colleague.replica.snapshot(), 'import');
  setItem(colleague, 'r/lead', { owner: 'Theirs' });
  initiative.replica.mergeFrom(colleague.replica.snapshot(), 'import');
  const [edit] = recentEdits(schema, initiative.replica.snapshot(), time);
  const cells = ['note', 'owner'].map((cell) => ({ table: 'items', row: 'r/lead', cell }));
  expect(edit?.rows[0].stamps.toSorted()).toEqual(cells.map(initiative.replica.hlcOf).sort());
  expect(plain(editorWords(['Ann', 'Bea', 'Ann', '']))).toBe('by Ann, Bea and somebody not named');
  expect([editorWords(['', '']), plain(editorWords(['Ann', 'Ann']))]).toEqual([[], 'by Ann']);
});

test('a row that nobody has filled in is left out; with a day it is there', () => {
  setRow(initiative, BALLOTS, 'x', { name: '', addedAt: time });
  expect(said()).toEqual([]);
  later();
  setRow(initiative, BALLOTS, 'x', { opens: '2027-09-01' });
  expect(said()).toEqual(['A ballot without a name | day of the ballot | Staffing plan, ballots']);
});

test('what was removed says so, and an item that was emptied keeps its name', () => {
  const undo = createUndo(initiative);
  setRow(initiative, BALLOTS, 'x', { name: 'Guide', addedAt: time });
  later();
  removeRow(initiative, BALLOTS, 'x');
  expect(said()).toEqual(['Staffing plan: 1 entry removed']);
  later();
  setItem(initiative, 'r/lead', { note: 'Asked Ann' });
  undo.undo();
  expect(said()[0]).toMatch(/^A credible.*\| note/);
});

test('a change of many months of a row is counted', () => {
  beginWithExample(initiative, { ...example, phases: [], roles: [] });
  addPhase(initiative, { phases: [], roles: [], length: 0, effort: () => [] }, 'own', 6);
  later();
  setRow(initiative, STAFFING, 'lead/own', { m1: 1, m2: 1, m3: 1, text: 'Lead, own' });
  expect(said()[0]).toBe('Lead, own | person-months in 3 months | Staffing plan');
});

test('edits with a time to come stand last, and without a time', () => {
  const fast = createInitiative(schema, 'shared', () => NOON + 10 * 366 * 86_400_000);
  setItem(fast, 'a', { note: 'from a fast clock' });
  const mine = createInitiative(schema, 'shared', () => NOON);
  mine.replica.mergeFrom(fast.replica.snapshot(), 'import');
  setItem(mine, 'b', { note: 'now' });
  expect(recentEdits(schema, mine.replica.snapshot(), NOON)).toMatchObject([
    { rows: [{ row: 'b' }], at: NOON },
    { rows: [{ row: 'a' }], at: undefined },
  ]);
});
