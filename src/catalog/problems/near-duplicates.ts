/** Two texts that share this much of their words count as duplicates. */
const NEARLY_THE_SAME = 0.8;
/** How far a product of floating-point numbers may lie above the exact one. */
const ROUNDING = 1e-9;

/** What is compared: a text, with its words. */
interface Text {
  readonly words: ReadonlySet<string>;
}

/** Whether the Jaccard index of two texts, shared words over all words of both, is high enough. */
function areNear(words: readonly string[], other: ReadonlySet<string>): boolean {
  const all = words.length + other.size;
  const shared = Math.ceil((all * NEARLY_THE_SAME) / (1 + NEARLY_THE_SAME) - ROUNDING);
  let missing = 0;
  for (const word of words) {
    if (!other.has(word)) missing += 1;
    if (words.length - missing < shared) return false;
  }
  return true;
}

/**
 * The pairs of texts that say nearly the same, the later one first, in order. Compares only texts that have a rare
 * word in common (prefix filtering: Chaudhuri, Ganti and Kaushik, 2006): of two sets with a Jaccard index of `t`, each
 * shares one of its rarest `(1 - t) * size + 1` words with the other.
 */
export function nearDuplicates<T extends Text>(all: readonly T[]): [later: T, earlier: T][] {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const rarestFirst = (a: string, b: string): number => countOf(a) - countOf(b) || (a < b ? -1 : 1);
  /** By word: the positions of the texts of which it is one of the rarest. */
  const holders = new Map<string, number[]>();
  return all.flatMap((one, position) => {
    const words = [...one.words].sort(rarestFirst);
    const least = Math.ceil(words.length * NEARLY_THE_SAME - ROUNDING);
    const near = new Set<number>();
    for (const word of words.slice(0, words.length - least + 1)) {
      const before = holders.get(word) ?? [];
      for (const other of before) near.add(other);
      before.push(position);
      holders.set(word, before);
    }
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((at): [T, T][] => {
        const other = all[at];
        return other && areNear(words, other.words) ? [[one, other]] : [];
      });
  });
}
