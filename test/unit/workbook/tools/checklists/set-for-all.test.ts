// An owner and a due day for many items at once, and who can be an owner.
import { expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../../src/workbook/schema/index.ts';
import { undoneText } from '../../../../../src/workbook/schema/undo-words.ts';
import { readItem, readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import { ownersIn, possibleOwners } from '../../../../../src/workbook/tools/checklists/owners.ts';
import {
  planProblems,
  planWords,
  setForAll,
} from '../../../../../src/workbook/tools/checklists/set-for-all.ts';
import { addPerson } from '../../../../../src/workbook/tools/people/people.ts';

const ITEMS = ['a', 'b', 'c', 'd'].map((id) => ({ id: `t1/${id}`, text: `Item ${id}` }));

function begin() {
  const initiative = createInitiative(schema, 'id', () => 1000);
  setItem(initiative, 't1/b', { owner: 'Bo', due: '2027-01-01' });
  setItem(initiative, 't1/c', { state: 'done' });
  const undo = createUndo(initiative);
  const owners = () => ITEMS.map(({ id }) => readItem(initiative, id).owner);
  return { initiative, undo, owners };
}

test('open items without an owner get one, in one step that says how many it was', () => {
  const { initiative, undo, owners } = begin();
  const plan = { owner: 'Ann', due: '' };
  const result = setForAll(initiative, ITEMS, plan, false, 'owner in “Champions”');
  expect(result).toEqual({ changed: 2, kept: 1 });
  expect(planWords(result)).toBe('2 items changed. 1 keeps the owner or date it had.');
  expect(owners()).toEqual(['Ann', 'Bo', '', 'Ann']);
  expect(readItem(initiative, 't1/a').text).toBe('Item a');
  const text = undoneText(undo.undo(), 'undo', () => undefined);
  expect(text).toBe('Undone: owner in “Champions” (2 changes).');
  expect(owners()).toEqual(['', 'Bo', '', '']);
});

test('an item that has an owner gets the date it lacks, and a new owner only when asked', () => {
  const { initiative, owners } = begin();
  setItem(initiative, 't1/b', { due: '' });
  const plan = { owner: 'Ann', due: '2027-05-01' };
  expect(setForAll(initiative, ITEMS.slice(1, 2), plan, false, '')).toEqual({ changed: 1, kept: 1 });
  expect(readItem(initiative, 't1/b')).toMatchObject({ owner: 'Bo', due: '2027-05-01' });
  expect(setForAll(initiative, ITEMS, plan, true, '')).toEqual({ changed: 3, kept: 0 });
  expect(owners()).toEqual(['Ann', 'Ann', '', 'Ann']);
  const again = setForAll(initiative, ITEMS, plan, true, '');
  expect(planWords(again)).toBe('No item changed.');
});

test('what cannot be stored is told before anything changes', () => {
  expect(planProblems({ owner: 'Ann', due: '2027-05-01' })).toEqual([]);
  expect(planProblems({ owner: 'x'.repeat(121), due: '0027-05-01' })).toMatchObject([
    { cell: 'owner', wrong: 'is longer than 120 characters (121)' },
    { cell: 'due' },
  ]);
});

test('owners to choose from are the people and organizations, and whoever owns an item, each once', () => {
  const { initiative } = begin();
  addPerson(initiative, '1', { name: 'Registry of Hearts', kind: 'organization' });
  addPerson(initiative, '2', { name: ' bo ' });
  addPerson(initiative, '3', { name: '' });
  const items = readItems(initiative);
  expect(ownersIn(items)).toEqual(['Bo']);
  expect(possibleOwners(initiative, items)).toEqual(['bo', 'Registry of Hearts']);
});
