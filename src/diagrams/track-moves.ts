import type { Track } from '../schemas/track.ts';

/** What one track hands on or sends back, with the place of its arrow on the picture of the tracks over time. */
export interface Move {
  readonly target: Track;
  readonly what: string;
  /** A hand-off, drawn downward; else feedback, drawn upward. */
  readonly down: boolean;
  /** Where the arrow stands, as a share of the picture's width. */
  readonly x: number;
  /** Rows that it joins, counted from 0. */
  readonly upper: number;
  readonly lower: number;
  /** Whether its label stands to the left, as it finds no room, or no calm, to the right. */
  readonly left: boolean;
}

/** Share of the picture's width that a label takes, about, where the picture is narrowest. */
const widthOf = (label: string): number => (label.length * 6.7 + 16) / 620;

/** Hand-offs land just behind the start of their target; feedback is spread over the time that both tracks run. */
export function movesOf<T extends Track & { id: string }>(track: T, tracks: readonly T[]): Move[] {
  const placed = (to: string, what: string, place: (target: T) => number, down: boolean): Move[] => {
    const target = tracks.find(({ id }) => id === to);
    if (!target) return [];
    const rows = [tracks.indexOf(track), tracks.indexOf(target)];
    const x = place(target);
    const left = down ? x > widthOf(what) : x + widthOf(what) > 1;
    return [{ target, what, down, x, left, upper: Math.min(...rows), lower: Math.max(...rows) }];
  };
  return [
    ...track.feeds.flatMap(({ to, what }) => placed(to, what, ({ span }) => span.start + 0.03, true)),
    ...track.feedsBack.flatMap(({ to, what }, nth) => {
      const among = ({ span }: T): number => {
        const begin = Math.max(track.span.start, span.start);
        const end = Math.min(track.span.end, span.end);
        return begin + ((end - begin) * (nth + 1)) / (track.feedsBack.length + 1);
      };
      return placed(to, what, among, false);
    }),
  ];
}
