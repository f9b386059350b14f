/**
 * Which words speak for which statement, learnt from the queries in `content/search-queries`.
 *
 * Documents expanded by queries are "doc2query" (Nogueira and others, 2019, arXiv:1904.08375); the weight of a word
 * is that of a naive Bayes classifier of words with Dirichlet smoothing (Zhai and Lafferty, 2004,
 * doi:10.1145/984321.984322), counted from what a word that the queries do not hold would weigh. Its term
 * for the length is left out, since all statements have about as many queries.
 */
import { isFiller, oneSpelling, stemOf, wordsOf } from '../../language/tokens.ts';

/** The words of the queries of each statement, as `bagOf` writes them, by its id. */
export type Asked = Readonly<Record<string, string>>;

/** What the queries teach. */
export interface Learnt {
  /** By stem: how much it speaks for each statement whose queries hold it, in nats. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The words of the queries, for completing and correcting what is typed: in one spelling, then as written. */
  readonly words: ReadonlyMap<string, string>;
}

/** A finder that knows no queries. */
export const nothingLearnt: Learnt = { weights: new Map(), words: new Map() };

/** How many words of no statement in particular stand beside the queries of each. */
const SMOOTHING = 10;

/**
 * The words of queries that say something, each in one of its forms, in the order of the alphabet and with how often it
 * stands there if that is more than once: "chip fax*2". So they compress to half and teach the same.
 */
export function bagOf(queries: string): string {
  const found = new Map<string, { readonly word: string; readonly count: number }>();
  for (const word of wordsOf(queries).filter((one) => !isFiller(one))) {
    const before = found.get(stemOf(word));
    found.set(stemOf(word), { word: before?.word ?? word, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .map(({ word, count }) => (count > 1 ? `${word}*${count}` : word))
    .sort()
    .join(' ');
}

/** Learns from the words of the queries of all statements. */
export function learn(asked: Asked): Learnt {
  const words = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  let total = 0;
  for (const [id, bag] of Object.entries(asked))
    for (const entry of bag.split(' ').filter(Boolean)) {
      const [word = '', times = '1'] = entry.split('*');
      if (!words.has(oneSpelling(word))) words.set(oneSpelling(word), word);
      const stem = stemOf(word);
      const found = counts.get(stem) ?? new Map<string, number>();
      found.set(id, (found.get(id) ?? 0) + Number(times));
      counts.set(stem, found);
      total += Number(times);
    }
  const weightsOf = (found: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const anywhere = [...found.values()].reduce((sum, count) => sum + count, 0) / total;
    return new Map([...found].map(([id, count]) => [id, Math.log(1 + count / (SMOOTHING * anywhere))]));
  };
  return { words, weights: new Map([...counts].map(([stem, found]) => [stem, weightsOf(found)])) };
}
