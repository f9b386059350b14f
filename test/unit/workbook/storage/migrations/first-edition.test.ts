// What the first edition (data version 1) saved stays readable for ever, with all that it can hold.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, readRows } from '../../../../../src/workbook/engine/rows.ts';
import { cellAt, type Snapshot } from '../../../../../src/workbook/engine/snapshot.ts';
import { readFile } from '../../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { fromStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { NOT_NAMED } from '../../../../../src/workbook/tools/authors/index.ts';
import { RATINGS } from '../../../../../src/workbook/tools/champions/index.ts';
import { basisOf } from '../../../../../src/workbook/tools/charter/basis.ts';
import { CHARTER } from '../../../../../src/workbook/tools/charter/tables.ts';
import { SKILLS } from '../../../../../src/workbook/tools/roles/tables.ts';
import { NOON } from '../../world.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../samples/v1-full-${name}`, import.meta.url), 'utf8');
/** What the first edition itself showed of both samples, by table. */
const shown = JSON.parse(sample('shown.json')) as Record<string, Record<string, object>>;

const snapshotOf: Readonly<Record<string, () => Snapshot>> = {
  file: () => {
    const result = readFile(schema, sample('file.sample'), NOON);
    if (!result.ok) throw new Error(result.problem.what);
    return result.file.snapshot;
  },
  'stored text': () => {
    const stored = fromStored(sample('stored.sample'));
    if (stored.kind !== 'good') throw new Error(stored.kind);
    return stored.snapshot;
  },
};
function taken(snapshot: Snapshot): Initiative {
  const initiative = createInitiative(schema, 'here', () => NOON);
  initiative.replica.mergeFrom(snapshot, 'import');
  return initiative;
}
const tableOf = (name: string) => schema.tables.find(({ id }) => id === name);

describe.each(Object.keys(snapshotOf))('a %s of the first edition with everything filled', (kind) => {
  const snapshot = snapshotOf[kind]?.();
  if (snapshot === undefined) throw new Error(kind);
  const initiative = taken(snapshot);

  test('has the initiative itself', () => expect(readDetails(initiative)).toEqual(shown['']));

  test.each(Object.keys(shown).filter((table) => !['', 'skills', 'charter', 'ratings'].includes(table)))(
    'has the same %s',
    (table) => {
      const known = tableOf(table);
      if (known === undefined) throw new Error(`There is no table ${table} any more.`);
      const rows = readRows(initiative, known);
      const there = shown[table] ?? {};
      expect([...rows.keys()].sort()).toEqual(Object.keys(there).sort());
      // Later versions may have cells of which the first edition knew nothing.
      expect(Object.fromEntries(rows)).toMatchObject(there);
    },
  );

  test('has the same ratings, of an author who is not named', () => {
    const there = Object.entries(shown['ratings'] ?? {}).map(([row, cells]) => [
      `${row}/${NOT_NAMED}`,
      cells,
    ]);
    expect(there).not.toEqual([]);
    expect(Object.fromEntries(readRows(initiative, RATINGS))).toEqual(Object.fromEntries(there));
  });

  test('has the same charter: texts, how they stand, titles', () => {
    const told = ({ text, status, title }: Record<string, unknown>) => ({ text, status, title });
    const here = [...readRows(initiative, CHARTER)].map(([id, row]) => [id, told(row)] as const);
    const there = Object.entries(shown['charter'] ?? {}).map(([id, row]) => [id, told({ ...row })] as const);
    expect(new Map(here)).toEqual(new Map(there));
  });

  test('names the wordings that parts of the charter began from', () => {
    const began = [...readRows(initiative, CHARTER)].map(
      ([id, row]) =>
        [
          id,
          basisOf(row, [])
            .map(({ label }) => label)
            .join('\n'),
        ] as const,
    );
    expect(new Map(began)).toEqual(
      new Map([
        ['heading/milestones', 'Phases with goals of their own (CodeX)'],
        ['heading/objective', ''],
        ['topic/admin-support', 'Program office funded by fees (CodeX)\nHelp from HL7'],
        ['topic/conflict', 'Poll, then park (charter template)'],
        ['topic/gone', 'A vote (PACIO)'],
      ]),
    );
  });

  test('says who brings which skill, own and former ones too', () => {
    const skills = [...readRows(initiative, SKILLS)].map(
      ([row, { has, text }]) => `${row.split('/').slice(0, 2).join('/')}: ${has ? 'has' : 'has not'} ${text}`,
    );
    expect(skills.sort()).toEqual([
      'p-ann/clinical-lead: has Leading a discussion to consensus',
      'p-ann/clinical-lead: has Speaks Estonian',
      'p-ann/clinical-lead: has Standing among colleagues in the specialty',
      'p-ann/clinical-lead: has not Current or recent clinical practice',
      'p-inst/terminologist: has A skill of old, no longer listed',
    ]);
  });

  test('keeps what only other versions know, and what was removed, when it is saved again', () => {
    const again = readFile(schema, writeFile(initiative, '2027-03-01').text, NOON);
    if (!again.ok) throw new Error(again.problem.what);
    const value = (table: string, row: string, cell: string) =>
      cellAt(again.file.snapshot, table, row, cell)?.[0];
    expect([
      value('later', 'row/1', 'cell'),
      value('later', 'row/1', 'count'),
      value('items', 'r/lead', 'mood'),
      value('', '', 'motto'),
      value('ballots', 'ballot-2', 'name'),
    ]).toEqual(['kept as it is', 3, true, 'Unknown value', null]);
  });
});
