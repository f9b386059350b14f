// People are named for roles from the plan.
import { expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { addPerson, readPeople } from '../../../../../src/workbook/tools/people/people.ts';
import { readCover } from '../../../../../src/workbook/tools/roles/holders.ts';
import { nameForRole } from '../../../../../src/workbook/tools/staffing/people.ts';

const LEAD = { id: 'use-case-lead', title: 'Use case lead' };

function begun() {
  let now = 0;
  const initiative = createInitiative(schema, 'id', () => (now += 10));
  addPerson(initiative, 'ann', { name: 'Ann Lee' });
  const names = (): unknown[] =>
    readPeople(initiative)
      .filter(({ id }) => readCover(initiative, readPeople(initiative)).get(LEAD.id)?.includes(id))
      .map(({ name }) => name);
  return { initiative, names };
}

test('a name entered before names that person, in any capitals', () => {
  const { initiative, names } = begun();
  expect(nameForRole(initiative, readPeople(initiative), 'new', ' ann LEE ', LEAD).ok).toBe(true);
  expect(names()).toEqual(['Ann Lee']);
  expect(readPeople(initiative)).toHaveLength(1);
});

test('a new name adds a person and the role in one step', () => {
  const { initiative, names } = begun();
  const undo = createUndo(initiative);
  nameForRole(initiative, readPeople(initiative), 'bo', 'Bo', LEAD);
  expect(names()).toEqual(['Bo']);
  undo.undo();
  expect(names()).toEqual([]);
  expect(readPeople(initiative)).toHaveLength(1);
});

test('a name that cannot be kept names nobody', () => {
  const { initiative } = begun();
  const named = nameForRole(initiative, readPeople(initiative), 'long', 'a'.repeat(300), LEAD);
  expect(named.ok).toBe(false);
  expect(readPeople(initiative)).toHaveLength(1);
});
