import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDrafts, hasDraftsInFields, keptWords } from '../../../../src/islands/ui/unsaved.ts';
import type { Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { removeRow } from '../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';
import { create, exchange, kept, note, show } from './shown-field.ts';

// What one test leaves unsaved would hold the page of the next.
afterEach(() => expect(hasDrafts()).toBe(false));

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
