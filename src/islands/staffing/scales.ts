import { calendarMonth } from '../../workbook/tools/staffing/index.ts';

const STEPS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const;
const MOST_TICKS = 6;

/** Round figures from 0 to the first one that is at least `most`. */
export function ticksUpTo(most: number): number[] {
  const step = STEPS.find((one) => most / one <= MOST_TICKS) ?? most / MOST_TICKS;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** For each span, the first row in which it overlaps no earlier one. The spans are sorted by start. */
export function lanesOf(spans: readonly { readonly start: number; readonly months: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ start, months }) => {
    const free = ends.findIndex((end) => end <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + months;
    return lane;
  });
}

/** A word below the months of the chart. */
interface AxisLabel {
  readonly month: number;
  readonly text: string;
  /** Whether the word stands before the end of its month, since the next one leaves no room behind it. */
  readonly toTheLeft: boolean;
}

/** The calendar below the months of the chart: the first month, then each year where it begins. */
export function calendarLabels(startDate: string, length: number): AxisLabel[] {
  const months = Array.from({ length }, (_, index) => ({
    month: index + 1,
    text: calendarMonth(startDate, index + 1),
  })).filter(({ text, month }) => text !== '' && (month === 1 || text.startsWith('Jan')));
  return months.map(({ month, text }) => ({
    month,
    text: month === 1 ? text : text.slice(-4),
    toTheLeft: months.some((next) => next.month === month + 1),
  }));
}
