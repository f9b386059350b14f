import { plural } from '../../../shared/words.ts';
import { daysOfMonth } from './months.ts';
import { byMonth, type Figures, figuresOf, type Plan, type PlanRole } from './plan.ts';

/** A person named for a role. */
export interface Holder {
  readonly name: string;
  /** The last day on which to count on them, or `''`. */
  readonly leaves: string;
}

/** The planned effort of a role, and the people named for it. */
export interface RoleNeed extends Figures {
  readonly role: PlanRole;
  readonly holders: readonly Holder[];
  /** Months with work but nobody to do it: all of them if nobody is named. */
  readonly uncovered: readonly number[];
  /** Full-time posts per person named in the peak month; `undefined` if nobody is named. */
  readonly peakEach: number | undefined;
}

/**
 * Compares the plan with the people named in role cover. A person counts for a month if they stay until its end.
 * @param startDate of the initiative; while it is `''`, nobody is assumed to leave
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

/** Formats runs of months: `5–7, 9`. */
export function runsText(months: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && month === run[1] + 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The heading for `gapText`: it is about months of work, not about how many people share a role. */
export const GAP_HEADING = 'Work not covered';

/** The work of a role that nobody can do, in words; `''` if all is covered. */
export function gapText({ total, holders, uncovered, peakEach }: RoleNeed): string {
  if (total === 0) return '';
  if (holders.length === 0) return 'Nobody is named.';
  if (uncovered.length > 0)
    return `Nobody stays for ${plural(uncovered.length, 'month', 'months')} ${runsText(uncovered)}.`;
  return (peakEach ?? 0) > 1 ? 'More than a whole post for each person named.' : '';
}
