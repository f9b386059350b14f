import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FieldCore, type FieldView, openField } from '../../../../src/islands/ui/field-core.ts';
import { hasDrafts, hasDraftsInFields, keptWords } from '../../../../src/islands/ui/unsaved.ts';
import {
  createInitiative,
  edit,
  type Initiative,
  writeCells,
} from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import type { Place } from '../../../../src/workbook/engine/replica.ts';
import { removeRow } from '../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';

let time = 1.79e12;
let count = 0;
const create = (): Initiative => createInitiative(schema, `id-${(count += 1)}`, () => (time += 100));

/** Each takes in all of the other's work. */
const exchange = (a: Initiative, b: Initiative): void => {
  const mine = a.replica.snapshot();
  a.replica.mergeFrom(b.replica.snapshot(), 'elsewhere');
  b.replica.mergeFrom(mine, 'elsewhere');
};

type ItemField = 'note' | 'owner' | 'due';

/** A field in a page: what it shows and says. */
interface Shown {
  readonly core: FieldCore;
  readonly said: string[];
  /** What the page shows. */
  readonly text: () => string;
  readonly meanwhile: () => string;
}

function show(initiative: Initiative, cell: ItemField, more: Partial<FieldView> = {}): Shown {
  const place: Place = { table: 'items', row: 'i', cell };
  const said: string[] = [];
  const core = openField(initiative, place, {
    name: 'Field',
    kind: cell === 'due' ? 'day' : 'text',
    read: () => readItem(initiative, 'i')[cell],
    write: (text) => setItem(initiative, 'i', { [cell]: text }),
    draw: () => undefined,
    say: (words) => said.push(words),
    ...more,
  });
  const meanwhile = (): string => {
    const { before = '', quote = '', after = '' } = core.notes().meanwhile ?? {};
    return before + quote + after;
  };
  return { core, said, text: () => core.text(), meanwhile };
}

// What one test leaves unsaved would hold the page of the next.
afterEach(() => expect(hasDrafts()).toBe(false));

const kept = (initiative: Initiative): unknown[] => lostEdits(initiative).map(({ value }) => value);
const note = (initiative: Initiative): string => readItem(initiative, 'i').note;

describe('a field and somebody else', () => {
  let ann: Initiative;
  let bob: Initiative;
  beforeEach(() => {
    ann = create();
    bob = create();
    setItem(ann, 'i', { note: 'Budget' });
    exchange(ann, bob);
  });

  test('keeps the text under the caret and says what came, once', () => {
    const { core, said, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('Budget is');
    exchange(ann, bob);
    for (const more of ['4', '40k', '40k, see minutes']) {
      setItem(bob, 'i', { note: `Budget is ${more}` });
      exchange(ann, bob);
    }
    expect(text()).toBe('Budget is');
    expect(meanwhile()).toBe(
      'Changed in another tab or by an import meanwhile: “Budget is 40k, see minutes”. If you type on, your text stands and the other is kept under Files, Kept from conflicts.',
    );
    expect(said).toEqual([expect.stringMatching(/^Field: Changed in another tab/)]);
  });

  test('keeps the other value when the reader types on', () => {
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('Budget is');
    exchange(ann, bob);
    setItem(bob, 'i', { note: 'Budget is 40k, see minutes' });
    exchange(ann, bob);
    core.type('Budget is t');
    expect(note(ann)).toBe('Budget is t');
    expect(kept(ann)).toEqual(['Budget is 40k, see minutes']);
    expect(meanwhile()).toMatch(
      /“Budget is 40k, see minutes”\. Your text stands, and the other is kept under$/,
    );
    core.type('Budget is to');
    expect(kept(ann)).toEqual(['Budget is 40k, see minutes']);
    core.leave(text());
    expect(text()).toBe('Budget is to');
    expect(meanwhile()).toMatch(/is kept under$/);
  });

  test('keeps one value of a sitting, not one for each key', () => {
    const fields = [show(ann, 'note'), show(bob, 'note')] as const;
    for (const { core } of fields) core.enter();
    for (const key of ['a', 'ab', 'abc', 'abcd']) {
      fields[0].core.type(`Ann ${key}`);
      exchange(ann, bob);
      fields[1].core.type(`Bob ${key}`);
      exchange(ann, bob);
    }
    fields[0].core.type('Ann at last');
    exchange(ann, bob);
    for (const side of [ann, bob]) expect([note(side), kept(side)]).toEqual(['Ann at last', ['Bob abcd']]);
  });

  test('shows what came when the reader leaves without typing on', () => {
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    setItem(bob, 'i', { note: 'From Bob' });
    exchange(ann, bob);
    core.leave('Budget');
    expect(text()).toBe('From Bob');
    expect(meanwhile()).toBe(
      'Changed in another tab or by an import while you were here; the field shows that now.',
    );
    expect(kept(ann)).toEqual([]);
    core.enter();
    expect(meanwhile()).toBe('');
  });

  test('says where the reader’s own words are when an edit made at once came out on top', () => {
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('From Ann');
    setItem(bob, 'i', { note: 'From Bob' });
    exchange(ann, bob);
    expect(note(ann)).toBe('From Bob');
    expect(text()).toBe('From Ann');
    core.leave('From Ann');
    expect(text()).toBe('From Bob');
    expect(meanwhile()).toMatch(/What you had typed is kept under$/);
    expect(kept(ann)).toEqual(['From Ann']);
  });

  test('loses nothing when saving takes in an edit made at once', () => {
    // As persistence does: each edit is followed by taking in what another tab stored.
    ann.replica.listen(({ origin }) => {
      if (origin === 'edit') ann.replica.mergeFrom(bob.replica.snapshot(), 'elsewhere');
    });
    const { core } = show(ann, 'note');
    core.enter();
    time += 10_000;
    setItem(bob, 'i', { note: 'From Bob' });
    time -= 10_000;
    core.type('From Ann');
    expect(note(ann)).toBe('From Bob');
    core.type('From Ann too');
    expect(note(ann)).toBe('From Ann too');
    expect(kept(ann)).toContain('From Bob');
  });

  test('says that the field was emptied, and keeps nothing of that', () => {
    const { core, meanwhile } = show(ann, 'note');
    core.enter();
    setItem(bob, 'i', { note: '' });
    exchange(ann, bob);
    expect(meanwhile()).toMatch(/^Emptied in another tab or by an import meanwhile\./);
    core.type('Budget on');
    expect([note(ann), kept(ann), meanwhile()]).toEqual(['Budget on', [], '']);
  });

  test('is quiet when the other typed the same, and when the reader is elsewhere', () => {
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('The same');
    setItem(bob, 'i', { note: 'The same' });
    exchange(ann, bob);
    expect(meanwhile()).toBe('');
    core.leave('The same');
    setItem(bob, 'i', { note: 'Later' });
    exchange(ann, bob);
    expect([text(), meanwhile()]).toEqual(['Later', '']);
  });

  test('hears of it by an import too', () => {
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    setItem(bob, 'i', { note: 'In a file' });
    ann.replica.mergeFrom(bob.replica.snapshot(), 'import');
    expect(text()).toBe('Budget');
    expect(meanwhile()).toContain('“In a file”');
  });

  test('shows the reader’s own undo at once', () => {
    const undo = createUndo(ann);
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('Budget is');
    undo.undo();
    expect([text(), meanwhile()]).toEqual(['Budget', '']);
    undo.redo();
    expect(text()).toBe('Budget is');
    core.type('Budget is on');
    expect(kept(ann)).toEqual([]);
  });

  test('a number that counts when the reader leaves is reported as well', () => {
    const { core } = show(ann, 'owner', { late: true });
    core.enter();
    core.type('1');
    core.type('12');
    expect(readItem(ann, 'i').owner).toBe('');
    expect(hasDrafts()).toBe(true);
    setItem(bob, 'i', { owner: '7' });
    exchange(ann, bob);
    core.leave('12');
    expect(readItem(ann, 'i').owner).toBe('12');
    expect(kept(ann)).toEqual(['7']);
    expect(hasDrafts()).toBe(false);
  });

  test('a button of the field does not replace unseen what came while it was typed in', () => {
    const { core, text } = show(ann, 'owner');
    core.enter();
    setItem(bob, 'i', { owner: 'Bob' });
    exchange(ann, bob);
    core.apply(() => setItem(ann, 'i', { owner: 'By button' }));
    expect([text(), kept(ann)]).toEqual(['By button', ['Bob']]);
  });
});

describe('a text that cannot be stored', () => {
  let ann: Initiative;
  beforeEach(() => {
    ann = create();
    setItem(ann, 'i', { note: 'Before', owner: 'Ann', due: '2027-03-01' });
  });

  test('stays whole, says why, and holds the page until it fits', () => {
    const { core, said, text } = show(ann, 'note');
    const long = 'x'.repeat(29_089);
    core.enter();
    core.type(long);
    expect(text()).toBe(long);
    const words =
      'Not saved: this is longer than 20,000 characters (29,089). Shorten it, or leave it out; the text stays here until then. What was saved before stays saved.';
    expect(core.notes().wrong).toBe(words);
    expect(said).toEqual([`Field: ${words}`]);
    expect(note(ann)).toBe('Before');
    core.type(`${long}x`);
    core.leave(`${long}x`);
    expect(text()).toBe(`${long}x`);
    expect(said).toHaveLength(1);
    expect(hasDrafts()).toBe(true);
    core.enter();
    core.type('fits');
    expect([note(ann), core.notes().wrong, hasDrafts()]).toEqual(['fits', '', false]);
  });

  test('is shown before', () => {
    const { core, said } = show(ann, 'owner');
    core.enter();
    core.type('x'.repeat(107));
    expect(core.notes().room).toBe('');
    for (const length of [108, 109, 119]) core.type('x'.repeat(length));
    expect(core.notes().room).toBe('1 character left.');
    expect(said).toEqual(['Field: 12 characters left.']);
    core.type('x'.repeat(121));
    expect(core.notes().room).toBe('');
    expect(core.notes().wrong).toContain('is longer than 120 characters (121).');
    core.type('');
  });

  const words = () => [...keptWords().values()].map(({ field, text }) => [field, text]);
  const discard = () => keptWords().forEach((one) => one.discard());

  test('is kept while its field is not in the page, and there again when it is', () => {
    const first = show(ann, 'note');
    const long = 'y'.repeat(20_001);
    first.core.enter();
    first.core.type(long);
    expect(words()).toEqual([]);
    first.core.leave(long);
    first.core.close();
    expect([hasDrafts(), hasDraftsInFields(), words()]).toEqual([true, false, [['Field', long]]]);
    const second = show(ann, 'note');
    expect([second.text(), hasDraftsInFields(), words()]).toEqual([long, true, []]);
    expect(second.core.notes().wrong).toMatch(/^Not saved/);
    second.core.enter();
    second.core.type('short');
    second.core.leave('short');
    second.core.close();
    expect([hasDrafts(), note(ann)]).toEqual([false, 'short']);
  });

  test.each(['here', 'elsewhere'])(
    'outlives its row that is removed %s, until the reader lets go',
    (where) => {
      const bob = create();
      exchange(ann, bob);
      const undo = createUndo(where === 'here' ? ann : bob);
      const { core, said } = show(ann, 'note');
      const long = 'y'.repeat(20_001);
      core.enter();
      core.type(long);
      removeRow(where === 'here' ? ann : bob, ITEMS, 'i');
      exchange(ann, bob);
      core.close();
      expect(said.at(-1)).toBe(
        'Field: the field is not in the page any more. What you typed there is not saved. It is kept beside the words on saving, where you can copy it.',
      );
      expect([hasDrafts(), words()]).toEqual([true, [['Field', long]]]);
      undo.undo();
      exchange(ann, bob);
      const again = show(ann, 'note');
      expect([again.text(), words()]).toEqual([long, []]);
      again.core.close();
      discard();
      expect([hasDrafts(), words()]).toEqual([false, []]);
      const last = show(ann, 'note');
      expect(last.text()).toBe('Before');
      last.core.close();
    },
  );

  test('that only waits to count is kept too, and cannot be stored by a field that is gone', () => {
    const { core, said } = show(ann, 'owner', { late: true });
    core.enter();
    core.type('12');
    core.close();
    core.commit();
    expect([readItem(ann, 'i').owner, words()]).toEqual(['Ann', [['Field', '12']]]);
    expect(said).toHaveLength(1);
    discard();
  });

  test('leaves nothing to keep where a field goes whose text was stored: that is said', () => {
    const bob = create();
    exchange(ann, bob);
    const { core, said } = show(ann, 'note');
    core.enter();
    removeRow(bob, ITEMS, 'i');
    exchange(ann, bob);
    core.close();
    expect(said.at(-1)).toBe('Field: the field is gone. It was removed in another tab or by an import.');
    expect(words()).toEqual([]);
  });

  test('is not replaced by an undo, nor unseen by somebody else', () => {
    const bob = create();
    exchange(ann, bob);
    const undo = createUndo(ann);
    const { core, text, meanwhile } = show(ann, 'note');
    core.enter();
    core.type('Saved');
    const long = 'z'.repeat(20_001);
    core.type(long);
    undo.undo();
    expect([note(ann), text()]).toEqual(['Before', long]);
    core.leave(long);
    exchange(ann, bob);
    setItem(bob, 'i', { note: 'From Bob' });
    exchange(ann, bob);
    expect([text(), meanwhile()]).toEqual([long, expect.stringContaining('“From Bob”')]);
    core.enter();
    core.type('short');
    expect([note(ann), kept(ann)]).toEqual(['short', ['From Bob']]);
    core.leave('short');
  });
});

describe('a text with signs that cannot be kept', () => {
  test('is stored without them, which the field says until the reader comes again', () => {
    const ann = create();
    const { core, said, text } = show(ann, 'note');
    const words =
      'Left out: signs that cannot be kept, such as control characters, which nobody sees, or a � at the beginning.';
    core.enter();
    core.type('\uFFFDBudget\u0007');
    expect([note(ann), core.notes().altered, core.notes().wrong]).toEqual(['Budget', words, '']);
    core.type('\uFFFDBudget\u0007 is');
    core.leave('\uFFFDBudget\u0007 is');
    expect([text(), core.notes().altered]).toEqual(['Budget is', words]);
    expect(said).toEqual([`Field: ${words}`]);
    core.enter();
    expect(core.notes().altered).toBe('');
    core.type('Budget is\r\n40k');
    expect([note(ann), core.notes().altered]).toEqual(['Budget is\n40k', '']);
    core.leave('Budget is\r\n40k');
  });
});

describe('a day', () => {
  let ann: Initiative;
  beforeEach(() => {
    ann = create();
  });
  const due = (): string => readItem(ann, 'i').due;

  test('typed with two digits of its year is refused when the reader leaves, and never stored', () => {
    const { core, said, text } = show(ann, 'due');
    core.enter();
    for (const day of ['0002-02-28', '0027-02-28']) {
      core.type(day);
      expect([due(), core.notes().wrong]).toEqual(['', '']);
    }
    expect(hasDrafts()).toBe(true);
    core.leave('0027-02-28');
    expect(text()).toBe('0027-02-28');
    expect(core.notes().wrong).toBe(
      'Not saved: this is in the year 27. Type the year with all four digits, from 1900 to 2199.',
    );
    expect(said).toHaveLength(1);
    core.enter();
    expect(core.notes().wrong).not.toBe('');
    core.type('2027-02-28');
    core.leave('2027-02-28');
    expect([due(), core.notes().wrong, hasDrafts()]).toEqual(['2027-02-28', '', false]);
  });

  test('that is typed in part, or does not exist, is reported without any sign of typing', () => {
    setItem(ann, 'i', { due: '2027-03-01' });
    const { core } = show(ann, 'due');
    core.enter();
    core.leave('', true);
    expect(core.notes().wrong).toBe(
      'Not saved: this is not a day like 2027-03-31. What was saved before stays saved.',
    );
    expect(due()).toBe('2027-03-01');
    // Emptied altogether: the browser gives the same nothing as before.
    core.enter();
    core.leave('', false);
    expect([due(), core.notes().wrong]).toEqual(['', '']);
  });

  test('of the first century that was saved before is read, reported and kept', () => {
    writeCells(ann, 'edit', '', [{ table: 'items', row: 'i', cell: 'due', value: '0027-02-28' }]);
    const { core, text } = show(ann, 'due');
    expect(text()).toBe('0027-02-28');
    expect(core.notes().wrong).toBe(
      'Check this: it is in the year 27. Type the year with all four digits, from 1900 to 2199. It stays as it is until you change it.',
    );
    core.enter();
    core.leave('0027-02-28');
    expect([due(), hasDrafts()]).toEqual(['0027-02-28', false]);
    expect(edit(ann, 'items', 'i', { due: '0027-02-28' }).ok).toBe(false);
  });
});
