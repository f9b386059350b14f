import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDrafts } from '../../../../src/islands/ui/unsaved.ts';
import { edit, type Initiative, writeCells } from '../../../../src/workbook/engine/initiative.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { create, show } from './shown-field.ts';

// What one test leaves unsaved would hold the page of the next.
afterEach(() => expect(hasDrafts()).toBe(false));

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
