// Fitting a plan to a ballot: the work before the ballot stays before it, or nothing is moved.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { PHASES } from '../../../../../src/workbook/tools/staffing/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../../src/workbook/engine/rows.ts';
import { align, alignmentTo } from '../../../../../src/workbook/tools/staffing/align.ts';
import { lastMonth, type Phase, readPlan } from '../../../../../src/workbook/tools/staffing/plan.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';

type Span = readonly [id: string, start: number, months: number];
let clock = 1_000_000;
const planned = (spans: readonly Span[]) => {
  const initiative = createInitiative(schema, 'id', () => (clock += 10));
  spans.forEach(([id, start, months], addedAt) => setRow(initiative, PHASES, id, { start, months, addedAt }));
  return initiative;
};
const phasesOf = (initiative: ReturnType<typeof planned>) => readPlan(initiative, []).phases;
const shown = (initiative: ReturnType<typeof planned>) =>
  phasesOf(initiative).map(({ id, start, months }) => `${id} ${start}+${months}`);
const ballotTo = (initiative: ReturnType<typeof planned>, month: number) => {
  const plan = readPlan(initiative, []);
  const ballot = plan.phases.find(({ id }) => id === 'ballot');
  const alignment = ballot && alignmentTo(plan, ballot, month);
  if (ballot !== undefined && alignment !== undefined) align(initiative, ballot, alignment);
  return alignment;
};

describe('a ballot', () => {
  test('is not put before its preparation: the work before it is too long', () => {
    const example = planned([
      ['model', 1, 4],
      ['guide', 5, 3],
      ['connectathons', 8, 2],
      ['preparation', 10, 1],
      ['ballot', 11, 1],
      ['reconciliation', 12, 6],
    ]);
    const before = shown(example);
    expect(ballotTo(example, 9)?.tooLong).toBe(2);
    expect(shown(example)).toEqual(before);
  });

  test('takes the phases before it along when there is room, as one step', () => {
    const initiative = planned([
      ['model', 1, 2],
      ['guide', 5, 3],
      ['preparation', 8, 1],
      ['ballot', 9, 1],
      ['reconciliation', 10, 6],
    ]);
    const before = shown(initiative);
    const undo = createUndo(initiative);
    expect(ballotTo(initiative, 7)).toMatchObject({ tooLong: 0, movesBefore: true });
    expect(shown(initiative)).toEqual([
      'model 1+2',
      'guide 3+3',
      'preparation 6+1',
      'ballot 7+1',
      'reconciliation 8+6',
    ]);
    expect(ballotTo(initiative, 6)?.tooLong).toBe(1);
    undo.undo();
    expect(shown(initiative)).toEqual(before);
    expect(undo.canUndo()).toBe(false);
  });

  test('moves earlier beside a phase that outlasts it, and what follows that phase waits', () => {
    const initiative = planned([
      ['leading', 1, 12],
      ['ballot', 11, 1],
      ['publication', 13, 1],
    ]);
    expect(ballotTo(initiative, 9)).toMatchObject({ tooLong: 0, movesBefore: false });
    expect(shown(initiative)).toEqual(['leading 1+12', 'ballot 9+1', 'publication 13+1']);
  });

  test('moves later with the later phases only, within the longest plan', () => {
    const initiative = planned([
      ['guide', 1, 3],
      ['ballot', 4, 1],
      ['reconciliation', 5, 6],
    ]);
    expect(ballotTo(initiative, 8)).toMatchObject({ tooLong: 0, movesBefore: false });
    expect(shown(initiative)).toEqual(['guide 1+3', 'ballot 8+1', 'reconciliation 9+6']);
    expect(ballotTo(initiative, 120)).toBeUndefined();
  });

  test('never changes the order, and never makes phases overlap that did not', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 8 }));
    const overlaps = (one: Phase, other: Phase) =>
      one.start <= lastMonth(other) && other.start <= lastMonth(one);
    const pairs = (phases: readonly Phase[]) =>
      phases.flatMap((one, index) => phases.slice(index + 1).map((other) => [one, other] as const));
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        (spans, month) => {
          const initiative = planned(
            spans.map(([start, months], index) => [index === 0 ? 'ballot' : `p${index}`, start, months]),
          );
          const before = phasesOf(initiative);
          const moved = ballotTo(initiative, month)?.tooLong === 0;
          const after = phasesOf(initiative);
          expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
          const apart = pairs(before).map(([one, other]) => !overlaps(one, other));
          pairs(after).forEach(([one, other], index) => {
            if (apart[index] === true) expect(overlaps(one, other)).toBe(false);
          });
          if (moved) expect(after.find(({ id }) => id === 'ballot')?.start).toBe(month);
          else expect(after).toEqual(before);
        },
      ),
    );
  });
});
