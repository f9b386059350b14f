import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../src/workbook/engine/rows.ts';
import { createUndo, type UndoStack } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { addPerson, PEOPLE, removePerson } from '../../../../src/workbook/tools/people/index.ts';
import { addRole } from '../../../../src/workbook/tools/roles/edits.ts';
import { clearRole, movePhase } from '../../../../src/workbook/tools/staffing/edits.ts';
import { readPlan } from '../../../../src/workbook/tools/staffing/plan.ts';
import { PHASES, STAFFING } from '../../../../src/workbook/tools/staffing/tables.ts';
import { NOON } from '../world.ts';

describe('what undo says of', () => {
  let initiative: Initiative;
  let undo: UndoStack;
  beforeEach(() => {
    let time = NOON;
    initiative = createInitiative(schema, 'one', () => (time += 10_000));
    undo = createUndo(initiative);
  });
  const say = (direction: 'undo' | 'redo'): string =>
    undoneText(undo[direction](), direction, () => undefined);

  test('an entry that was removed, with all that hung on it', () => {
    addPerson(initiative, 'ann', { name: 'Ann', kind: 'person' });
    setRow(initiative, PEOPLE, 'ann', { note: 'Knows everybody', useCase: 'Registries' });
    removePerson(initiative, 'ann', 'Ann');
    expect([say('undo'), say('redo')]).toEqual(['“Ann” is back.', '“Ann” is removed again.']);
  });

  test('an entry that was added', () => {
    addPerson(initiative, 'ann', { kind: 'organization' });
    addRole(initiative, 'role');
    expect(say('undo')).toBe('The new entry is gone again.');
    expect(say('undo')).toBe('The new entry is gone again.');
    expect(say('redo')).toBe('The new entry is back.');
    addPerson(initiative, 'bo', { name: 'Bo' });
    expect([say('undo'), say('redo')]).toEqual(['“Bo” is gone again.', '“Bo” is back.']);
  });

  test('a role of the plan that was cleared, and a phase that was moved', () => {
    setRow(initiative, PHASES, 'p', { name: 'Pilot', start: 1, months: 3, addedAt: 1 });
    setRow(initiative, STAFFING, 'lead/p', { m1: 0.5, m2: 0.5, text: 'Lead, Pilot' });
    const plan = readPlan(initiative, [{ id: 'lead', title: 'Lead' }]);
    const [[role], [phase]] = [plan.roles, plan.phases];
    if (role === undefined || phase === undefined) throw new Error('no plan');
    clearRole(initiative, plan, role);
    expect([say('undo'), say('redo')]).toEqual(['“Lead” is back.', '“Lead” is cleared again.']);
    movePhase(initiative, plan, phase, 4, true);
    expect([say('undo'), say('redo')]).toEqual(['Undone: start of “Pilot”.', 'Redone: start of “Pilot”.']);
  });
});
