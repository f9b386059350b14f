// Who made an edit, as far as people have said their names.
import { expect, test } from 'vitest';
import { hlcAt } from '../../../../../src/workbook/engine/field-edit.ts';
import { derivedHlc } from '../../../../../src/workbook/engine/hlc.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readRow } from '../../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../../src/workbook/schema/index.ts';
import { joinAuthors, setAuthorName } from '../../../../../src/workbook/tools/authors/authors.ts';
import { editorsIn, noteEdit } from '../../../../../src/workbook/tools/authors/clients.ts';
import { AUTHORS } from '../../../../../src/workbook/tools/authors/tables.ts';
import { setItem } from '../../../../../src/workbook/tools/checklists/items.ts';

const fresh = (client: string): Initiative =>
  createInitiative(
    schema,
    'shared',
    () => 1000,
    () => client,
  );
const note = (initiative: Initiative) => hlcAt(initiative, { table: 'items', row: 't1/ip', cell: 'note' });
const edit = (initiative: Initiative, author: string, text: string): void => {
  setItem(initiative, 't1/ip', { note: text });
  noteEdit(initiative, author, [note(initiative)]);
};

test('an edit is known by the name that its author gave, in any copy', () => {
  const [mine, theirs] = [fresh('AAAAA'), fresh('BBBBB')];
  setAuthorName(theirs, 'beth', 'Beth');
  edit(theirs, 'beth', 'From Beth');
  edit(mine, 'me', 'Not named');
  const editorOf = editorsIn(mine.replica.snapshot(), theirs.replica.snapshot());
  expect(editorOf(note(theirs))).toBe('Beth');
  expect(editorOf(note(mine))).toBe('');
});

test('nothing is noted of somebody without a name, and it is no step to undo', () => {
  const initiative = fresh('AAAAA');
  edit(initiative, 'me', 'One');
  expect(readRow(initiative, AUTHORS, 'me').clients).toBe('');
  setAuthorName(initiative, 'me', 'Ann');
  const undo = createUndo(initiative);
  edit(initiative, 'me', 'Two');
  expect(readRow(initiative, AUTHORS, 'me').clients).toBe('AAAAA');
  undo.undo();
  expect(readRow(initiative, AUTHORS, 'me')).toMatchObject({ name: 'Ann', clients: 'AAAAA' });
});

test('only the latest clients are remembered, so that a year of work stays small', () => {
  const initiative = fresh('AAAAA');
  setAuthorName(initiative, 'me', 'Ann');
  const clients = Array.from({ length: 80 }, (_, at) => `c${String(at).padStart(4, '0')}`);
  for (const client of clients) noteEdit(initiative, 'me', [`-----------${client}`]);
  expect(readRow(initiative, AUTHORS, 'me').clients.split(' ')).toEqual(clients.slice(-60));
});

test('an older copy takes no name away', () => {
  const [mine, theirs] = [fresh('AAAAA'), fresh('BBBBB')];
  setAuthorName(theirs, 'beth', 'Beth');
  edit(theirs, 'beth', 'From Beth');
  mine.replica.mergeFrom(theirs.replica.snapshot(), 'import');
  const older = theirs.replica.snapshot();
  setAuthorName(mine, 'beth', 'Beth Adams');
  expect(editorsIn(mine.replica.snapshot(), older)(note(theirs))).toBe('Beth Adams');
});

test('whoever has a name by another author of theirs is known by it', () => {
  const initiative = fresh('AAAAA');
  setAuthorName(initiative, 'first', 'Ann');
  joinAuthors(initiative, 'me', 'first', 'Ann');
  edit(initiative, 'me', 'From Ann');
  expect(editorsIn(initiative.replica.snapshot())(note(initiative))).toBe('Ann');
});

test('what an edit sets by rule is nobody’s', () => {
  const initiative = fresh('AAAAA');
  setAuthorName(initiative, 'me', 'Ann');
  const stamp = hlcAt(initiative, { table: 'authors', row: 'me', cell: 'name' });
  noteEdit(initiative, 'me', [derivedHlc(stamp), stamp]);
  expect(readRow(initiative, AUTHORS, 'me').clients).toBe('AAAAA');
});
