import { isDay } from '../../text/index.ts';

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Months since the year 0. */
function countOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * The calendar month of a month of the plan: `Apr 2027`; `''` if the start is not known.
 * @param startDate first day of the initiative, `YYYY-MM-DD` or `''`
 * @param month counted from 1
 */
export function calendarMonth(startDate: string, month: number): string {
  if (!isDay(startDate)) return '';
  const count = countOf(startDate) + month - 1;
  return `${NAMES[count % 12] ?? ''} ${Math.floor(count / 12)}`;
}

/** The first and the last day of a month of the plan, `YYYY-MM-DD`. */
export function daysOfMonth(startDate: string, month: number): { first: string; last: string } {
  const count = countOf(startDate) + month - 1;
  const day = (months: number, ofMonth: number): string =>
    new Date(Date.UTC(Math.floor(months / 12), months % 12, ofMonth)).toISOString().slice(0, 10);
  return { first: day(count, 1), last: day(count + 1, 0) };
}

/** The month of the plan that contains a day; below 1 if it is before the start. */
export function monthOfDay(startDate: string, day: string): number {
  return countOf(day) - countOf(startDate) + 1;
}

/** `Month 5` or `Months 5–7`, with the calendar months if the start is known: `Months 5–7 (May 2027 to Jul 2027)`. */
export function spanText(startDate: string, first: number, last: number): string {
  const [from, to] = [calendarMonth(startDate, first), calendarMonth(startDate, last)];
  const calendar = from === '' ? '' : ` (${first === last ? from : `${from} to ${to}`})`;
  return first === last ? `Month ${first}${calendar}` : `Months ${first}–${last}${calendar}`;
}
