import { type Initiative, readRows } from '../../engine/index.ts';
import { dayAfter } from '../../text/index.ts';
import { monthOfDay } from './months.ts';
import type { Phase } from './plan.ts';
import { lastMonth } from './plan.ts';
import { BALLOTS } from './tables.ts';

/** A day on which a ballot opens, taken by the reader from HL7's calendar. */
export interface Ballot {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`, or `''` if not entered yet. */
  readonly opens: string;
}

/** A step of HL7's process, in weeks from the start of a project. */
export interface Hl7Step {
  readonly name: string;
  /** Week in which it happens or begins. */
  readonly from: number;
}

/** The ballots entered, by day; those without a day last. */
export function readBallots(initiative: Initiative): Ballot[] {
  return [...readRows(initiative, BALLOTS)]
    .map(([id, ballot]) => ({ ...ballot, id }))
    .sort(
      (one, other) =>
        (one.opens || '9').localeCompare(other.opens || '9', 'en') ||
        one.addedAt - other.addedAt ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id, name, opens }) => ({ id, name, opens }));
}

/** A step before a ballot: its approximate day, and its month of the plan (below 1: before the start). */
export interface StepBefore {
  readonly step: string;
  readonly day: string;
  readonly month: number | undefined;
}

/** The id of the example's phase in which the ballot is open, and of the step of HL7's timeline that begins it. */
export const BALLOT_PHASE = 'ballot';
export const BALLOT_STEP = 'Ballot open';

/**
 * Counts back from the day on which a ballot opens. The distances are approximate, and so are the days.
 * @param steps must include the opening of the ballot
 */
export function stepsBefore(opens: string, startDate: string, steps: readonly Hl7Step[]): StepBefore[] {
  const week = steps.find(({ name }) => name === BALLOT_STEP)?.from ?? 0;
  return steps
    .filter(({ from }) => from < week)
    .map(({ name, from }) => {
      const day = dayAfter(opens, (from - week) * 7);
      return { step: name, day, month: startDate === '' ? undefined : monthOfDay(startDate, day) };
    });
}

/** The phases that run in a month of the plan. */
export function phasesIn(phases: readonly Phase[], month: number): Phase[] {
  return phases.filter((phase) => phase.start <= month && month <= lastMonth(phase));
}
