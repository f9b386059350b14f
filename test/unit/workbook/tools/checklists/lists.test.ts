import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { dismissLostEdit, lostEdits } from '../../../../../src/workbook/engine/lost-edits.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { toStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { readItem, readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import {
  listChanges,
  retiredWork,
  textsOf,
} from '../../../../../src/workbook/tools/checklists/list-changes.ts';
import type { ListDefinition } from '../../../../../src/workbook/tools/checklists/lists.ts';
import { applyRenames } from '../../../../../src/workbook/tools/checklists/renames.ts';
import { LISTS } from '../../lists.ts';
import { NOON } from '../../world.ts';

let time = NOON;
let initiative: Initiative;
beforeEach(() => {
  time = NOON;
  initiative = createInitiative(schema, 'a', () => time);
});
const list = (...items: ListDefinition['items'][number][]): ListDefinition[] => [{ id: 'l', items }];

describe('lists that changed', () => {
  const seen = { 'l/a': 'A', 'l/b': 'B', 'l/c': 'C' };

  test('nothing is new on a first visit, nor when nothing changed', () => {
    expect(listChanges(LISTS, undefined, new Map())).toEqual({ added: [], reworded: [], retired: [] });
    expect(listChanges(LISTS, textsOf(LISTS), new Map())).toEqual({ added: [], reworded: [], retired: [] });
  });

  test('new, reworded and retired since the last visit, with the work on what is retired', () => {
    setItem(initiative, 'l/c', { note: 'kept' }, 'C');
    const now = list({ id: 'l/a', text: 'A' }, { id: 'l/b', text: 'B, better' }, { id: 'l/d', text: 'D' });
    expect(listChanges(now, seen, readItems(initiative))).toMatchObject({
      added: [{ id: 'l/d' }],
      reworded: [{ item: { id: 'l/b' }, was: 'B' }],
      retired: [{ id: 'l/c', text: 'C', work: { note: 'kept' } }],
    });
  });

  test('a renamed item is neither new nor retired; spacing is no rewording', () => {
    const now = list(
      { id: 'l/aa', text: 'A', formerly: ['l/a'] },
      { id: 'l/b', text: ' B ' },
      { id: 'l/cc', text: 'C2', formerly: ['l/c'] },
    );
    expect(listChanges(now, seen, new Map())).toMatchObject({
      added: [],
      reworded: [{ item: { id: 'l/cc' }, was: 'C' }],
      retired: [],
    });
  });

  test('a colleague’s file tells of rewordings by the wording at their last edit', () => {
    setItem(initiative, 'r/lead', { state: 'done' }, 'An organization leads');
    expect(listChanges(LISTS, undefined, readItems(initiative)).reworded).toMatchObject([
      { item: { id: 'r/lead' }, was: 'An organization leads' },
    ]);
  });

  test('work on retired items stays and is shown, empty rows are not', () => {
    setItem(initiative, 'gone/one', { note: 'kept' }, 'Was once asked');
    setItem(initiative, 'gone/two', { note: '' }, 'Nothing entered');
    setItem(initiative, 'r/lead', { note: 'here' });
    expect(retiredWork(LISTS, readItems(initiative))).toMatchObject([
      { id: 'gone/one', text: 'Was once asked', work: { note: 'kept' } },
    ]);
  });
});

describe('renamed items', () => {
  const renamed = list({ id: 'l/new', text: 'N', formerly: ['l/old'] });
  const joined = list({ id: 'l/new', text: 'N', formerly: ['l/old', 'l/older'] });

  test('take their work along; a second time changes nothing; the old rows stay', () => {
    setItem(initiative, 'l/old', { state: 'done', note: 'kept' }, 'O');
    applyRenames(initiative, renamed);
    const once = toStored(initiative.replica.snapshot());
    applyRenames(initiative, renamed);
    expect(toStored(initiative.replica.snapshot())).toBe(once);
    expect([readItem(initiative, 'l/new'), readItem(initiative, 'l/old')]).toMatchObject(
      Array(2).fill({ state: 'done', note: 'kept' }),
    );
    expect([lostEdits(initiative), retiredWork(renamed, readItems(initiative))]).toEqual([[], []]);
  });

  test('edits under the new name stand; a colleague’s later edit under the old name comes over', () => {
    setItem(initiative, 'l/old', { note: 'first' });
    const colleague = createInitiative(schema, 'b', () => time);
    colleague.replica.mergeFrom(initiative.replica.snapshot(), 'import');
    applyRenames(initiative, renamed);
    time += 1_000;
    setItem(initiative, 'l/new', { note: 'second' });
    applyRenames(initiative, renamed);
    expect([readItem(initiative, 'l/new').note, lostEdits(initiative)]).toEqual(['second', []]);
    time += 1_000;
    setItem(colleague, 'l/old', { note: 'third', owner: 'Bea' });
    initiative.replica.mergeFrom(colleague.replica.snapshot(), 'import');
    applyRenames(initiative, renamed);
    expect(readItem(initiative, 'l/new')).toMatchObject({ note: 'third', owner: 'Bea' });
    expect(lostEdits(initiative)).toMatchObject([{ row: 'l/new', cell: 'note', value: 'second' }]);
  });

  test('two items that became one keep both notes', () => {
    setItem(initiative, 'l/old', { note: 'from one', owner: 'Ann' });
    time += 1_000;
    setItem(initiative, 'l/older', { note: 'from other', state: 'doing' });
    applyRenames(initiative, joined);
    expect(readItem(initiative, 'l/new')).toMatchObject({ note: 'from other', owner: 'Ann', state: 'doing' });
    expect(lostEdits(initiative)).toMatchObject([{ cell: 'note', value: 'from one' }]);
    const once = toStored(initiative.replica.snapshot());
    applyRenames(initiative, joined);
    expect(toStored(initiative.replica.snapshot())).toBe(once);
    dismissLostEdit(initiative, lostEdits(initiative)[0]?.id ?? '');
    applyRenames(initiative, joined);
    expect(lostEdits(initiative)).toEqual([]);
  });

  test('renamed apart, copies still merge as one', () => {
    setItem(initiative, 'l/old', { note: 'x' });
    const other = createInitiative(schema, 'b', () => time + 500);
    other.replica.mergeFrom(initiative.replica.snapshot(), 'import');
    applyRenames(initiative, renamed);
    applyRenames(other, renamed);
    expect(toStored(other.replica.snapshot())).toBe(toStored(initiative.replica.snapshot()));
  });

  test('nothing happens without renames or to data of a newer version', () => {
    setItem(initiative, 'l/old', { note: 'x' });
    const before = toStored(initiative.replica.snapshot());
    applyRenames(initiative, LISTS);
    applyRenames(initiative, list({ id: 'l/new', text: 'N', formerly: ['l/never'] }));
    initiative.readOnly = true;
    applyRenames(initiative, renamed);
    expect(toStored(initiative.replica.snapshot())).toBe(before);
  });
});
