import { counted, plural } from '../../../shared/words.ts';
import { amountText } from './amounts.ts';
import type { Ballot } from './ballots.ts';
import { type RoleNeed, runsText } from './gaps.ts';
import { calendarMonth, monthOfDay, spanText } from './months.ts';
import { byMonth, figuresOf, lastMonth, type Phase, type Plan } from './plan.ts';

/** The input of all files of a plan. */
export interface PlanInput {
  readonly plan: Plan;
  readonly needs: readonly RoleNeed[];
  readonly ballots: readonly Ballot[];
  /** The initiative's name. */
  readonly name: string;
  readonly startDate: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** A row of the plan: its title, and the person-months of each month. */
export interface PlanRow {
  readonly title: string;
  /** Whether the title is the playbook's rather than typed by a reader. */
  readonly ours: boolean;
  readonly months: readonly number[];
}

/** `Month 5 (May 2027)`. */
const monthTitle = (startDate: string, month: number): string => {
  const calendar = calendarMonth(startDate, month);
  return `Month ${month}${calendar === '' ? '' : ` (${calendar})`}`;
};

/** The titles of the months of a plan. */
export function monthTitles({ plan, startDate }: PlanInput): string[] {
  return Array.from({ length: plan.length }, (_, month) => monthTitle(startDate, month + 1));
}

/** The roles with planned effort, in order. */
export function planRows({ plan }: Pick<PlanInput, 'plan'>): PlanRow[] {
  return plan.roles
    .map((role) => ({ title: role.title, ours: role.origin === 'playbook', months: byMonth(plan, [role]) }))
    .filter(({ months }) => months.some((amount) => amount > 0));
}

/** A description of the files, one sentence. */
export function planSays(input: PlanInput): string {
  const { total } = figuresOf(byMonth(input.plan, input.plan.roles));
  return `${counted(input.plan.length, 'month')} and ${amountText(total)} person-months of ${counted(planRows(input).length, 'role')}. The spreadsheet and the text also hold the phases and the people named for each role: share them as you would share minutes.`;
}

/** `In all 33.7 person-months over 24 months; most in months 8–9: 2.55 in a month.` */
export function figuresText({ plan }: Pick<PlanInput, 'plan'>): string {
  const { total, peak, peakMonths } = figuresOf(byMonth(plan, plan.roles));
  if (total === 0) return 'No person-months are planned yet.';
  const when = `${plural(peakMonths.length, 'month', 'months')} ${runsText(peakMonths)}`;
  return `In all ${amountText(total)} person-months over ${counted(plan.length, 'month')}; most in ${when}: ${amountText(peak)} in a month.`;
}

/** The months of a phase, in words. */
export const phaseSpan = (startDate: string, phase: Phase): string =>
  spanText(startDate, phase.start, lastMonth(phase));

/** `Month 9 (Sep 2027)`, or that the month is not known. */
export function ballotMonth({ opens }: Ballot, startDate: string): string {
  if (opens === '') return 'no day entered';
  if (startDate === '') return 'no start of the initiative entered';
  const month = monthOfDay(startDate, opens);
  return month < 1 ? 'before the initiative starts' : monthTitle(startDate, month);
}
