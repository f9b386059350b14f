// A field of an initiative as a page shows it.
import { type FieldCore, type FieldView, openField } from '../../../../src/islands/ui/field-core.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import type { Place } from '../../../../src/workbook/engine/replica.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';

/** What the initiatives take for the time, in milliseconds. */
export const clock = { now: 1.79e12 };

let count = 0;
export const create = (): Initiative =>
  createInitiative(schema, `id-${(count += 1)}`, () => (clock.now += 100));

/** Each takes in all of the other's work. */
export const exchange = (a: Initiative, b: Initiative): void => {
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

export function show(initiative: Initiative, cell: ItemField, more: Partial<FieldView> = {}): Shown {
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

export const kept = (initiative: Initiative): unknown[] => lostEdits(initiative).map(({ value }) => value);
export const note = (initiative: Initiative): string => readItem(initiative, 'i').note;
