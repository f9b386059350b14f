import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import type { Change } from '../../../../src/workbook/engine/replica.ts';
import {
  readDetails,
  readRow,
  removeRow,
  setDetails,
  setRow,
  subscribe,
} from '../../../../src/workbook/engine/rows.ts';
import { CONFLICTS } from '../../../../src/workbook/engine/schema.ts';
import { createUndo, type UndoStack } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { fromStored, toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { readItem, readItems, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';
import { NOON } from '../world.ts';

let time = NOON;
let initiative: Initiative;
let undo: UndoStack;
beforeEach(() => {
  time = NOON;
  initiative = createInitiative(schema, 'here', () => time);
  undo = createUndo(initiative);
});
const texts = (id: string) => (id === 't1/ip' ? 'Ownership of outputs is agreed' : undefined);
const say = (direction: 'undo' | 'redo') => undoneText(undo[direction](), direction, texts);

describe('an initiative', () => {
  test('is empty at first, and reads as empty', () => {
    expect(readDetails(initiative)).toEqual({
      id: 'here',
      name: 'My initiative',
      specialty: '',
      host: 'undecided',
      startDate: '',
      archived: false,
      createdAt: 0,
    });
    expect(readItem(initiative, 't1/ip')).toEqual({
      state: 'todo',
      reason: '',
      note: '',
      owner: '',
      due: '',
      evidence: '',
      declined: false,
      decision: '',
      text: '',
    });
    expect(initiative.replica.snapshot()).toMatchObject({ tables: {}, values: {}, seen: [] });
  });

  test('gets its identity with the first edit, whatever that is', () => {
    setItem(initiative, 't1/ip', { state: 'done' });
    time += 5_000;
    setItem(initiative, 't1/ip', { note: 'x' });
    expect(readDetails(initiative)).toMatchObject({ id: 'here', createdAt: NOON });
  });

  test('keeps what is entered for an item, with its wording', () => {
    const result = setItem(
      initiative,
      't1/ip',
      {
        state: 'na',
        reason: 'No outputs',
        note: 'a\r\nb',
        owner: 'Ann',
        due: '2027-04-01',
        evidence: 'https://example.org',
      },
      'Ownership of outputs is agreed',
    );
    expect(result).toEqual({ ok: true });
    expect(readItems(initiative)).toEqual(
      new Map([
        [
          't1/ip',
          {
            state: 'na',
            reason: 'No outputs',
            note: 'a\nb',
            owner: 'Ann',
            due: '2027-04-01',
            evidence: 'https://example.org/',
            declined: false,
            decision: '',
            text: 'Ownership of outputs is agreed',
          },
        ],
      ]),
    );
  });

  test('refuses an edit as a whole, and says what is wrong with each field', () => {
    expect(
      setItem(initiative, 't1/ip', { note: 'good', due: 'soon', evidence: 'javascript:alert(1)' }),
    ).toEqual({
      ok: false,
      problems: [
        { cell: 'due', wrong: 'is not a day like 2027-03-31' },
        {
          cell: 'evidence',
          wrong:
            'is not a link that can be kept. Links that begin with javascript: are not allowed, only https:// and http://.',
        },
      ],
    });
    expect(readItems(initiative).size).toBe(0);
  });

  test('keeps text that TinyBase alone would drop', () => {
    setItem(initiative, 't1/ip', { note: '\uFFFDpasted' });
    expect(readItem(initiative, 't1/ip').note).toBe('pasted');
  });

  test('takes rows with any id that can be read back, and refuses the others', () => {
    for (const id of ['a b', 'ünï/🌱', 'a/constructors']) {
      setItem(initiative, id, { note: id });
      expect(readItem(initiative, id).note).toBe(id);
    }
    const before = initiative.replica.snapshot();
    for (const id of ['', '__proto__', 'constructor', 'ann/prototype'])
      expect(setItem(initiative, id, { note: 'x' })).toEqual({
        ok: false,
        problems: [{ cell: '', wrong: 'belongs to an entry whose name in the file cannot be kept' }],
      });
    expect(initiative.replica.snapshot()).toEqual(before);
    expect(fromStored(toStored(before)).kind).toBe('good');
  });

  test('refuses every edit while it is read-only', () => {
    initiative.readOnly = true;
    const problems = [
      { cell: '', wrong: 'was saved by a newer version of Groundwork; reload the page to get that version' },
    ];
    expect([
      setItem(initiative, 'a', { note: 'x' }),
      setDetails(initiative, { name: 'x' }),
      removeRow(initiative, ITEMS, 'a'),
    ]).toEqual(Array(3).fill({ ok: false, problems }));
    expect(initiative.replica.snapshot().tables).toEqual({});
  });

  test('tells its listeners once for each edit, and lets them edit in turn', () => {
    const heard: Change[] = [];
    const stop = subscribe(initiative, (change) => {
      heard.push(change);
      if (readItem(initiative, 'b').note === '') setItem(initiative, 'b', { note: 'from the listener' });
    });
    setItem(initiative, 'a', { note: 'x', owner: 'Ann' });
    stop();
    setItem(initiative, 'a', { note: 'y' });
    expect(
      heard.map(({ origin, cells }) => [
        origin,
        cells.filter(({ row }) => row !== '').map(({ cell }) => cell),
      ]),
    ).toEqual([
      ['edit', ['note', 'owner']],
      ['edit', ['note']],
    ]);
    expect(readItem(initiative, 'b').note).toBe('from the listener');
  });

  test('reads other tables by the same functions', () => {
    setRow(initiative, CONFLICTS, 'x', { table: 'items', row: 'a', cell: 'note', value: true });
    expect(readRow(initiative, CONFLICTS, 'x')).toEqual({
      table: 'items',
      row: 'a',
      cell: 'note',
      value: true,
      edit: '',
    });
    removeRow(initiative, CONFLICTS, 'x');
    expect(readRow(initiative, CONFLICTS, 'x').row).toBe('');
  });
});

describe('undo', () => {
  test('takes steps back and forth, and says what it did', () => {
    setItem(initiative, 't1/ip', { state: 'doing' });
    time += 10_000;
    setItem(initiative, 't1/ip', { state: 'done', owner: 'Ann' });
    expect(say('undo')).toBe(
      'Undone: state of “Ownership of outputs is agreed” is now in progress (and 1 more field).',
    );
    expect(readItem(initiative, 't1/ip')).toMatchObject({ state: 'doing', owner: '' });
    expect(say('undo')).toBe('Undone: state of “Ownership of outputs is agreed” is now to do.');
    expect(say('undo')).toBe('Nothing to undo.');
    expect(say('redo')).toBe('Redone: state of “Ownership of outputs is agreed” is now in progress.');
    expect(say('redo')).toBe(
      'Redone: state of “Ownership of outputs is agreed” is now done (and 1 more field).',
    );
    expect(say('redo')).toBe('Nothing to redo.');
    expect(readItem(initiative, 't1/ip')).toMatchObject({ state: 'done', owner: 'Ann' });
  });

  test('joins typing to one step until a pause, but not choices', () => {
    for (const note of ['h', 'he', 'hel']) {
      setItem(initiative, 'a', { note });
      time += 300;
    }
    time += 5_000;
    setItem(initiative, 'a', { note: 'hello' });
    setItem(initiative, 'a', { state: 'doing' });
    setItem(initiative, 'a', { state: 'done' });
    undo.undo();
    expect(readItem(initiative, 'a').state).toBe('doing');
    undo.undo();
    undo.undo();
    expect(readItem(initiative, 'a').note).toBe('hel');
    undo.undo();
    expect([readItem(initiative, 'a').note, undo.canUndo(), undo.canRedo()]).toEqual(['', false, true]);
  });

  test('an edit ends what could be redone', () => {
    setItem(initiative, 'a', { state: 'done' });
    undo.undo();
    setItem(initiative, 'a', { state: 'doing' });
    expect(undo.canRedo()).toBe(false);
  });

  test('leaves alone what another tab has done, before and after', () => {
    const other = createInitiative(schema, 'here', () => time);
    setItem(initiative, 'a', { state: 'doing', owner: 'Ann' });
    other.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    time += 1;
    setItem(other, 'a', { owner: 'Bea' });
    setItem(other, 'b', { state: 'done' });
    initiative.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
    expect(say('undo')).toBe(
      'Undone: state is now to do. One field was left as it is, because of work done elsewhere since.',
    );
    expect([readItem(initiative, 'a').owner, readItem(initiative, 'b').state, undo.canUndo()]).toEqual([
      'Bea',
      'done',
      false,
    ]);
  });

  test('says so when all has been changed elsewhere', () => {
    const other = createInitiative(schema, 'here', () => time);
    setItem(initiative, 'a', { owner: 'Ann' });
    other.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    setItem(other, 'a', { owner: 'Bea' });
    initiative.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
    expect(say('undo')).toBe(
      'Nothing was undone. One field was left as it is, because of work done elsewhere since.',
    );
    expect(undo.canRedo()).toBe(false);
  });

  test('works for the initiative’s own values', () => {
    setDetails(initiative, { name: 'Cardiology', host: 'join' });
    time += 9_000;
    setDetails(initiative, { host: 'own' });
    expect(say('undo')).toBe('Undone: choice of host is now join an accelerator.');
    expect(say('undo')).toBe('Undone: name is now empty (and 1 more field).');
    expect(readDetails(initiative).name).toBe('My initiative');
  });

  test('says what an emptied choice means', () => {
    setDetails(initiative, { host: 'own', archived: true, specialty: 'Cardiology' });
    const undone = undo.undo();
    const words = (undone?.cells ?? []).map((cell) =>
      undoneText({ label: '', skipped: [], cells: [cell], keptOnly: false }, 'undo', () => undefined),
    );
    expect(words).toEqual([
      'Undone: choice of host is now undecided.',
      'Undone: archive mark is now not archived.',
      'Undone: specialty is now empty.',
    ]);
  });

  test('does nothing while the initiative is read-only', () => {
    setItem(initiative, 'a', { state: 'done' });
    initiative.readOnly = true;
    expect(undo.undo()).toBeUndefined();
    expect(readItem(initiative, 'a').state).toBe('done');
  });
});
