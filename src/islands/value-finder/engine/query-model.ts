/**
 * A model of which words indicate which statement, trained on sample queries (`content/search-queries`).
 *
 * Expanding documents by queries is "doc2query" (Nogueira and others, 2019, arXiv:1904.08375); the weight of a word
 * is that of a multinomial naive Bayes classifier with Dirichlet smoothing (Zhai and Lafferty, 2004,
 * doi:10.1145/984321.984322), relative to the weight of a word that the queries do not contain. Its term
 * for the length is omitted, since all statements have about the same number of queries.
 */
import { decodeBag, oneSpelling, stemOf } from '../../../language/index.ts';

/** The words of the sample queries of each statement, as returned by `encodeBag`, by statement id. */
export type QueryBags = Readonly<Record<string, string>>;

/** The model trained on the sample queries. */
export interface QueryModel {
  /** By stem: its weight for each statement whose queries contain it, in nats. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The words of the queries, to complete and correct what is typed: in one spelling, then as written. */
  readonly words: ReadonlyMap<string, string>;
}

/** The model of no queries: all weights are zero. */
export const emptyModel: QueryModel = { weights: new Map(), words: new Map() };

/** The pseudo-count of the smoothing: how many background words are added to the queries of each statement. */
const SMOOTHING = 5;

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
