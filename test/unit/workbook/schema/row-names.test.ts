import { expect, test } from 'vitest';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../src/workbook/engine/rows.ts';
import { stakeholderNames } from '../../../../src/workbook/schema/stakeholder-names.ts';
import { rowNames } from '../../../../src/workbook/schema/row-names.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { TOOLS } from '../../../../src/workbook/tools/registry.ts';
import { CHARTER } from '../../../../src/workbook/tools/charter/tables.ts';
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
