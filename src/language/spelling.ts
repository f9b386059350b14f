/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to make one word of another;
 * Infinity as soon as it is clear that `limit` will not do.
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

/** How many wrong letters a word of this length may have: short words become another word too easily. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Shorter words allow no more mistakes than they have room for: "pass" is not "paste". */
const SHORT = 5;
/** From this length on a word may have its first letter wrong. */
const SURE = 6;

/** A word near to the one typed. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

/**
 * The words of a vocabulary near to a typed one, the nearest first: within what the longer of the two allows, or
 * within `limit`. Who errs twice still begins right, and so do short words. Among equals stand first those that end and begin alike, since
 * the outer letters are the ones people get right, then those that stand first in the vocabulary.
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
  const most = (word: string): number =>
    word.startsWith(typed.slice(0, 1)) ? allowed(word) : Math.min(allowed(word), typed.length < SURE ? 0 : 1);
  return [...vocabulary]
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
