import { schema } from '../../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';
import { setRating } from '../../../../src/workbook/tools/champions/index.ts';
import { addPerson, PEOPLE, readPeople, removePerson } from '../../../../src/workbook/tools/people/index.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { readRow, removeRow, setRow } from '../../../../src/workbook/engine/rows.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { previewMerge } from '../../../../src/workbook/engine/merge.ts';
import { rowKey } from '../../../../src/workbook/engine/schema.ts';
import { type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { hidden, throughFile } from '../edits.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';

const DAY = 86_400_000;
const ERRORS = [0, 0, DAY / 2, -DAY / 2, 2 * DAY, -2 * DAY, 3_660 * DAY, -3_660 * DAY];
const CELLS = ['note', 'owner', 'reason'] as const;
const ROWS = ['x', 'y'];
const PERSONS = ['p', 'q'];

/** What happens in a world of browsers whose clocks are wrong, each step with the number of who does it. */
const steps = fc.array(
  fc.tuple(
    fc.nat(2),
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          row: fc.constantFrom(...ROWS),
          cell: fc.constantFrom(...CELLS),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('remove' as const), row: fc.constantFrom(...ROWS) }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constantFrom('rate' as const, 'rate' as const, 'dismiss' as const),
          row: fc.constantFrom(...PERSONS),
        }),
      },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), to: fc.nat(2) }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('clock' as const), error: fc.constantFrom(...ERRORS) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
    ),
  ),
  { minLength: 4, maxLength: 30 },
);
const worlds = fc.record({
  browsers: fc.integer({ min: 2, max: 3 }),
  errors: fc.array(fc.constantFrom(...ERRORS), { minLength: 3, maxLength: 3 }),
  steps,
});

/** One edit as its author remembers it. What an author knew is told here by what reached them, never by stamps. */
interface Edit {
  readonly place: string;
  readonly value: string;
  readonly knew: ReadonlySet<Edit>;
}

interface Person {
  initiative: Initiative;
  error: number;
  readonly knows: Set<Edit>;
}

/** Takes in a copy by way of a file, and holds the preview to what then happens. */
function takeIn(into: Initiative, copy: Snapshot): void {
  const told = previewMerge(schema, into.replica.snapshot(), copy).rows.flatMap(({ table, row, cells }) =>
    cells.map(({ cell, winner, mine, theirs }) => [{ table, row, cell }, winner === 'mine' ? mine : theirs]),
  );
  mergeInto(into, copy, 'Import');
  for (const [place, value] of told as [{ table: string; row: string; cell: string }, unknown][])
    expect(into.replica.valueAt(place)).toBe(value);
}

describe('browsers with wrong clocks', () => {
  test('lose no edit, come to equal copies, and an edit made in view of another wins over it', () => {
    const figures = { worlds: 0, edits: 0, merges: 0, kept: 0 };
    fc.assert(
      fc.property(worlds, ({ browsers, errors, steps: all }) => {
        let time = NOON;
        let values = 0;
        const edits: Edit[] = [];
        const born = (person: Person): Initiative =>
          createInitiative(schema, 'shared', () => time + person.error);
        const people = errors.slice(0, browsers).map((error): Person => {
          const person = { error, knows: new Set<Edit>() } as Person;
          person.initiative = born(person);
          return person;
        });
        const [begins] = people;
        for (const id of PERSONS) {
          if (begins !== undefined) addPerson(begins.initiative, id, { name: id });
          for (const { initiative } of people)
            if (begins !== undefined)
              initiative.replica.mergeFrom(begins.initiative.replica.snapshot(), 'elsewhere');
        }
        const send = (from: Person, to: Person): void => {
          takeIn(to.initiative, throughFile(from.initiative));
          for (const edit of from.knows) to.knows.add(edit);
          figures.merges += 1;
        };
        const made = (person: Person, place: string, value: string): void => {
          const edit = { place, value, knew: new Set(person.knows) };
          edits.push(edit);
          person.knows.add(edit);
          figures.edits += 1;
        };
        for (const [who, step] of all) {
          const person = people[who % browsers];
          if (person === undefined) continue;
          const { initiative } = person;
          time += 1_000;
          if (step.kind === 'edit') {
            const value = `v${String((values += 1))}`;
            setItem(initiative, step.row, { [step.cell]: value });
            expect(initiative.replica.valueAt({ table: 'items', ...step })).toBe(value);
            made(person, `items ${step.row} ${step.cell}`, value);
          } else if (step.kind === 'remove') {
            removeRow(initiative, ITEMS, step.row);
            for (const cell of CELLS) made(person, `items ${step.row} ${cell}`, '');
          } else if (step.kind === 'rate' || step.kind === 'dismiss') {
            if (!initiative.replica.store.hasRow(PEOPLE.id, step.row)) continue;
            const rating = rowKey(step.row, 'lead', 'me');
            const value = step.kind === 'rate' ? `v${String((values += 1))}` : '';
            if (value === '') removePerson(initiative, step.row, step.row);
            else setRating(initiative, rating, { basis: value }, 'Can lead');
            made(person, `ratings ${rating} basis`, value);
          } else if (step.kind === 'send') {
            const to = people[step.to % browsers];
            if (to !== undefined && to !== person) send(person, to);
          } else if (step.kind === 'clock') person.error = step.error;
          else {
            const copy = initiative.replica.snapshot();
            person.initiative = born(person);
            person.initiative.replica.mergeFrom(copy, 'elsewhere');
          }
        }
        // All files go round, twice: what the first round keeps, the second hands on.
        for (let round = 0; round < 2; round++)
          for (const from of people) for (const to of people) if (from !== to) send(from, to);

        const [first] = people;
        if (first === undefined) return;
        const copies = people.map(({ initiative }) => JSON.stringify(initiative.replica.snapshot().tables));
        expect(new Set(copies).size).toBe(1);
        expect(hidden(first.initiative)).toEqual([]);
        const kept = new Set(lostEdits(first.initiative).map(({ value }) => value));
        for (const edit of edits) {
          if (edit.value === '') continue;
          const [table = '', row = '', cell = ''] = edit.place.split(' ');
          const stands = first.initiative.replica.valueAt({ table, row, cell }) === edit.value;
          const known = edits.some((other) => other.place === edit.place && other.knew.has(edit));
          if (!stands && !known && !kept.has(edit.value)) throw new Error(`Lost: ${edit.value}`);
          if (stands && known) {
            const by = edits.filter((other) => other.place === edit.place && other.knew.has(edit));
            // A row that was removed may come back with what others did to it meanwhile.
            if (by.some(({ value }) => value !== ''))
              throw new Error(`Stands although replaced: ${edit.value}`);
          }
          if (kept.has(edit.value)) figures.kept += 1;
        }
        figures.worlds += 1;
      }),
      { numRuns: 1_200 },
    );
    console.info(`clocks: ${JSON.stringify(figures)}`);
    expect(figures.kept).toBeGreaterThan(500);
  });
});

describe('a wrong clock', () => {
  /** Ann's and Bea's browsers with their clocks, and a way for files between them. */
  function two(annError: number, beaError: number) {
    const clock = { now: NOON, ann: annError, bea: beaError };
    const ann = createInitiative(schema, 'shared', () => clock.now + clock.ann);
    const bea = createInitiative(schema, 'shared', () => clock.now + clock.bea);
    return { clock, ann, bea, wait: () => (clock.now += 60_000) };
  }
  const note = (initiative: Initiative, row = 'x') =>
    initiative.replica.valueAt({ table: 'items', row, cell: 'note' });

  test.each([0.5, 2, 3_660, -2, -3_660])(
    '%f days off: an edit made on top stands, without a conflict',
    (days) => {
      const { ann, bea, wait } = two(0, days * DAY);
      setItem(ann, 'x', { note: 'v1 by Ann' });
      mergeInto(bea, throughFile(ann), 'Import');
      wait();
      setItem(bea, 'x', { note: 'v2 by Bea, on top of v1' });
      const theirs = throughFile(bea);
      expect(previewMerge(schema, ann.replica.snapshot(), theirs).rows).toMatchObject([
        { kind: 'changed', cells: [{ winner: 'theirs' }] },
      ]);
      mergeInto(ann, theirs, 'Import');
      expect([note(ann), lostEdits(ann)]).toEqual(['v2 by Bea, on top of v1', []]);
    },
  );

  test('put right is trusted at once, also by copies that merged its false stamps', () => {
    const { clock, ann, bea, wait } = two(10 * 366 * DAY, 0);
    setItem(ann, 'x', { note: 'with a false time' });
    mergeInto(bea, throughFile(ann), 'Import');
    clock.ann = 0;
    for (const row of ['x', 'y']) {
      for (const [from, to] of [
        [ann, bea],
        [bea, ann],
        [ann, bea],
      ] as const) {
        wait();
        setItem(from, row, { note: `${row} ${String(clock.now)}` });
        mergeInto(to, throughFile(from), 'Import');
        expect([note(to, row), lostEdits(to)]).toEqual([`${row} ${String(clock.now)}`, []]);
      }
    }
    // Of two edits made apart, the later one stands again: no stamp of `y` was ever false.
    setItem(ann, 'y', { note: 'earlier' });
    wait();
    setItem(bea, 'y', { note: 'later' });
    mergeInto(ann, throughFile(bea), 'Import');
    expect([note(ann, 'y'), lostEdits(ann)]).toMatchObject(['later', [{ value: 'earlier' }]]);
  });
});

describe('what is kept', () => {
  test('does not depend on the order in which three copies meet', () => {
    const three = fc.record({ errors: fc.constant([0, 0, 0]), steps });
    let kept = 0;
    fc.assert(
      fc.property(three, ({ steps: all }) => {
        let time = NOON;
        let values = 0;
        const people = [0, 1, 2].map(() => createInitiative(schema, 'shared', () => time));
        const begun = createInitiative(schema, 'shared', () => time);
        for (const id of PERSONS) addPerson(begun, id, { name: id });
        for (const person of people) person.replica.mergeFrom(begun.replica.snapshot(), 'elsewhere');
        for (const [who, step] of all) {
          const person = people[who];
          if (person === undefined) continue;
          time += 1_000;
          // Few values, so that two people also enter the same one.
          if (step.kind === 'edit')
            setItem(person, step.row, { [step.cell]: `v${String((values += 1) % 5)}` });
          else if (step.kind === 'remove') removeRow(person, ITEMS, step.row);
          else if (step.kind === 'rate' || step.kind === 'dismiss') {
            if (!person.replica.store.hasRow(PEOPLE.id, step.row)) continue;
            if (step.kind === 'dismiss') removePerson(person, step.row, step.row);
            else {
              const row = rowKey(step.row, 'lead', 'me');
              setRating(person, row, { basis: `v${String((values += 1) % 5)}` }, 'Can lead');
            }
          } else if (step.kind === 'send') {
            const to = people[step.to];
            if (to !== undefined && to !== person) mergeInto(to, throughFile(person), 'Import');
          }
        }
        const [a, b, c] = people.map(throughFile);
        if (a === undefined || b === undefined || c === undefined) return;
        const outcome = (order: readonly Snapshot[]): string => {
          const into = createInitiative(schema, 'shared', () => time);
          for (const copy of order) mergeInto(into, copy, 'Import');
          const losers = lostEdits(into).map(({ id, value }) => `${id} ${String(value)}`);
          kept += losers.length;
          const { items, ratings } = into.replica.snapshot().tables;
          return JSON.stringify([items, ratings, readPeople(into), losers.sort()]);
        };
        const orders = [
          [a, b, c],
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a],
        ];
        expect(new Set(orders.map(outcome)).size).toBe(1);
      }),
      { numRuns: 1_000 },
    );
    expect(kept).toBeGreaterThan(500);
  });

  test('is one entry for one sitting in a field, however many keys, and the last of it', () => {
    // See field-edit.test.ts for the rule that fields follow.
    let time = NOON;
    const ann = createInitiative(schema, 'shared', () => time);
    const bea = createInitiative(schema, 'shared', () => time);
    setItem(ann, 'x', { note: 'begun' });
    mergeInto(bea, throughFile(ann), 'Import');
    ann.replica.beginSitting();
    for (const text of ['t', 'th', 'the', 'the w']) {
      time += 200;
      ann.replica.change('edit', '', () => setItem(ann, 'x', { note: text }), true);
      setItem(bea, 'x', { note: `Bea ${text}` });
      mergeInto(bea, throughFile(ann), 'Import');
    }
    setItem(bea, 'x', { note: 'Bea’s' });
    mergeInto(ann, throughFile(bea), 'Import');
    const fromAnn = lostEdits(ann).filter(({ value }) => !String(value).startsWith('Bea'));
    expect(fromAnn.length).toBeLessThanOrEqual(1);
  });
});

describe('removing a row that somebody works on', () => {
  test.each([1, -1])('keeps it whole when that edit is later (%i)', (order) => {
    let time = NOON;
    const ann = createInitiative(schema, 'shared', () => time);
    const bea = createInitiative(schema, 'shared', () => time);
    setRow(ann, PEOPLE, 'p', { name: 'Cleo', organization: 'Clinic', note: 'first' });
    mergeInto(bea, throughFile(ann), 'Import');
    time += 1_000;
    removeRow(ann, PEOPLE, 'p');
    time += 1_000;
    setRow(bea, PEOPLE, 'p', { note: 'long note' });
    const [a, b] = [throughFile(ann), throughFile(bea)];
    if (order === 1) mergeInto(ann, b, 'Import');
    mergeInto(bea, a, 'Import');
    if (order === -1) mergeInto(ann, throughFile(bea), 'Import');
    for (const copy of [ann, bea])
      expect(readRow(copy, PEOPLE, 'p')).toMatchObject({
        name: 'Cleo',
        organization: 'Clinic',
        note: 'long note',
      });
    expect(JSON.stringify(ann.replica.snapshot())).toBe(JSON.stringify(bea.replica.snapshot()));
    expect(lostEdits(ann)).toEqual([]);
    time += 1_000;
    setRow(ann, PEOPLE, 'p', { note: 'longer note' });
    mergeInto(bea, throughFile(ann), 'Import');
    expect(readRow(bea, PEOPLE, 'p')).toMatchObject({ name: 'Cleo', note: 'longer note' });
  });

  test('does not bring back what its reader took back', () => {
    const time = NOON;
    const ann = createInitiative(schema, 'shared', () => time);
    const undo = createUndo(ann);
    setRow(ann, PEOPLE, 'p', { organization: 'Clinic' });
    setRow(ann, PEOPLE, 'p', { name: 'Cleo' });
    undo.undo();
    expect(readRow(ann, PEOPLE, 'p')).toMatchObject({ name: '', organization: 'Clinic' });
  });
});
