import { schema } from '../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../src/workbook/tools/checklists/tables.ts';
import fc from 'fast-check';
import { createInitiative, type Initiative } from '../../../src/workbook/engine/initiative.ts';
import { removeRow, setDetails } from '../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../src/workbook/engine/undo.ts';
import { NOON } from './world.ts';

/** Something that a champion does, or that happens to them. */
export type Action =
  | { readonly kind: 'item'; readonly id: string; readonly patch: Parameters<typeof setItem>[2] }
  | { readonly kind: 'details'; readonly patch: Parameters<typeof setDetails>[1] }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'undo' }
  /** Takes in the other's copy as it is then. */
  | { readonly kind: 'exchange' }
  | { readonly kind: 'wait'; readonly ms: number };

const words = fc.constantFrom('', 'a', 'b', 'note', '=1+1', 'שלום\u202E', '<script>');
const patches = fc.record(
  {
    state: fc.constantFrom('todo', 'doing', 'done', 'na'),
    note: words,
    owner: words,
    due: fc.constantFrom('', '2027-03-01', '2027-04-01'),
  },
  { requiredKeys: [] },
);

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('item'), id: fc.constantFrom('x', 'y', 'z'), patch: patches }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('details'), patch: fc.record({ name: words }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), id: fc.constantFrom('x', 'y', 'z') }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'exchange' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.nat(5_000) }) },
);

/** How two or more copies come about: what each does in turn, and by how much its clock is wrong. */
export const histories = (copies: number) =>
  fc.record({
    clocks: fc.array(fc.integer({ min: -200_000, max: 200_000 }), { minLength: copies, maxLength: copies }),
    steps: fc.array(fc.tuple(fc.nat(copies - 1), actions), { maxLength: 30 }),
  });

export interface History {
  readonly clocks: readonly number[];
  readonly steps: readonly (readonly [number, Action])[];
}

/** Plays a history; gives the copies as they are at its end. All are copies of one initiative. */
export function play({ clocks, steps }: History): Initiative[] {
  let time = NOON;
  const copies = clocks.map((wrong) => {
    const initiative = createInitiative(schema, 'shared', () => time + wrong);
    return { initiative, undo: createUndo(initiative) };
  });
  for (const [who, action] of steps) {
    const copy = copies[who];
    if (copy === undefined) continue;
    const { initiative, undo } = copy;
    if (action.kind === 'item') setItem(initiative, action.id, action.patch, `Wording of ${action.id}`);
    else if (action.kind === 'details') setDetails(initiative, action.patch);
    else if (action.kind === 'remove') removeRow(initiative, ITEMS, action.id);
    else if (action.kind === 'undo') undo.undo();
    else if (action.kind === 'wait') time += action.ms;
    else
      for (const other of copies)
        if (other !== copy) initiative.replica.mergeFrom(other.initiative.replica.snapshot(), 'import');
  }
  return copies.map(({ initiative }) => initiative);
}
