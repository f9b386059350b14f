import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDrafts } from '../../../../src/islands/ui/unsaved.ts';
import type { Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { clock, create, exchange, kept, note, show } from './shown-field.ts';

// What one test leaves unsaved would hold the page of the next.
afterEach(() => expect(hasDrafts()).toBe(false));

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
    clock.now += 10_000;
    setItem(bob, 'i', { note: 'From Bob' });
    clock.now -= 10_000;
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
