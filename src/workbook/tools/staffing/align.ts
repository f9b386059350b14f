import { type EditResult, type Initiative, setRow, transact } from '../../engine/index.ts';
import { lastMonth, type Phase, phaseName, type Plan } from './plan.ts';
import { MOST_PLAN_MONTHS, PHASES } from './tables.ts';

/** A phase and the month in which it would start. */
export interface Placed {
  readonly phase: Phase;
  readonly start: number;
}

/** The moves needed to start a phase in another month. */
export interface Alignment {
  /** The phases that move, in their order; none when it does not fit. */
  readonly moves: readonly Placed[];
  /** Whether earlier phases have to move. */
  readonly movesBefore: boolean;
  /** By how many months the earlier phases are too long to fit. */
  readonly tooLong: number;
}

/**
 * Fits the plan to a phase whose month is fixed from outside. Later phases move with it. Earlier ones move
 * back as far as necessary. The order stays, and no phases overlap that did not before.
 * @returns `undefined` if the plan would become longer than allowed
 */
export function alignmentTo({ phases }: Plan, phase: Phase, month: number): Alignment | undefined {
  const at = phases.findIndex(({ id }) => id === phase.id);
  const before = phases.slice(0, at).reduceRight<Placed[]>(
    (after, one) => {
      const latest = after.map((later) => later.start - leastBetween(one, later.phase));
      return [{ phase: one, start: Math.min(one.start, ...latest) }, ...after];
    },
    [{ phase, start: month }],
  );
  const all = phases.slice(at + 1).reduce<Placed[]>((earlier, one) => {
    const soonest = earlier.map((other) => other.start + leastBetween(other.phase, one));
    return [...earlier, { phase: one, start: Math.max(one.start + month - phase.start, ...soonest) }];
  }, before);
  const starts = all.map(({ start }) => start);
  if (Math.max(...starts) > MOST_PLAN_MONTHS) return undefined;
  const tooLong = Math.max(0, 1 - Math.min(...starts));
  const moves = all.filter((placed) => placed.start !== placed.phase.start);
  return {
    moves: tooLong > 0 ? [] : moves,
    movesBefore: moves[0]?.phase.id !== phase.id,
    tooLong,
  };
}

/** Moves all phases of an alignment as one step. */
export function align(initiative: Initiative, phase: Phase, { moves }: Alignment): EditResult {
  return transact(initiative, `start of “${phaseName(phase)}”`, () => {
    for (const { phase: moved, start } of moves) setRow(initiative, PHASES, moved.id, { start });
  });
}

/** The minimum number of months between the starts of two phases. */
function leastBetween(one: Phase, later: Phase): number {
  const between = later.start - one.start;
  // A phase that outlasts the later one runs beside it. It only has to begin first.
  return Math.min(between, lastMonth(one) > lastMonth(later) ? 1 : one.months);
}
