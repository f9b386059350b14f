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
