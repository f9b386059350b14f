import { beforeEach, describe, expect, test } from 'vitest';
import { beginSitting, editOver, hlcAt } from '../../../../src/workbook/engine/field-edit.ts';
import { createInitiative, type Initiative, transact } from '../../../../src/workbook/engine/initiative.ts';
import { dismissLostEdit, lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';

const PLACE = { table: 'items', row: 'x', cell: 'note' };

let time = NOON;
let ann: Initiative;
let bob: Initiative;
beforeEach(() => {
  time = NOON;
  ann = createInitiative(schema, 'shared', () => time);
  bob = createInitiative(schema, 'shared', () => time);
});

/** Ann's browser hears what Bob's has, and the other way round. */
function exchange(): void {
  const [a, b] = [ann.replica.snapshot(), bob.replica.snapshot()];
  ann.replica.mergeFrom(b, 'elsewhere');
  bob.replica.mergeFrom(a, 'elsewhere');
}

/** A field of Ann's that has the focus: it shows what it showed, whatever comes in. */
function annsField() {
  beginSitting(ann);
  let shown = hlcAt(ann, PLACE);
  return (text: string) => {
    time += 100;
    const edit = editOver(ann, PLACE, shown, () => setItem(ann, 'x', { note: text }));
    ({ shown } = edit);
    return edit;
  };
}

const kept = (initiative: Initiative) => lostEdits(initiative).map(({ value }) => value);

describe('typing in a field', () => {
  test('over what somebody changed in view of the last key keeps theirs', () => {
    const type = annsField();
    type('The bud');
    exchange();
    time += 100;
    setItem(bob, 'x', { note: 'The bud. 40k, see minutes' });
    exchange();
    expect(type('The budg').kept).toBe('The bud. 40k, see minutes');
    expect([readItem(ann, 'x').note, kept(ann)]).toEqual(['The budg', ['The bud. 40k, see minutes']]);
    exchange();
    expect([readItem(bob, 'x').note, kept(bob)]).toEqual(['The budg', ['The bud. 40k, see minutes']]);
  });

  test('and undoing it counts the one field that the reader changed, not what was kept', () => {
    const type = annsField();
    setItem(bob, 'x', { note: 'Bob’s' });
    exchange();
    const undo = createUndo(ann);
    expect(type('Ann’s').kept).toBe('Bob’s');
    expect(undoneText(undo.undo(), 'undo', () => 'Ownership')).toBe(
      'Undone: note of “Ownership” is now “Bob’s”.',
    );
    expect(undoneText(undo.redo(), 'redo', () => 'Ownership')).toBe(
      'Redone: note of “Ownership” is now “Ann’s”.',
    );
    const [loser] = lostEdits(ann);
    transact(ann, 'Kept value discarded', () => dismissLostEdit(ann, loser?.id ?? ''));
    expect(undoneText(undo.undo(), 'undo', () => undefined)).toBe('Undone: Kept value discarded (1 change).');
  });

  test.each([0, 200])(
    'over what somebody typed at the same time keeps theirs, whoever was later (%i ms)',
    (lead) => {
      const type = annsField();
      type('Ann’s');
      time += lead - 100;
      setItem(bob, 'x', { note: 'Bob’s' });
      exchange();
      type('Ann’s te');
      exchange();
      expect([readItem(ann, 'x').note, readItem(bob, 'x').note]).toEqual(['Ann’s te', 'Ann’s te']);
      expect([kept(ann), kept(bob)].map((values) => values.includes('Bob’s'))).toEqual([true, true]);
    },
  );

  test('a minute of two people in one field keeps one entry of each sitting, not one of each key', () => {
    const type = annsField();
    beginSitting(bob);
    let bobShown = hlcAt(bob, PLACE);
    for (let key = 1; key <= 60; key++) {
      type('Ann types on and on '.repeat(4).slice(0, key));
      time += 50;
      const text = 'Bob writes something else '.repeat(4).slice(0, key);
      ({ shown: bobShown } = editOver(bob, PLACE, bobShown, () => setItem(bob, 'x', { note: text })));
      exchange();
    }
    expect(kept(ann).length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(ann.replica.snapshot())).toBe(JSON.stringify(bob.replica.snapshot()));
    const last = [
      'Ann types on and on '.repeat(4).slice(0, 60),
      'Bob writes something else '.repeat(4).slice(0, 60),
    ];
    expect(new Set([readItem(ann, 'x').note, ...kept(ann)])).toEqual(new Set(last));
  });

  test('what was typed over in the same sitting does not come back as kept another day', () => {
    const type = annsField();
    type('Ann’s, unfinished');
    const early = ann.replica.snapshot();
    time += 100;
    setItem(bob, 'x', { note: 'Bob’s' });
    exchange();
    expect([readItem(ann, 'x').note, kept(ann)]).toEqual(['Bob’s', ['Ann’s, unfinished']]);
    type('Ann’s, finished');
    exchange();
    for (const day of [1, 2]) {
      time += 86_400_000;
      setItem(day === 1 ? ann : bob, 'x', { note: `day ${String(day)}` });
      exchange();
      ann.replica.mergeFrom(early, 'elsewhere', { part: true });
      expect([kept(ann), kept(bob)]).toEqual([['Bob’s'], ['Bob’s']]);
    }
  });

  test('what is typed on the other side of a slow line is kept, though the key before it was replaced', () => {
    const type = annsField();
    beginSitting(bob);
    const typeBob = (text: string): void => {
      editOver(bob, PLACE, hlcAt(bob, PLACE), () => setItem(bob, 'x', { note: text }));
    };
    time += 100;
    typeBob('Bob');
    ann.replica.mergeFrom(bob.replica.snapshot(), 'elsewhere');
    type('Ann');
    time -= 50;
    typeBob('Bob, all of it');
    ann.replica.mergeFrom(bob.replica.snapshot(), 'elsewhere');
    expect([readItem(ann, 'x').note, kept(ann)]).toEqual(['Ann', ['Bob, all of it']]);
  });

  test('two sittings keep two entries', () => {
    for (const word of ['first', 'second']) {
      const type = annsField();
      type(`${word} of Ann`);
      time += 100;
      setItem(bob, 'x', { note: `${word} of Bob` });
      exchange();
    }
    expect(kept(ann)).toEqual(expect.arrayContaining(['first of Ann', 'second of Ann']));
  });

  test('over one’s own undo keeps nothing, and what is kept is one step with the key', () => {
    const undo = createUndo(ann);
    const type = annsField();
    type('a');
    exchange();
    time += 5_000;
    setItem(bob, 'x', { note: 'Bob’s' });
    exchange();
    time += 5_000;
    type('ab');
    expect(kept(ann)).toEqual(['Bob’s']);
    undo.undo();
    expect([readItem(ann, 'x').note, kept(ann)]).toEqual(['Bob’s', []]);
  });

  test('over somebody’s edit is still the step that the tool names', () => {
    const undo = createUndo(ann);
    const shown = hlcAt(ann, PLACE);
    setItem(bob, 'x', { note: 'Bob’s' });
    exchange();
    time += 100;
    editOver(ann, PLACE, shown, () =>
      transact(ann, 'Notes pasted', () => void setItem(ann, 'x', { note: 'pasted' })),
    );
    expect(kept(ann)).toEqual(['Bob’s']);
    expect(undo.undo()?.label).toBe('Notes pasted');
  });

  test('a refused edit keeps nothing and changes nothing', () => {
    setItem(ann, 'x', { due: '2027-03-01' });
    exchange();
    const place = { ...PLACE, cell: 'due' };
    const shown = hlcAt(ann, place);
    time += 100;
    setItem(bob, 'x', { due: '2027-04-01' });
    exchange();
    const edit = editOver(ann, place, shown, () => setItem(ann, 'x', { due: 'soon' }));
    expect([edit.result.ok, edit.kept, readItem(ann, 'x').due, kept(ann)]).toEqual([
      false,
      undefined,
      '2027-04-01',
      [],
    ]);
  });

  test('an import in between is kept like another tab', () => {
    const type = annsField();
    type('Ann’s');
    exchange();
    time += 100;
    setItem(bob, 'x', { note: 'from a file' });
    mergeInto(ann, bob.replica.snapshot(), 'Import');
    expect(type('Ann’s, longer').kept).toBe('from a file');
    expect(kept(ann)).toEqual(['from a file']);
  });
});
