import { describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { setRow } from '../../../../src/workbook/engine/rows.ts';
import { stakeholderNames } from '../../../../src/workbook/schema/stakeholder-names.ts';
import { rowNames } from '../../../../src/workbook/schema/row-names.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { TOOLS } from '../../../../src/workbook/tools/registry.ts';
import { CHARTER } from '../../../../src/workbook/tools/charter/tables.ts';
import { RATINGS } from '../../../../src/workbook/tools/champions/tables.ts';
import { PEOPLE, removePerson } from '../../../../src/workbook/tools/people/index.ts';
import { removeRole, addRole } from '../../../../src/workbook/tools/roles/edits.ts';
import { ROLES } from '../../../../src/workbook/tools/roles/tables.ts';
import { PHASES, STAFFING } from '../../../../src/workbook/tools/staffing/tables.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';

test('options from which a text of the charter began are shown by name, also those that are gone or were renamed', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  setRow(initiative, CHARTER, 'topic/votes', {
    beganText: 'gone-now An option that was\nvote Their old name',
  });
  const options = {
    'topic/votes': [
      { id: 'vote', label: 'Simple majority' },
      { id: 'poll', formerly: ['poll-first'], label: 'Poll, then park' },
    ],
  };
  const { show } = rowNames([], [initiative.replica.snapshot()], options)('charter', 'topic/votes');
  expect(show('began', 'vote\npoll-first\ngone-now\nunknown')).toBe(
    'Simple majority\nPoll, then park\nAn option that was\nunknown',
  );
  expect([show('began', undefined), show('text', 'vote')]).toEqual([undefined, 'vote']);
  const other = rowNames([], [initiative.replica.snapshot()], options)('items', 'x');
  expect(other.show('note', 'vote')).toBe('vote');
});

test('stakeholder groups are shown by their titles, alone and several, and all else as it is', () => {
  const show = stakeholderNames(
    new Map([
      ['providers', 'Providers and specialty societies'],
      ['payers', 'Payers'],
    ]),
  );
  expect(show('people', 'group', 'providers')).toBe('Providers and specialty societies');
  expect(show('briefs', 'groups', 'payers providers gone')).toBe(
    'Payers; Providers and specialty societies; gone',
  );
  expect([
    show('people', 'note', 'payers'),
    show('items', 'group', 'payers'),
    show('people', 'group', ''),
  ]).toEqual(['payers', 'payers', '']);
});

test('no row is shown by its id, also where nobody noted what it was called', () => {
  const name = rowNames([], []);
  const rows = TOOLS.flatMap(({ tables }) => tables.map(({ table }) => name(table.id, 'some-id/x').title));
  expect(rows.filter((title) => title.includes('some-id'))).toEqual([]);
});

describe('a value that was kept says what it belonged to when that was removed', () => {
  const role = { id: 'own-role', title: 'Data steward' };

  /** Two copies plan the same month differently and meet; then what the figure hangs on is removed. */
  function meeting(
    here: (initiative: Initiative) => void,
    there: (initiative: Initiative) => void,
  ): Initiative {
    const mine = createInitiative(schema, 'one', () => NOON);
    addRole(mine, role.id);
    setRow(mine, PHASES, 'own-phase', { name: 'Pilot', addedAt: 1 });
    setRow(mine, PEOPLE, 'own-person', { name: 'Ann', addedAt: 1 });
    const theirs = createInitiative(schema, 'two', () => NOON + 1_000);
    mergeInto(theirs, mine.replica.snapshot(), 'Import');
    here(mine);
    there(theirs);
    mergeInto(mine, theirs.replica.snapshot(), 'Import');
    return mine;
  }
  const nameIn = (initiative: Initiative, table: string, row: string): string =>
    rowNames([], [initiative.replica.snapshot()])(table, row).title;

  const plan = (amount: number) => (initiative: Initiative) =>
    void setRow(initiative, STAFFING, 'own-role/own-phase', { m1: amount, text: 'Data steward, Pilot' });

  test('a figure of a removed role, whose phase is still there', () => {
    const mine = meeting(plan(1), plan(2));
    removeRole(mine, role);
    expect(lostEdits(mine)).toMatchObject([{ table: 'staffing', row: 'own-role/own-phase', value: 1 }]);
    expect(nameIn(mine, 'staffing', 'own-role/own-phase')).toBe('A role that was removed, Pilot');
  });

  test('by the former name, where that was kept', () => {
    const named = (name: string, amount: number) => (initiative: Initiative) => {
      setRow(initiative, ROLES, role.id, { name });
      plan(amount)(initiative);
    };
    const mine = meeting(named('Data keeper', 1), named('Data steward', 2));
    removeRole(mine, role);
    expect(nameIn(mine, 'staffing', 'own-role/own-phase')).toBe('Data keeper, Pilot');
    expect(nameIn(mine, 'roles', role.id)).toBe('Data keeper');
  });

  test('a note of a removed role, and a rating of a removed person', () => {
    const note = (text: string) => (initiative: Initiative) => {
      setRow(initiative, ROLES, role.id, { note: text });
      setRow(initiative, RATINGS, 'own-person/drive/me', { basis: text, text: 'Drive' });
    };
    const mine = meeting(note('Here'), note('There'));
    expect(nameIn(mine, 'ratings', 'own-person/drive/me')).toBe('Ann: Drive');
    removeRole(mine, role);
    removePerson(mine, 'own-person', 'Ann');
    expect(nameIn(mine, 'roles', role.id)).toBe('A role that was removed');
    expect(nameIn(mine, 'ratings', 'own-person/drive/me')).toBe(
      'Someone who was removed: An entry of “Champion matrix”',
    );
  });
});
