/**
 * The Damerau-Levenshtein distance of two words (insertions, deletions, replacements and swaps of neighbours);
 * Infinity as soon as it exceeds `limit`.
 */
export function distance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (last[j] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...row) > limit && Math.min(...last) > limit) return Infinity;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How many errors a word of this length may have: short words become another word too easily. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** A typed word shorter than this sets the tolerance itself: "pass" is not corrected to "paste". */
const SHORT = 5;
/** From this length on, the first letter may be wrong. */
const SURE = 6;

/** A word near the typed one. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

/**
 * The words of a vocabulary near a typed one, the nearest first: within the tolerance of the longer of the two, or
 * within `limit`. With two errors, or in a short word, the first letter must be right. Among equals, words with the
 * same last and first letters come first, since people get the outer letters right, then words of similar length.
 */
export function nearest(typed: string, vocabulary: Iterable<string>, limit?: number): Near[] {
  const alike = (word: string): number => {
    let at = 0;
    while (at < word.length && word[at] === typed[at]) at += 1;
    return at;
  };
  const endsAlike = (word: string): number => Number(word.at(-1) === typed.at(-1));
  const allowed = (word: string): number =>
    limit ?? tolerance(typed.length < SHORT ? typed.length : Math.max(typed.length, word.length));
  const apart = (word: string): number => Math.abs(word.length - typed.length);
  const begins = (word: string): boolean => word.startsWith(typed.slice(0, 1));
  const most = (word: string): number =>
    begins(word) ? allowed(word) : Math.min(allowed(word), typed.length < SURE ? 0 : 1);
  /** An error in the first letter leaves the letters from the third on as they are, which is quickly seen. */
  const mayBe = (word: string): boolean => begins(word) || typed.endsWith(word.slice(2));
  return [...vocabulary]
    .filter(mayBe)
    .map((word) => ({ word, distance: distance(typed, word, most(word)) }))
    .filter((near) => near.distance <= most(near.word))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        endsAlike(b.word) - endsAlike(a.word) ||
        alike(b.word) - alike(a.word) ||
        apart(a.word) - apart(b.word),
    );
}
