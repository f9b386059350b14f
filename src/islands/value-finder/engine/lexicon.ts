import type { ValueStatement } from '../../../catalog/catalog.ts';
import type { QueryModel } from './query-model.ts';
import { isFiller, oneSpelling, rings, singular, stemOf, wordsOf } from '../../../language/index.ts';

/** What the finder knows of a statement. */
export type Findable = Readonly<
  Pick<ValueStatement, 'id' | 'stakeholder' | 'direction' | 'text'> & {
    theme: string;
    keywords: readonly string[];
  }
>;

/** A stakeholder with the everyday words that mean it. */
export interface Stakeholder {
  readonly id: string;
  readonly words: readonly string[];
}

/** How well a place speaks for a statement. A part of a longer keyword says least: "save money" is not about money. */
const THEME = 1.1;
const KEYWORD = 1.02;
const TEXT = 1;
const PART = 0.9;
/** More for a word that the text and the keywords hold. */
const TWICE = 0.05;

/** Where the stem of a word stands. */
export interface Posting {
  readonly id: string;
  readonly weight: number;
  /** The keyword that holds it, when neither text nor theme do. */
  readonly keyword?: string;
}

/** A word of the vocabulary. */
export interface Known {
  readonly stem: string;
  readonly written: string;
}

/** All words of the statements, ready to be looked up. */
export interface Lexicon {
  /** By stem: the statements that hold it, each once. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<string, Posting>>;
  /** By two stems in a row: the statements that hold them so. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** By stakeholder key: the stakeholders that it means. A key may be of several words. */
  readonly stakeholders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems that mean much the same, by stem. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words in one spelling, for completing and correcting what is typed; each with its stem and as it is written. */
  readonly vocabulary: ReadonlyMap<string, Known>;
  /** The same of the words of sample queries. A misspelling is read as one of them only if it is nearer than all of `vocabulary`. */
  readonly queryWords: ReadonlyMap<string, Known>;
  readonly model: QueryModel;
}

/** A word as the name of a stakeholder: "insurers" is "insurer", but "insuring" is not. */
export const nameKey = (words: readonly string[]): string =>
  words.map((word) => singular(oneSpelling(word)).replace(/e$/, '')).join(' ');

function put(map: Map<string, Map<string, Posting>>, key: string, posting: Posting): void {
  const found = map.get(key) ?? new Map<string, Posting>();
  const before = found.get(posting.id);
  // The text is named as the place if it holds the word at all, so that the word is marked there.
  const twice = before?.keyword === undefined && posting.weight === KEYWORD ? TWICE : 0;
  const weight = Math.max(before?.weight ?? 0, posting.weight) + (before ? twice : 0);
  found.set(posting.id, { ...(before ?? posting), weight });
  map.set(key, found);
}
function join(map: Map<string, Set<string>>, key: string, values: Iterable<string>): void {
  const set = map.get(key) ?? new Set<string>();
  for (const value of values) set.add(value);
  map.set(key, set);
}

/** Reads the statements and stakeholders into a lexicon. */
export function lexiconOf(
  statements: readonly Findable[],
  allStakeholders: readonly Stakeholder[],
  model: QueryModel,
): Lexicon {
  const postings = new Map<string, Map<string, Posting>>();
  const pairs = new Map<string, Set<string>>();
  const stakeholders = new Map<string, Set<string>>();
  const synonyms = new Map<string, Set<string>>();
  const vocabulary = new Map<string, Known>();
  const addWord = (word: string): void => {
    const spelt = oneSpelling(word);
    if (!vocabulary.has(spelt)) vocabulary.set(spelt, { stem: stemOf(word), written: word });
  };
  for (const { id, text, theme, keywords } of statements) {
    for (const phrase of [text, theme, ...keywords]) {
      const words = wordsOf(phrase);
      words.forEach(addWord);
      const stems = words.filter((word) => !isFiller(word)).map(stemOf);
      const weight = phrase === theme ? THEME : stems.length === 1 ? KEYWORD : PART;
      const posting =
        phrase === text
          ? { id, weight: TEXT }
          : phrase === theme
            ? { id, weight }
            : { id, weight, keyword: phrase };
      stems.forEach((stem, i) => {
        put(postings, stem, posting);
        const next = stems[i + 1];
        if (next !== undefined) join(pairs, `${stem} ${next}`, [id]);
      });
    }
  }
  for (const { id, words } of allStakeholders) {
    for (const phrase of words) {
      const parts = wordsOf(phrase);
      parts.forEach(addWord);
      join(stakeholders, nameKey(parts), [id]);
    }
  }
  for (const ring of rings) {
    const words = ring.split(' ');
    words.forEach(addWord);
    const stems = words.map(stemOf);
    for (const stem of stems)
      join(
        synonyms,
        stem,
        stems.filter((other) => other !== stem),
      );
  }
  const queryWords = new Map(
    [...model.words].map(([spelt, written]) => [spelt, { stem: stemOf(written), written }]),
  );
  return { postings, pairs, stakeholders, synonyms, vocabulary, queryWords, model };
}
