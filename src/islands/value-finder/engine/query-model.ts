/**
 * Which words speak for which statement, learnt from sample queries (`content/search-queries`).
 *
 * Documents expanded by queries are "doc2query" (Nogueira and others, 2019, arXiv:1904.08375); the weight of a word
 * is that of a naive Bayes classifier of words with Dirichlet smoothing (Zhai and Lafferty, 2004,
 * doi:10.1145/984321.984322), counted from what a word that the queries do not hold would weigh. Its term
 * for the length is left out, since all statements have about as many queries.
 */
import { decodeBag, oneSpelling, stemOf } from '../../../language/index.ts';

/** The words of the sample queries of each statement, as `encodeBag` writes them, by its id. */
export type QueryBags = Readonly<Record<string, string>>;

/** What the sample queries teach. */
export interface QueryModel {
  /** By stem: how much it speaks for each statement whose queries hold it, in nats. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The words of the queries, for completing and correcting what is typed: in one spelling, then as written. */
  readonly words: ReadonlyMap<string, string>;
}

/** The model of no queries: no word speaks for any statement. */
export const emptyModel: QueryModel = { weights: new Map(), words: new Map() };

/** How many words of no statement in particular stand beside the queries of each. */
const SMOOTHING = 10;

/** Trains the model on the sample queries of all statements. */
export function trainModel(bags: QueryBags): QueryModel {
  const words = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  let total = 0;
  for (const [id, bag] of Object.entries(bags))
    for (const { word, count } of decodeBag(bag)) {
      if (!words.has(oneSpelling(word))) words.set(oneSpelling(word), word);
      const stem = stemOf(word);
      const found = counts.get(stem) ?? new Map<string, number>();
      found.set(id, (found.get(id) ?? 0) + count);
      counts.set(stem, found);
      total += count;
    }
  const weightsOf = (found: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const anywhere = [...found.values()].reduce((sum, count) => sum + count, 0) / total;
    return new Map([...found].map(([id, count]) => [id, Math.log(1 + count / (SMOOTHING * anywhere))]));
  };
  return { words, weights: new Map([...counts].map(([stem, found]) => [stem, weightsOf(found)])) };
}
