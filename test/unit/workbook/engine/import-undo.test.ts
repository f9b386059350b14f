import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { choiceKey } from '../../../../src/workbook/engine/merge.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { mergeInto } from '../merge-into.ts';
import { throughFile } from '../edits.ts';
import { NOON } from '../world.ts';

test('undoing an import whose value was kept here before keeps what was kept', () => {
  let time = NOON;
  const [one, other] = [
    createInitiative(schema, 'shared', () => time - 70_000),
    createInitiative(schema, 'shared', () => time),
  ];
  setItem(one, 'x', { state: 'done' });
  setItem(other, 'x', { state: 'doing' });
  one.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
  expect(lostEdits(one)).toMatchObject([{ value: 'done' }]);
  time += 1_000;
  setItem(other, 'x', { state: 'done' });
  const undo = createUndo(one);
  mergeInto(one, other.replica.snapshot(), 'Import');
  undo.undo();
  expect([readItem(one, 'x').state, lostEdits(one)]).toMatchObject(['doing', [{ value: 'done' }]]);
});

test('undoing an import takes no kept value from anybody, also where the file goes on', () => {
  let time = NOON;
  const start = createInitiative(schema, 'start', () => time);
  setDetails(start, { name: 'Eye care' });
  const [a, b] = ['a', 'b'].map((id) => {
    const copy = createInitiative(schema, id, () => (time += 1_000));
    mergeInto(copy, start.replica.snapshot(), 'Import');
    return copy;
  }) as [Initiative, Initiative];
  setItem(b, 'x', { note: 'Words of B' });
  setItem(a, 'x', { note: 'Words of A' });
  mergeInto(b, a.replica.snapshot(), 'Import');
  const undo = createUndo(a);
  mergeInto(a, b.replica.snapshot(), 'Import');
  undo.undo();
  setItem(a, 'y', { state: 'done' });
  mergeInto(b, throughFile(a), 'Import');
  expect(lostEdits(b).map(({ value }) => value)).toEqual(['Words of B']);
  expect(lostEdits(a).map(({ value }) => value)).toEqual(['Words of B']);
});

test('undoing an import brings back a kept value that it let go', () => {
  let time = NOON;
  const [one, other] = ['shared', 'shared'].map((id) =>
    createInitiative(schema, id, () => (time += 1_000)),
  ) as [Initiative, Initiative];
  setItem(one, 'x', { note: 'Words of One' });
  setItem(other, 'x', { note: 'Words of Other' });
  const file = throughFile(one);
  mergeInto(one, throughFile(other), 'Import');
  expect(lostEdits(one).map(({ value }) => value)).toEqual(['Words of One']);
  const undo = createUndo(one);
  mergeInto(one, file, 'Import', new Map([[choiceKey('items', 'x', 'note'), 'theirs']]));
  expect(readItem(one, 'x').note).toBe('Words of One');
  undo.undo();
  expect([readItem(one, 'x').note, lostEdits(one).map(({ value }) => value)]).toEqual([
    'Words of Other',
    ['Words of One'],
  ]);
});

test('undoing an import leaves what was typed just before in the same field', () => {
  const [one, other] = [NOON, NOON + 5].map((time) => createInitiative(schema, 'shared', () => time)) as [
    Initiative,
    Initiative,
  ];
  setItem(one, 'x', { note: 'first' });
  other.replica.mergeFrom(one.replica.snapshot(), 'elsewhere');
  const undo = createUndo(one);
  setItem(one, 'x', { note: 'first words' });
  setItem(other, 'x', { note: 'Words of Other' });
  mergeInto(one, other.replica.snapshot(), 'Import');
  expect(readItem(one, 'x').note).toBe('Words of Other');
  undo.undo();
  expect(readItem(one, 'x').note).toBe('first words');
  undo.undo();
  expect(readItem(one, 'x').note).toBe('first');
});

test('an import that only brought lost edits can be undone and redone like any other', () => {
  const [one, other] = [NOON + 5, NOON].map((time) => createInitiative(schema, 'shared', () => time)) as [
    Initiative,
    Initiative,
  ];
  setItem(one, 'x', { note: 'Words of One' });
  setItem(other, 'x', { note: 'Words of Other' });
  const undo = createUndo(one);
  mergeInto(one, other.replica.snapshot(), 'Import');
  expect(lostEdits(one)).toHaveLength(1);
  expect(undo.undo()).toMatchObject({ keptOnly: true });
  expect(undo.canRedo()).toBe(true);
  expect(undo.redo()).toMatchObject({ keptOnly: true, skipped: [] });
  expect([undo.canRedo(), readItem(one, 'x').note]).toEqual([false, 'Words of One']);
});

test('what is undone already is said to be so', () => {
  const one = createInitiative(schema, 'one', () => NOON);
  setItem(one, 'x', { state: 'doing' });
  const undo = createUndo(one);
  setItem(one, 'x', { state: 'done' });
  const other = createInitiative(schema, 'other', () => NOON + 5_000);
  other.replica.mergeFrom(one.replica.snapshot(), 'elsewhere');
  setItem(other, 'x', { state: 'doing' });
  one.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
  expect(undoneText(undo.undo(), 'undo', () => undefined)).toBe('Nothing is left to undo: it is so already.');
});
