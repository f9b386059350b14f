import { schema } from '../../../../src/workbook/schema/schema.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { choiceKey, type Choices, previewMerge, type Side } from '../../../../src/workbook/engine/merge.ts';
import { cellAt, eachCell, type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { includesHlc, versionVectorOf } from '../../../../src/workbook/engine/version-vector.ts';
import { sittingOf } from '../../../../src/workbook/engine/hlc.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { mergeInto } from '../merge-into.ts';
import { hidden, histories, play, throughFile } from '../edits.ts';
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
