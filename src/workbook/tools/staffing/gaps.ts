import { daysOfMonth } from './months.ts';
import { byMonth, type Figures, figuresOf, type Plan, type PlanRole } from './plan.ts';

/** Somebody named for a role. */
export interface Holder {
  readonly name: string;
  /** The last day on which to count on them, or `''`. */
  readonly leaves: string;
}

/** What a role takes and who is named for it. */
export interface RoleNeed extends Figures {
  readonly role: PlanRole;
  readonly holders: readonly Holder[];
  /** Months with work and nobody to do it: all of them when nobody is named. */
  readonly uncovered: readonly number[];
  /** Whole posts that the peak month takes for each person named; `undefined` when nobody is. */
  readonly peakEach: number | undefined;
}

/**
 * Compares the plan with the people named in role cover. A person counts for a month if they stay to its end.
 * @param startDate of the initiative; while it is `''`, nobody is taken to leave
 */
export function needsOf(
  plan: Plan,
  startDate: string,
  holdersOf: (role: string) => readonly Holder[],
): RoleNeed[] {
  return plan.roles.map((role) => {
    const months = byMonth(plan, [role]);
    const figures = figuresOf(months);
    const holders = holdersOf(role.id);
    const stays = (month: number): boolean =>
      holders.some(
        ({ leaves }) => startDate === '' || leaves === '' || leaves >= daysOfMonth(startDate, month).last,
      );
    return {
      role,
      holders,
      ...figures,
      uncovered: months.flatMap((amount, month) => (amount > 0 && !stays(month + 1) ? [month + 1] : [])),
      peakEach: holders.length === 0 ? undefined : figures.peak / holders.length,
    };
  });
}

/** `5–7, 9`: runs of months. */
export function runsText(months: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && month === run[1] + 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The heading over `gapText`: it is about months of work, not about how many people share a role. */
export const GAP_HEADING = 'Work not covered';

/** Which work of a role nobody can do, in words; `''` when all is covered. */
export function gapText({ total, holders, uncovered, peakEach }: RoleNeed): string {
  if (total === 0) return '';
  if (holders.length === 0) return 'Nobody is named.';
  if (uncovered.length > 0)
    return `Nobody stays for ${uncovered.length === 1 ? 'month' : 'months'} ${runsText(uncovered)}.`;
  return (peakEach ?? 0) > 1 ? 'More than a whole post for each person named.' : '';
}
