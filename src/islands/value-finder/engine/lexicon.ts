import type { ValueStatement } from '../../../catalog/catalog.ts';
import type { QueryModel } from './query-model.ts';
import {
  isFiller,
  oneSpelling,
  singular,
  stemOf,
  type SynonymGroups,
  type Synonyms,
  synonymsOf,
  wordsOf,
} from '../../../language/index.ts';

/** The fields of a statement that the finder uses. */
export type Findable = Readonly<
  Pick<ValueStatement, 'id' | 'stakeholder' | 'direction' | 'text'> & {
    theme: string;
    keywords: readonly string[];
  }
>;

/** A stakeholder with the everyday words for it. */
export interface Stakeholder {
  readonly id: string;
  readonly words: readonly string[];
}

/** Weights of the places where a word occurs. A part of a longer keyword weighs least: "save money" is not about money. */
const THEME = 1.1;
const KEYWORD = 1.02;
const TEXT = 1;
const PART = 0.9;
/** Added for a word that is both in the text and in the keywords. */
const TWICE = 0.05;

/** An occurrence of a stem in a statement. */
export interface Posting {
  readonly id: string;
  readonly weight: number;
  /** The keyword that contains it, if neither text nor theme do. */
  readonly keyword?: string;
}

/** A word of the vocabulary. */
export interface Known {
  readonly stem: string;
  readonly written: string;
}

/** All words of the statements, indexed. */
export interface Lexicon {
  /** By stem: the statements that contain it, each once. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<string, Posting>>;
  /** By two consecutive stems: the statements that contain them in a row. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** By stakeholder key: the stakeholders that it names. A key may consist of several words. */
  readonly stakeholders: ReadonlyMap<string, ReadonlySet<string>>;
  readonly synonyms: Synonyms;
  /** Words in one spelling, to complete and correct what is typed; each with its stem and as written. */
  readonly vocabulary: ReadonlyMap<string, Known>;
  /** Words that occur only in sample queries. A misspelling is corrected to one of them only if no word of `vocabulary` is as near. */
  readonly queryWords: ReadonlyMap<string, Known>;
  readonly model: QueryModel;
}

/** The key of a stakeholder's name: "insurers" is "insurer", but "insuring" is not. */
export const nameKey = (words: readonly string[]): string =>
  words.map((word) => singular(oneSpelling(word)).replace(/e$/, '')).join(' ');

function put(map: Map<string, Map<string, Posting>>, key: string, posting: Posting): void {
  const found = map.get(key) ?? new Map<string, Posting>();
  const before = found.get(posting.id);
  // If the text contains the word at all, the occurrence is the one in the text, so that it is highlighted there.
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

/** Builds the lexicon of the statements and stakeholders. */
export function lexiconOf(
  statements: readonly Findable[],
  allStakeholders: readonly Stakeholder[],
  groups: SynonymGroups,
  model: QueryModel,
): Lexicon {
  const postings = new Map<string, Map<string, Posting>>();
  const pairs = new Map<string, Set<string>>();
  const stakeholders = new Map<string, Set<string>>();
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
  groups.flatMap(wordsOf).forEach(addWord);
  const queryWords = new Map(
    [...model.words].map(([spelt, written]) => [spelt, { stem: stemOf(written), written }]),
  );
  return { postings, pairs, stakeholders, synonyms: synonymsOf(groups), vocabulary, queryWords, model };
}
