import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../src/workbook/engine/rows.ts';
import { dismissLostEdit, lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import {
  applyMerge,
  choiceKey,
  type Choices,
  previewMerge,
  type Side,
} from '../../../../src/workbook/engine/merge.ts';
import { cellAt, eachCell, type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { includesHlc, versionVectorOf } from '../../../../src/workbook/engine/version-vector.ts';
import { sittingOf, hlcTime } from '../../../../src/workbook/engine/hlc.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { mergeInto } from '../merge-into.ts';
import { hidden, histories, play, throughFile } from '../edits.ts';
import { stampFrom } from '../stamp.ts';
import { NOON } from '../world.ts';

const RUNS = { numRuns: 1_000 };

/** A new copy that has taken in the given ones, in that order. */
function merged(...copies: Snapshot[]): Snapshot {
  const initiative = createInitiative(schema, 'merged', () => NOON);
  for (const copy of copies) mergeInto(initiative, copy, 'Import');
  return initiative.replica.snapshot();
}

/** Every edit of one copy stands, was replaced in the other by somebody who knew it, or is kept. */
function expectNothingLost(one: Snapshot, other: Snapshot, result: Snapshot): void {
  const known = versionVectorOf(other);
  eachCell(one, ([value, stamp], table, row, cell) => {
    if (value === null || value === '' || table === 'conflicts' || schema.cellType(table, cell)?.internal)
      return;
    const stands = cellAt(result, table, row, cell)?.[0] === value;
    const replaced = includesHlc(known, stamp);
    const kept = cellAt(result, 'conflicts', `${sittingOf(stamp)} ${table} ${row} ${cell}`, 'value');
    if (!stands && !replaced && kept?.[0] !== value)
      throw new Error(`Lost: ${table} ${row} ${cell} ${String(value)}`);
  });
}

describe('merging, over a thousand random pairs', () => {
  test('A into B is B into A, through files and to the letter', () => {
    let withConflicts = 0;
    fc.assert(
      fc.property(histories(2), (history) => {
        const [a, b] = play(history);
        if (a === undefined || b === undefined) return;
        const [snapshotA, snapshotB] = [throughFile(a), throughFile(b)];
        mergeInto(a, snapshotB, 'Import');
        mergeInto(b, snapshotA, 'Import');
        expect(toStored(a.replica.snapshot())).toBe(toStored(b.replica.snapshot()));
        expect(hidden(a)).toEqual([]);
        withConflicts += lostEdits(a).length > 0 ? 1 : 0;
      }),
      RUNS,
    );
    expect(withConflicts).toBeGreaterThan(100);
  });

  test('twice is once, and then there is nothing to preview', () => {
    fc.assert(
      fc.property(histories(2), (history) => {
        const [a, b] = play(history);
        if (a === undefined || b === undefined) return;
        const theirs = throughFile(b);
        mergeInto(a, theirs, 'Import');
        const once = toStored(a.replica.snapshot());
        expect(previewMerge(schema, a.replica.snapshot(), theirs).rows).toEqual([]);
        mergeInto(a, theirs, 'Import');
        expect(toStored(a.replica.snapshot())).toBe(once);
      }),
      RUNS,
    );
  });

  test('no edit of either side is lost: it stands, was replaced knowingly, or is kept', () => {
    fc.assert(
      fc.property(histories(2), (history) => {
        const [a, b] = play(history).map((copy) => copy.replica.snapshot());
        if (a === undefined || b === undefined) return;
        const both = merged(a, b);
        expectNothingLost(a, b, both);
        expectNothingLost(b, a, both);
      }),
      RUNS,
    );
  });

  test('nor is one whatever the reader chooses; then there is nothing to preview, and both copies agree', () => {
    let overruled = 0;
    fc.assert(
      fc.property(histories(2), fc.infiniteStream(fc.constantFrom('mine', 'theirs')), (history, sides) => {
        const [a, b] = play(history);
        if (a === undefined || b === undefined) return;
        const [mine, theirs] = [a.replica.snapshot(), throughFile(b)];
        const places = (choices?: Choices) => {
          const { rows, older } = previewMerge(schema, mine, theirs, choices);
          return [...rows, ...older].flatMap(({ table, row, cells }) =>
            cells.map((diff) => ({ table, row, ...diff, key: choiceKey(table, row, diff.cell) })),
          );
        };
        const offered = places().filter(({ kind }) => kind !== 'follows');
        const choices: Choices = new Map(offered.map(({ key }) => [key, sides.next().value as Side]));
        // What comes back or goes with other work is not chosen, and depends on what is.
        const cells = places(choices).map((diff) => ({
          ...diff,
          side: diff.kind === 'follows' ? diff.winner : (choices.get(diff.key) ?? diff.winner),
        }));
        mergeInto(a, theirs, 'Import', choices);
        const result = a.replica.snapshot();
        for (const diff of cells) {
          const { table, row, cell, side, winner } = diff;
          expect(cellAt(result, table, row, cell)?.[0] ?? undefined).toBe(diff[side]);
          if (side !== winner) overruled += 1;
        }
        expectNothingLost(mine, theirs, result);
        expectNothingLost(theirs, mine, result);
        expect(hidden(a)).toEqual([]);
        expect(previewMerge(schema, result, theirs).rows).toEqual([]);
        mergeInto(b, throughFile(a), 'Import');
        expect(toStored(b.replica.snapshot())).toBe(toStored(result));
      }),
      RUNS,
    );
    expect(overruled).toBeGreaterThan(500);
  });

  test('the preview tells exactly what comes', () => {
    let followed = 0;
    fc.assert(
      fc.property(histories(2), (history) => {
        const [a, b] = play(history);
        if (a === undefined || b === undefined) return;
        const [before, theirs] = [a.replica.snapshot(), b.replica.snapshot()];
        const told = new Map<string, unknown>();
        const { rows, counts } = previewMerge(schema, before, theirs);
        followed += counts.follows;
        for (const { table, row, cells } of rows) {
          for (const { cell, winner, mine, theirs: other } of cells)
            if (winner === 'theirs') told.set(choiceKey(table, row, cell), [mine, other]);
        }
        const happened = new Map<string, unknown>();
        a.replica.listen(({ cells }) => {
          for (const { table, row, cell, from, to } of cells) {
            if (table !== 'conflicts' && !schema.cellType(table, cell)?.internal)
              happened.set(choiceKey(table, row, cell), [from, to]);
          }
        });
        mergeInto(a, theirs, 'Import');
        expect(new Map([...happened].sort())).toEqual(new Map([...told].sort()));
      }),
      RUNS,
    );
    expect(followed).toBeGreaterThan(20);
  });

  test('three copies agree whatever the order', () => {
    fc.assert(
      fc.property(histories(3), (history) => {
        const [a, b, c] = play(history).map((copy) => copy.replica.snapshot());
        if (a === undefined || b === undefined || c === undefined) return;
        const cells = ({ tables, ...rest }: Snapshot) => {
          const { items = {}, ratings = {}, people = {} } = tables;
          const there = Object.keys(people).filter((id) => (people[id]?.['addedAt']?.[0] ?? null) !== null);
          return [toStored({ ...rest, tables: { items, ratings } }), there];
        };
        const all = [merged(a, b, c), merged(c, b, a), merged(b, merged(c, a)), merged(merged(a, b), c)].map(
          (copy) => JSON.stringify(cells(copy)),
        );
        expect(new Set(all).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test('undoing an import brings everything back; only an identity, once there is one, and kept values stay', () => {
    fc.assert(
      fc.property(histories(2), (history) => {
        const [a, b] = play(history);
        if (a === undefined || b === undefined) return;
        const content = () => {
          const [tables, { id, createdAt, ...values }] = a.replica.store.getContent();
          return { tables: { ...tables, conflicts: undefined }, values, identity: [id, createdAt] };
        };
        const before = content();
        const undo = createUndo(a);
        mergeInto(a, b.replica.snapshot(), 'Import');
        const { identity } = content();
        undo.undo();
        expect(content()).toEqual({ ...before, identity });
      }),
      { numRuns: 300 },
    );
  });
});

describe('two champions', () => {
  /** Ann's copy, and Bea's made from it. */
  function pair(): { ann: Initiative; bea: Initiative; wait: () => void } {
    let time = NOON;
    const ann = createInitiative(schema, 'shared', () => time);
    const bea = createInitiative(schema, 'bea', () => time);
    setItem(ann, 'x', { state: 'doing', note: 'first' });
    bea.replica.mergeFrom(throughFile(ann), 'import');
    return { ann, bea, wait: () => (time += 60_000) };
  }
  const preview = ({ ann, bea }: { ann: Initiative; bea: Initiative }) =>
    previewMerge(schema, ann.replica.snapshot(), throughFile(bea));

  test('Bea answers Ann’s file: changed and added, no conflict', () => {
    const both = pair();
    both.wait();
    setItem(both.bea, 'x', { state: 'done' });
    setItem(both.bea, 'y', { note: 'new' });
    setDetails(both.bea, { name: 'Cardiology' });
    expect(preview(both)).toMatchObject({
      sameInitiative: true,
      counts: { added: 2, changed: 1, conflict: 0, follows: 0, older: 0 },
      older: [],
      rows: [
        {
          table: 'items',
          row: 'x',
          kind: 'changed',
          cells: [{ cell: 'state', kind: 'changed', mine: 'doing', theirs: 'done', winner: 'theirs' }],
        },
        {
          table: 'items',
          row: 'y',
          kind: 'added',
          cells: [{ cell: 'note', kind: 'added', mine: undefined, theirs: 'new', winner: 'theirs' }],
        },
        {
          table: '',
          row: '',
          kind: 'added',
          cells: [{ cell: 'name', kind: 'added', mine: undefined, theirs: 'Cardiology', winner: 'theirs' }],
        },
      ],
    });
  });

  test('what Ann changed since stays, and is only mentioned as older in the file', () => {
    const both = pair();
    both.wait();
    setItem(both.ann, 'x', { note: 'second' });
    expect(preview(both)).toMatchObject({
      rows: [],
      older: [{ row: 'x', cells: [{ mine: 'second', theirs: 'first', winner: 'mine' }] }],
    });
    mergeInto(both.ann, throughFile(both.bea), 'Import');
    expect([readItem(both.ann, 'x').note, lostEdits(both.ann)]).toEqual(['second', []]);
  });

  test('both at once: a conflict; the later stands unless the reader chooses, the other is kept either way', () => {
    for (const [choice, stands, loser, madeAt] of [
      [undefined, 'from Bea', 'from Ann', NOON],
      ['mine', 'from Ann', 'from Bea', NOON + 60_000],
      ['theirs', 'from Bea', 'from Ann', NOON],
    ] as const) {
      const both = pair();
      setItem(both.ann, 'x', { note: 'from Ann' });
      both.wait();
      setItem(both.bea, 'x', { note: 'from Bea' });
      expect(preview(both)).toMatchObject({
        counts: { conflict: 1 },
        rows: [
          {
            cells: [
              { cell: 'note', kind: 'conflict', mine: 'from Ann', theirs: 'from Bea', winner: 'theirs' },
            ],
          },
        ],
      });
      mergeInto(
        both.ann,
        throughFile(both.bea),
        'Import',
        new Map(choice === undefined ? [] : [[choiceKey('items', 'x', 'note'), choice]]),
      );
      expect(readItem(both.ann, 'x').note).toBe(stands);
      expect(lostEdits(both.ann)).toMatchObject([{ row: 'x', cell: 'note', value: loser, at: madeAt }]);
    }
  });

  test('the same change on both sides is no conflict', () => {
    const both = pair();
    setItem(both.ann, 'x', { state: 'done' });
    both.wait();
    setItem(both.bea, 'x', { state: 'done' });
    expect(preview(both).rows).toEqual([]);
  });

  test('a kept side that was dealt with stays gone, also after merging again; undo brings it back', () => {
    const both = pair();
    setItem(both.ann, 'x', { note: 'from Ann' });
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea' });
    const theirs = throughFile(both.bea);
    mergeInto(both.ann, theirs, 'Import');
    const undo = createUndo(both.ann);
    dismissLostEdit(both.ann, lostEdits(both.ann)[0]?.id ?? '');
    mergeInto(both.ann, theirs, 'Import');
    expect(lostEdits(both.ann)).toEqual([]);
    both.bea.replica.mergeFrom(both.ann.replica.snapshot(), 'import');
    expect(lostEdits(both.bea)).toEqual([]);
    undo.undo();
    expect(lostEdits(both.ann)).toHaveLength(1);
  });

  test('an import is one step of undo, choices included', () => {
    const both = pair();
    setItem(both.ann, 'x', { note: 'from Ann' });
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea', owner: 'Bea' });
    const undo = createUndo(both.ann);
    mergeInto(
      both.ann,
      throughFile(both.bea),
      'Import of Bea’s file',
      new Map([[choiceKey('items', 'x', 'note'), 'mine']]),
    );
    // Bea's owner came; of the two notes the reader's own stood and stands.
    expect(undoneText(undo.undo(), 'undo', () => undefined)).toBe('Undone: Import of Bea’s file (1 change).');
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'x').owner, undo.canUndo()]).toEqual([
      'from Ann',
      '',
      false,
    ]);
  });

  test('choosing an older value again keeps the one it replaces', () => {
    const both = pair();
    both.wait();
    setItem(both.ann, 'x', { note: 'second' });
    const chosen = new Map([[choiceKey('items', 'x', 'note'), 'theirs']] as const);
    mergeInto(both.ann, throughFile(both.bea), 'Import', chosen);
    expect([readItem(both.ann, 'x').note, lostEdits(both.ann)]).toMatchObject([
      'first',
      [{ value: 'second' }],
    ]);
  });

  test('what was undone can be had again from the same file', () => {
    const both = pair();
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea' });
    setItem(both.bea, 'y', { owner: 'Bea' });
    const theirs = throughFile(both.bea);
    const undo = createUndo(both.ann);
    mergeInto(both.ann, theirs, 'Import');
    undo.undo();
    const { rows, older, counts } = previewMerge(schema, both.ann.replica.snapshot(), theirs);
    expect([rows, older.map(({ row, kind }) => [row, kind]), counts.older]).toEqual([
      [],
      [
        ['x', 'older'],
        ['y', 'older'],
      ],
      2,
    ]);
    mergeInto(both.ann, theirs, 'Import');
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'y').owner]).toEqual(['first', '']);
    const choices = older.flatMap(({ table, row, cells }) =>
      cells.map(({ cell }) => [choiceKey(table, row, cell), 'theirs'] as const),
    );
    mergeInto(both.ann, theirs, 'Import', new Map(choices));
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'y').owner]).toEqual(['from Bea', 'Bea']);
  });

  test('who started apart share their work, and keep their identity, name and details', () => {
    let time = NOON;
    const [ann, bea] = ['ann', 'bea'].map((id) => createInitiative(schema, id, () => (time += 1_000)));
    if (ann === undefined || bea === undefined) return;
    setDetails(ann, { name: 'Ann’s', startDate: '2027-01-01' });
    setItem(bea, 'y', { state: 'done' });
    setDetails(bea, { name: 'Bea’s', specialty: 'Cardiology', archived: true });
    const before = readDetails(ann);
    const preview = previewMerge(schema, ann.replica.snapshot(), throughFile(bea));
    expect([preview.sameInitiative, preview.rows.map(({ table }) => table)]).toEqual([false, ['items']]);
    // Not even a choice takes the values over: they are not offered.
    mergeInto(ann, throughFile(bea), 'Import', new Map([[choiceKey('', '', 'name'), 'theirs']]));
    expect([readDetails(ann), readItem(ann, 'y').state]).toEqual([before, 'done']);
    mergeInto(bea, throughFile(ann), 'Import');
    expect(readDetails(bea)).toMatchObject({ id: 'bea', name: 'Bea’s', startDate: '' });
    expect(previewMerge(schema, ann.replica.snapshot(), throughFile(bea)).rows).toEqual([]);
  });

  test('an initiative without work yet becomes a copy of what it takes in', () => {
    const [ann, bea] = [
      createInitiative(schema, 'ann', () => NOON),
      createInitiative(schema, 'bea', () => NOON),
    ];
    setDetails(bea, { name: 'Bea’s' });
    mergeInto(ann, throughFile(bea), 'Import');
    expect(readDetails(ann)).toEqual(readDetails(bea));
  });

  test('a merge compares the two copies once, and again only where something was edited since', () => {
    const both = pair();
    setItem(both.bea, 'x', { note: 'from Bea' });
    both.wait();
    setItem(both.ann, 'x', { note: 'from Ann' });
    const cellType = vi.fn(schema.cellType);
    const ann = { ...both.ann, schema: { ...schema, cellType } };
    const choices: Choices = new Map([[choiceKey('items', 'x', 'note'), 'theirs']]);
    const shown = () => previewMerge(ann.schema, ann.replica.snapshot(), throughFile(both.bea), choices);
    const compared = shown();
    cellType.mockClear();
    applyMerge(ann, compared, 'Import');
    expect(cellType).not.toHaveBeenCalled();
    expect([readItem(ann, 'x').note, lostEdits(ann)]).toMatchObject(['from Bea', [{ value: 'from Ann' }]]);
    setItem(ann, 'x', { note: 'from Ann again' });
    const stale = shown();
    setItem(ann, 'x', { note: 'typed since' });
    applyMerge(ann, stale, 'Import');
    expect(readItem(ann, 'x').note).toBe('from Bea');
    expect(lostEdits(ann).map(({ value }) => value)).toContain('typed since');
  });

  test('nothing is imported into data of a newer version', () => {
    const both = pair();
    setItem(both.bea, 'y', { state: 'done' });
    both.ann.readOnly = true;
    const before = toStored(both.ann.replica.snapshot());
    mergeInto(both.ann, throughFile(both.bea), 'Import');
    expect(toStored(both.ann.replica.snapshot())).toBe(before);
  });
});

describe('files with false time stamps', () => {
  const TEN_YEARS = stampFrom(NOON + 10 * 366 * 86_400_000, 'zzzzz');
  const falseFile = (note: string, stamp: string) =>
    readFile(
      schema,
      JSON.stringify({
        format: 'groundwork-initiative',
        version: 1,
        exportedAt: '2027-03-01T00:00:00Z',
        content: {
          tables: { items: { x: { note: [note, stamp] }, y: { note: ['fills what is empty', stamp] } } },
          values: {},
          seen: [stamp],
        },
      }),
      NOON,
    );
  const hostile = (note: string, stamp = TEN_YEARS): Snapshot => {
    const result = falseFile(note, stamp);
    if (!result.ok) throw new Error(result.problem.what);
    return result.file.snapshot;
  };

  test('lose nothing of ours, and every later edit wins and bears its own time', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'honest' });
    const theirs = hostile('hostile');
    expect(previewMerge(schema, initiative.replica.snapshot(), theirs).rows).toMatchObject([
      { row: 'x', kind: 'conflict', cells: [{ winner: 'theirs', theirs: 'hostile' }] },
      { row: 'y', kind: 'added' },
    ]);
    mergeInto(initiative, theirs, 'Import');
    expect([readItem(initiative, 'x').note, lostEdits(initiative)]).toMatchObject([
      'hostile',
      [{ value: 'honest' }],
    ]);
    const once = toStored(initiative.replica.snapshot());
    mergeInto(initiative, hostile('hostile'), 'Import');
    expect(toStored(initiative.replica.snapshot())).toBe(once);
    setItem(initiative, 'y', { note: 'edited since' });
    setItem(initiative, 'z', { note: 'elsewhere' });
    const fresh = createInitiative(schema, 'b', () => NOON);
    fresh.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    expect([readItem(fresh, 'y').note, readItem(fresh, 'x').note]).toEqual(['edited since', 'hostile']);
    const [, stamp] = cellAt(fresh.replica.snapshot(), 'items', 'z', 'note') ?? [];
    expect(hlcTime(stamp ?? '')).toBe(NOON);
  });

  test('are refused where the time is none that a clock can show', () => {
    const result = falseFile('hostile', stampFrom(2 ** 42 - 1, 'zzzzz'));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-content' } });
  });

  test('are counted, so that the page can say that a clock is wrong', () => {
    const result = falseFile('note', TEN_YEARS);
    expect(result.ok && result.file.ahead).toBe(2);
    const honest = falseFile('note', stampFrom(NOON + 3_600_000, 'zzzzz'));
    expect(honest.ok && honest.file.ahead).toBe(0);
  });

  test('the reader may choose them all the same', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'honest' });
    mergeInto(
      initiative,
      hostile('chosen'),
      'Import',
      new Map([[choiceKey('items', 'x', 'note'), 'theirs']]),
    );
    expect(readItem(initiative, 'x').note).toBe('chosen');
  });

  test('a clock that is wrong by hours is believed, and later edits still win', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'before' });
    mergeInto(initiative, hostile('from a fast clock', stampFrom(NOON + 20 * 3_600_000, 'zzzzz')), 'Import');
    expect(readItem(initiative, 'x').note).toBe('from a fast clock');
    setItem(initiative, 'x', { note: 'after' });
    const fresh = createInitiative(schema, 'b', () => NOON);
    fresh.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    expect(readItem(fresh, 'x').note).toBe('after');
  });

  test('undoing an import whose value was kept here before keeps what was kept', () => {
    let time = NOON;
    const [one, other] = [
      createInitiative(schema, 'shared', () => time - 70_000),
      createInitiative(schema, 'shared', () => time),
    ];
    setItem(one, 'x', { state: 'done' });
    setItem(other, 'x', { state: 'doing' });
    one.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
    expect(lostEdits(one)).toMatchObject([{ value: 'done' }]);
    time += 1_000;
    setItem(other, 'x', { state: 'done' });
    const undo = createUndo(one);
    mergeInto(one, other.replica.snapshot(), 'Import');
    undo.undo();
    expect([readItem(one, 'x').state, lostEdits(one)]).toMatchObject(['doing', [{ value: 'done' }]]);
  });

  test('hundreds of conflicts are overruled in one go', () => {
    const [one, other] = [
      createInitiative(schema, 'shared', () => NOON),
      createInitiative(schema, 'shared', () => NOON + 5),
    ];
    for (let i = 0; i < 600; i++) {
      setItem(one, `i${String(i)}`, { note: `one ${String(i)}`, owner: 'One' });
      setItem(other, `i${String(i)}`, { note: `other ${String(i)}`, owner: 'Other' });
    }
    const theirs = other.replica.snapshot();
    const { rows } = previewMerge(schema, one.replica.snapshot(), theirs);
    const mine = rows.flatMap(({ table, row, cells }) =>
      cells.map(({ cell }) => [choiceKey(table, row, cell), 'mine'] as const),
    );
    let reads = 0;
    const { store } = one.replica;
    const getRow: typeof store.getRow = (...place) => {
      reads += 1;
      return store.getRow(...place);
    };
    const watched = { ...one, replica: { ...one.replica, store: { ...store, getRow } } };
    mergeInto(watched, theirs, 'Import', new Map(mine));
    expect([readItem(one, 'i599').note, lostEdits(one).length]).toEqual(['one 599', 1_200]);
    // A look at every kept row for every cell would be a million and more.
    expect(reads).toBeLessThan(100_000);
  });

  test('a stamp with another value than ours, altered by hand, is shown as a conflict', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'ours' });
    const snapshot = initiative.replica.snapshot();
    const altered: Snapshot = JSON.parse(JSON.stringify(snapshot).replace('"ours"', '"altered"')) as Snapshot;
    expect(previewMerge(schema, snapshot, altered).rows).toMatchObject([
      { kind: 'conflict', cells: [{ mine: 'ours', theirs: 'altered', winner: 'mine' }] },
    ]);
    mergeInto(initiative, altered, 'Import', new Map([[choiceKey('items', 'x', 'note'), 'theirs']]));
    expect([readItem(initiative, 'x').note, lostEdits(initiative)]).toMatchObject([
      'altered',
      [{ value: 'ours' }],
    ]);
    const other = createInitiative(schema, 'b', () => NOON);
    other.replica.mergeFrom(snapshot, 'elsewhere');
    mergeInto(other, altered, 'Import');
    expect([readItem(other, 'x').note, lostEdits(other)]).toMatchObject(['ours', [{ value: 'altered' }]]);
  });
});

test('undoing an import takes no kept value from anybody, also where the file goes on', () => {
  let time = NOON;
  const start = createInitiative(schema, 'start', () => time);
  setDetails(start, { name: 'Eye care' });
  const [a, b] = ['a', 'b'].map((id) => {
    const copy = createInitiative(schema, id, () => (time += 1_000));
    mergeInto(copy, start.replica.snapshot(), 'Import');
    return copy;
  }) as [Initiative, Initiative];
  setItem(b, 'x', { note: 'Words of B' });
  setItem(a, 'x', { note: 'Words of A' });
  mergeInto(b, a.replica.snapshot(), 'Import');
  const undo = createUndo(a);
  mergeInto(a, b.replica.snapshot(), 'Import');
  undo.undo();
  setItem(a, 'y', { state: 'done' });
  mergeInto(b, throughFile(a), 'Import');
  expect(lostEdits(b).map(({ value }) => value)).toEqual(['Words of B']);
  expect(lostEdits(a).map(({ value }) => value)).toEqual(['Words of B']);
});

test('undoing an import brings back a kept value that it let go', () => {
  let time = NOON;
  const [one, other] = ['shared', 'shared'].map((id) =>
    createInitiative(schema, id, () => (time += 1_000)),
  ) as [Initiative, Initiative];
  setItem(one, 'x', { note: 'Words of One' });
  setItem(other, 'x', { note: 'Words of Other' });
  const file = throughFile(one);
  mergeInto(one, throughFile(other), 'Import');
  expect(lostEdits(one).map(({ value }) => value)).toEqual(['Words of One']);
  const undo = createUndo(one);
  mergeInto(one, file, 'Import', new Map([[choiceKey('items', 'x', 'note'), 'theirs']]));
  expect(readItem(one, 'x').note).toBe('Words of One');
  undo.undo();
  expect([readItem(one, 'x').note, lostEdits(one).map(({ value }) => value)]).toEqual([
    'Words of Other',
    ['Words of One'],
  ]);
});

test('undoing an import leaves what was typed just before in the same field', () => {
  const [one, other] = [NOON, NOON + 5].map((time) => createInitiative(schema, 'shared', () => time)) as [
    Initiative,
    Initiative,
  ];
  setItem(one, 'x', { note: 'first' });
  other.replica.mergeFrom(one.replica.snapshot(), 'elsewhere');
  const undo = createUndo(one);
  setItem(one, 'x', { note: 'first words' });
  setItem(other, 'x', { note: 'Words of Other' });
  mergeInto(one, other.replica.snapshot(), 'Import');
  expect(readItem(one, 'x').note).toBe('Words of Other');
  undo.undo();
  expect(readItem(one, 'x').note).toBe('first words');
  undo.undo();
  expect(readItem(one, 'x').note).toBe('first');
});

test('an import that only brought lost edits can be undone and redone like any other', () => {
  const [one, other] = [NOON + 5, NOON].map((time) => createInitiative(schema, 'shared', () => time)) as [
    Initiative,
    Initiative,
  ];
  setItem(one, 'x', { note: 'Words of One' });
  setItem(other, 'x', { note: 'Words of Other' });
  const undo = createUndo(one);
  mergeInto(one, other.replica.snapshot(), 'Import');
  expect(lostEdits(one)).toHaveLength(1);
  expect(undo.undo()).toMatchObject({ keptOnly: true });
  expect(undo.canRedo()).toBe(true);
  expect(undo.redo()).toMatchObject({ keptOnly: true, skipped: [] });
  expect([undo.canRedo(), readItem(one, 'x').note]).toEqual([false, 'Words of One']);
});

test('what is undone already is said to be so', () => {
  const one = createInitiative(schema, 'one', () => NOON);
  setItem(one, 'x', { state: 'doing' });
  const undo = createUndo(one);
  setItem(one, 'x', { state: 'done' });
  const other = createInitiative(schema, 'other', () => NOON + 5_000);
  other.replica.mergeFrom(one.replica.snapshot(), 'elsewhere');
  setItem(other, 'x', { state: 'doing' });
  one.replica.mergeFrom(other.replica.snapshot(), 'elsewhere');
  expect(undoneText(undo.undo(), 'undo', () => undefined)).toBe('Nothing is left to undo: it is so already.');
});
