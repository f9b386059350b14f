import type { Track } from '../schemas/track.ts';

/** A hand-off or feedback of a track, with the position of its arrow on the timeline of the tracks. */
export interface Move {
  readonly target: Track;
  readonly what: string;
  /** A hand-off, drawn downward; else feedback, drawn upward. */
  readonly down: boolean;
  /** The arrow's x position, as a share of the picture's width. */
  readonly x: number;
  /** Rows that it joins, counted from 0. */
  readonly upper: number;
  readonly lower: number;
  /** Whether its label is to the left, where it has more space. */
  readonly left: boolean;
}

/** The approximate width of a label, as a share of the picture's width at its narrowest. */
const widthOf = (label: string): number => (label.length * 6.7 + 16) / 620;

/** Hand-offs end just behind the start of their target; feedback is spread over the time that both tracks run. */
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
