import type { Track } from '../schemas/track.ts';

/** Shares of the whole time that have a name. */
const named = [
  [1 / 8, 'an eighth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
] as const;

const near = (share: number): string =>
  [...named].sort(([a], [b]) => Math.abs(a - share) - Math.abs(b - share))[0]?.[1] ?? '';

/** When a track runs, in words: "from a quarter of the time to the end". */
export function timeInWords({ start, end }: Track['span']): string {
  if (start === 0 && end === 1) return 'the whole time';
  const from = start === 0 ? 'from the start' : `from ${near(start)}`;
  if (end === 1) return `${from}${start === 0 ? '' : ' of the time'} to the end`;
  return `${from} to ${near(end)} of the time`;
}
