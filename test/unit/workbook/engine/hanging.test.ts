// What hangs on a row that somebody removed: it is never out of sight, in whatever order copies meet.
import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, edit, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { previewMerge } from '../../../../src/workbook/engine/merge.ts';
import { readRow, removeEntry, setRow } from '../../../../src/workbook/engine/rows.ts';
import { rowKey, type Table } from '../../../../src/workbook/engine/schema.ts';
import type { Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { RATINGS, setRating } from '../../../../src/workbook/tools/champions/index.ts';
import { addPerson, PEOPLE, readPeople, removePerson } from '../../../../src/workbook/tools/people/index.ts';
import { COVER, ROLES } from '../../../../src/workbook/tools/roles/tables.ts';
import { throughFile } from '../edits.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';

let time = NOON;
let ann: Initiative;
let bea: Initiative;
beforeEach(() => {
  time = NOON;
  [ann, bea] = [
    createInitiative(schema, 'shared', () => (time += 1_000)),
    createInitiative(schema, 'shared', () => (time += 1_000)),
  ];
});

/** Takes a copy in, and holds the preview to what then happens, cell by cell. */
function takeIn(into: Initiative, copy: Snapshot): void {
  const shown = previewMerge(schema, into.replica.snapshot(), copy);
  const told = shown.rows.flatMap(({ table, row, cells }) =>
    cells
      .filter(({ winner }) => winner === 'theirs')
      .map(({ cell, mine, theirs }) => `${table} ${row} ${cell}: ${String(mine)} → ${String(theirs)}`),
  );
  const happened: string[] = [];
  const stop = into.replica.listen(({ cells }) => {
    for (const { table, row, cell, from, to } of cells)
      if (table !== 'conflicts' && !schema.cellType(table, cell)?.internal)
        happened.push(`${table} ${row} ${cell}: ${String(from)} → ${String(to)}`);
  });
  mergeInto(into, copy, 'Import');
  stop();
  expect(happened.sort()).toEqual(told.sort());
}

/** Files go both ways, one person being the first. */
function exchange(first: Initiative, second: Initiative): void {
  takeIn(second, throughFile(first));
  takeIn(first, throughFile(second));
}

const stored = (...copies: Initiative[]) =>
  new Set(copies.map(({ replica }) => toStored(replica.snapshot())));

/** Every table with each of those whose rows it hangs on and readers can remove. */
const HANGING = schema.tables.flatMap((child) =>
  child.key.flatMap((part, at) => {
    const parent = schema.tables.find(({ id, removable }) => id === part && id !== child.id && removable);
    return parent === undefined ? [] : [{ child, parent, at }];
  }),
);

/** Something to enter in a row: in the first cell that takes it. */
function work({ cells }: Table): Record<string, unknown> {
  for (const [cell, type] of Object.entries(cells)) {
    const value = ['words', true, 1].find((one) => !type.internal && type.parse(one).ok);
    if (value !== undefined) return { [cell]: value };
  }
  throw new Error('Nothing can be entered there');
}

test('rows hang on rows that can be removed in several tables', () => {
  expect(HANGING.map(({ child, parent }) => `${child.id} on ${parent.id}`)).toEqual([
    'decisions on meetings',
    'ratings on people',
    'cover on people',
    'cover on roles',
    'skills on people',
    'skills on roles',
    'roleSkills on roles',
    'briefLines on briefs',
    'staffing on roles',
    'staffing on phases',
  ]);
});

describe.each(HANGING)(
  'work in $child.id on a row of $parent.id that somebody removes unawares',
  (hanging) => {
    const { child, parent, at } = hanging;
    const row = rowKey(...child.key.map((_, part) => (part === at ? 'gone' : `other${String(part)}`)));

    test.each([
      ['later', 'the remover first'],
      ['later', 'the remover last'],
      ['earlier', 'the remover first'],
      ['earlier', 'the remover last'],
    ])('brings it back whole when it is %s, with %s', (when, order) => {
      const [name = ''] = Object.entries(parent.cells).find(([, { parse }]) => parse('Cleo').ok) ?? [];
      setRow(ann, parent, 'gone', { [name]: 'Cleo', addedAt: 7 });
      takeIn(bea, throughFile(ann));
      if (when === 'earlier') edit(bea, child.id, row, work(child));
      removeEntry(ann, parent, 'gone', 'removed');
      if (when === 'later') edit(bea, child.id, row, work(child));
      if (order === 'the remover first') exchange(ann, bea);
      else exchange(bea, ann);
      for (const copy of [ann, bea]) {
        expect(readRow(copy, parent, 'gone')).toMatchObject({ [name]: 'Cleo', addedAt: 7 });
        expect(readRow(copy, child, row)).toMatchObject(work(child));
      }
      expect(stored(ann, bea).size).toBe(1);
      // Removed once more, by somebody who knows all, it is gone for good.
      removeEntry(bea, parent, 'gone', 'removed');
      exchange(ann, bea);
      for (const { replica } of [ann, bea])
        expect([replica.store.hasRow(parent.id, 'gone'), replica.store.hasRow(child.id, row)]).toEqual([
          false,
          false,
        ]);
    });
  },
);

describe('someone removed while a colleague rates them', () => {
  const names = (...copies: Initiative[]) => copies.map((one) => readPeople(one).map(({ name }) => name));
  beforeEach(() => {
    addPerson(ann, 'p', { name: 'Cleo', organization: 'Clinic', note: 'met in May' });
    setRating(ann, 'p/time/me', { rating: '1' }, 'Has time');
    takeIn(bea, throughFile(ann));
  });

  test('is shown in the preview as coming back, or not at all where nothing changes', () => {
    removePerson(ann, 'p', 'Cleo');
    setRating(bea, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    const { rows, counts } = previewMerge(schema, ann.replica.snapshot(), throughFile(bea));
    expect(rows.map(({ table, kind }) => [table, kind])).toEqual([
      ['people', 'follows'],
      ['ratings', 'added'],
    ]);
    expect(counts).toEqual({ added: 1, changed: 0, conflict: 0, follows: 1, older: 1 });
    expect(rows[0]?.cells).toContainEqual({
      cell: 'name',
      kind: 'follows',
      mine: undefined,
      theirs: 'Cleo',
      winner: 'theirs',
    });
    const other = previewMerge(schema, bea.replica.snapshot(), throughFile(ann));
    expect(other.rows.map(({ table, row }) => `${table} ${row}`)).toEqual(['ratings p/time/me']);
  });

  test('is gone where the removal had seen the rating', () => {
    setRating(bea, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    takeIn(ann, throughFile(bea));
    removePerson(ann, 'p', 'Cleo');
    exchange(ann, bea);
    expect(names(ann, bea)).toEqual([[], []]);
  });

  test('comes back with an import, and goes when it is undone', () => {
    const undo = createUndo(ann);
    removePerson(ann, 'p', 'Cleo');
    setRating(bea, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    takeIn(ann, throughFile(bea));
    expect(names(ann)).toEqual([['Cleo']]);
    undo.undo();
    expect(names(ann)).toEqual([[]]);
    undo.undo();
    expect(names(ann)).toEqual([['Cleo']]);
  });

  test('goes again when a third person, who knew of the rating, removed them too', () => {
    const cid = createInitiative(schema, 'shared', () => (time += 1_000));
    setRating(bea, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    takeIn(cid, throughFile(bea));
    removePerson(cid, 'p', 'Cleo');
    removePerson(ann, 'p', 'Cleo');
    exchange(ann, bea);
    expect(names(ann, bea)).toEqual([['Cleo'], ['Cleo']]);
    exchange(cid, ann);
    exchange(ann, bea);
    expect([names(ann, bea, cid), stored(ann, bea, cid).size]).toEqual([[[], [], []], 1]);
  });

  test('is there again when a rating is redone that hangs on them, and called by name once a copy knows it', () => {
    const undo = createUndo(ann);
    setRating(ann, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    undo.undo();
    const unaware = throughFile(bea);
    removePerson(bea, 'p', 'Cleo');
    ann.replica.mergeFrom(throughFile(bea), 'elsewhere');
    expect(names(ann)).toEqual([[]]);
    undo.redo();
    expect(names(ann)).toEqual([['']]);
    takeIn(ann, unaware);
    expect(names(ann)).toEqual([['Cleo']]);
  });

  test('goes again, in every copy, when the one who brought them back undoes that', () => {
    const cid = createInitiative(schema, 'shared', () => time);
    addPerson(ann, 'q', { name: 'Dora' });
    for (const copy of [bea, cid]) copy.replica.mergeFrom(throughFile(ann), 'elsewhere');
    const undo = createUndo(bea);
    setRow(bea, PEOPLE, 'q', { note: 'met in May' });
    removePerson(ann, 'q', 'Dora');
    takeIn(bea, throughFile(ann));
    expect(names(bea)).toEqual([['Cleo', 'Dora']]);
    undo.undo();
    for (const order of [
      [ann, bea, cid],
      [cid, ann, bea],
      [bea, cid, ann],
    ]) {
      const all = createInitiative(schema, 'shared', () => time);
      for (const copy of order) takeIn(all, throughFile(copy));
      expect(names(all)).toEqual([['Cleo']]);
    }
  });

  test('agrees in both copies when the reader overrules a name that a merge had brought back', () => {
    // All in one moment: what the merge sets is then later than what Bea does.
    const [one, other] = [ann, bea].map(() => createInitiative(schema, 'shared', () => NOON));
    if (one === undefined || other === undefined) return;
    addPerson(one, 'q', { name: 'Dora' });
    other.replica.mergeFrom(throughFile(one), 'elsewhere');
    removePerson(other, 'q', 'Dora');
    setRow(one, PEOPLE, 'q', { note: '' });
    one.replica.mergeFrom(throughFile(other), 'import');
    const undo = createUndo(other);
    addPerson(other, 'q', { name: 'Dora' });
    undo.undo();
    mergeInto(one, throughFile(other), 'Import', new Map([['people\nq\nname', 'theirs']]));
    expect(lostEdits(one)).toMatchObject([{ table: 'people', cell: 'name', value: 'Dora' }]);
    takeIn(other, throughFile(one));
    expect([lostEdits(other).length, stored(one, other).size]).toEqual([1, 1]);
  });

  test('comes back nameless where nobody knows the name any more', () => {
    removePerson(ann, 'p', 'Cleo');
    edit(ann, 'ratings', 'p/lead/me', { basis: 'from a page that still showed them' });
    expect(readPeople(ann)).toMatchObject([{ id: 'p', name: '' }]);
    const lost = createInitiative(schema, 'shared', () => time);
    const snapshot = throughFile(bea);
    removePerson(bea, 'p', 'Cleo');
    const { people = {} } = throughFile(bea).tables;
    // As an earlier version could leave it in a file.
    takeIn(lost, { ...snapshot, tables: { ...snapshot.tables, people } });
    expect(readPeople(lost)).toMatchObject([{ id: 'p', name: '' }]);
  });

  test('stays when the one who entered them undoes that, and says so', () => {
    const undo = createUndo(ann);
    addPerson(ann, 'q', { name: 'Dora' });
    bea.replica.mergeFrom(ann.replica.snapshot(), 'elsewhere');
    setRating(bea, 'q/lead/me', { basis: 'led three boards' }, 'Can lead');
    ann.replica.mergeFrom(bea.replica.snapshot(), 'elsewhere');
    const undone = undo.undo();
    expect([undone?.cells, undone?.skipped.map(({ cell }) => cell)]).toEqual([[], ['name', 'addedAt']]);
    expect(names(ann)).toEqual([['Cleo', 'Dora']]);
  });

  test('does not keep the undo of a role of the playbook back, which is there anyway', () => {
    setRow(ann, COVER, 'p/terminologist', { holds: true });
    const undo = createUndo(ann);
    setRow(ann, ROLES, 'terminologist', { note: 'ask the college' });
    undo.undo();
    expect(readRow(ann, ROLES, 'terminologist').note).toBe('');
  });

  test('leaves nothing more to undo of the removal than what is still gone', () => {
    const undo = createUndo(ann);
    removePerson(ann, 'p', 'Cleo');
    setRating(bea, 'p/lead/me', { basis: 'led three boards' }, 'Can lead');
    ann.replica.mergeFrom(bea.replica.snapshot(), 'elsewhere');
    expect(undo.undo()?.skipped).toEqual([]);
    expect(readRow(ann, RATINGS, 'p/time/me')).toMatchObject({ rating: '1' });
  });

  test('is back for both sides whatever the reader chooses in a conflict', () => {
    for (const side of ['mine', 'theirs'] as const) {
      const [one, other] = [ann, bea].map((from) => {
        const copy = createInitiative(schema, 'shared', () => (time += 1_000));
        copy.replica.mergeFrom(from.replica.snapshot(), 'elsewhere');
        return copy;
      });
      if (one === undefined || other === undefined) return;
      removePerson(one, 'p', 'Cleo');
      setRating(other, 'p/time/me', { rating: '3' }, 'Has time');
      const choices = new Map([['ratings\np/time/me\nrating', side]] as const);
      const { rows } = previewMerge(schema, one.replica.snapshot(), throughFile(other), choices);
      mergeInto(one, throughFile(other), 'Import', choices);
      expect(rows.some(({ table }) => table === 'people')).toBe(side === 'theirs');
      expect(names(one)).toEqual([side === 'theirs' ? ['Cleo'] : []]);
      exchange(one, other);
      expect(stored(one, other).size).toBe(1);
      expect(names(one, other)).toEqual(side === 'theirs' ? [['Cleo'], ['Cleo']] : [[], []]);
    }
  });
});
