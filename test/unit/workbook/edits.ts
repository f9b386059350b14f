import { schema } from '../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../src/workbook/tools/checklists/tables.ts';
import fc from 'fast-check';
import { readFile } from '../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../src/workbook/exchange/write-file.ts';
import { createInitiative, type Initiative } from '../../../src/workbook/engine/initiative.ts';
import { removeRow, setDetails, setRow } from '../../../src/workbook/engine/rows.ts';
import { rowParts } from '../../../src/workbook/engine/schema.ts';
import type { Snapshot } from '../../../src/workbook/engine/snapshot.ts';
import { createUndo } from '../../../src/workbook/engine/undo.ts';
import { ratingRow, RATINGS, setRating } from '../../../src/workbook/tools/champions/index.ts';
import { addPerson, PEOPLE, removePerson } from '../../../src/workbook/tools/people/index.ts';
import { NOON } from './world.ts';

/** Something that a champion does, or that happens to them. */
export type Action =
  | { readonly kind: 'item'; readonly id: string; readonly patch: Parameters<typeof setItem>[2] }
  | { readonly kind: 'details'; readonly patch: Parameters<typeof setDetails>[1] }
  | { readonly kind: 'remove'; readonly id: string }
  /** Of a person, with a rating that hangs on them: each only where the person is there to be seen, or not yet. */
  | {
      readonly kind: 'enter' | 'rate' | 'dismiss';
      readonly id: string;
      readonly word: string;
      /** Whether as an author of their own, or one that all copies share. */
      readonly alone: boolean;
    }
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

const peopleActions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('enter', 'rate', 'rate', 'dismiss'),
      id: fc.constantFrom('p', 'q'),
      word: words,
      alone: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'exchange' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.nat(5_000) }) },
);

/**
 * How two or more copies come about: what each does in turn, and by how much its clock is wrong. In half of them
 * people are removed while others work on what hangs on them.
 */
export const histories = (copies: number): fc.Arbitrary<History> => {
  const clocks = fc.array(fc.integer({ min: -200_000, max: 200_000 }), {
    minLength: copies,
    maxLength: copies,
  });
  const steps = (of: fc.Arbitrary<Action>) => fc.array(fc.tuple(fc.nat(copies - 1), of), { maxLength: 30 });
  return fc.oneof(
    fc.record({ people: fc.constant(false), clocks, steps: steps(actions) }),
    fc.record({ people: fc.constant(true), clocks, steps: steps(peopleActions) }),
  );
};

export interface History {
  /** Whether all know two people from the beginning. */
  readonly people: boolean;
  readonly clocks: readonly number[];
  readonly steps: readonly (readonly [number, Action])[];
}

/** Plays a history; gives the copies as they are at its end. All are copies of one initiative. */
export function play({ people, clocks, steps }: History): Initiative[] {
  let time = NOON;
  const copies = clocks.map((wrong) => {
    const initiative = createInitiative(schema, 'shared', () => time + wrong);
    return { initiative, undo: createUndo(initiative) };
  });
  const [first] = copies;
  if (people && first !== undefined) {
    for (const id of ['p', 'q']) addPerson(first.initiative, id, { name: id });
    for (const { initiative } of copies)
      initiative.replica.mergeFrom(first.initiative.replica.snapshot(), 'elsewhere');
  }
  for (const [who, action] of steps) {
    const copy = copies[who];
    if (copy === undefined) continue;
    const { initiative, undo } = copy;
    if (action.kind === 'item') setItem(initiative, action.id, action.patch, `Wording of ${action.id}`);
    else if (action.kind === 'details') setDetails(initiative, action.patch);
    else if (action.kind === 'remove') removeRow(initiative, ITEMS, action.id);
    else if (action.kind === 'enter' || action.kind === 'rate' || action.kind === 'dismiss')
      playPerson(initiative, action, who);
    else if (action.kind === 'undo') undo.undo();
    else if (action.kind === 'wait') time += action.ms;
    else
      for (const other of copies)
        if (other !== copy) initiative.replica.mergeFrom(other.initiative.replica.snapshot(), 'import');
  }
  return copies.map(({ initiative }) => initiative);
}

function playPerson(
  initiative: Initiative,
  { kind, id, word, alone }: Extract<Action, { readonly word: string }>,
  who: number,
): void {
  const row = ratingRow(id, 'lead', alone ? `author-${String(who)}` : 'shared');
  const isThere = initiative.replica.store.hasRow(PEOPLE.id, id);
  if (kind === 'enter' && isThere) setRow(initiative, PEOPLE, id, { note: word });
  else if (kind === 'enter') addPerson(initiative, id, { name: id });
  else if (isThere && kind === 'rate') setRating(initiative, row, { basis: word }, 'Can lead');
  else if (isThere) removePerson(initiative, id, id);
}

/** Ratings whose person is not there: nobody would see them. */
export function hidden({ replica: { store } }: Pick<Initiative, 'replica'>): string[] {
  return store
    .getRowIds(RATINGS.id)
    .filter((row) => store.hasCell(RATINGS.id, row, 'basis'))
    .filter((row) => !store.hasRow(PEOPLE.id, rowParts(RATINGS, row)[0] ?? ''));
}

/** A copy after a way through a file. */
export function throughFile(initiative: Initiative): Snapshot {
  const result = readFile(schema, writeFile(initiative, '2027-03-01').text, NOON + 1_000_000);
  if (!result.ok) throw new Error(result.problem.what);
  return result.file.snapshot;
}
