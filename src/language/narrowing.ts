import { readQuestion, type Question, type Term } from './question.ts';
import { stemOf } from './stems.ts';
import { type SynonymGroups, synonymsOf } from './synonyms.ts';
import { wordsOf } from './tokens.ts';

/** What is left of a list after a question. */
export interface Narrowed {
  /** For each text of the list, whether it is left. */
  readonly left: readonly boolean[];
  /** Words that were read as words of the list. */
  readonly readAs: Question['readAs'];
  /** Whether no text has all the words, so that those with most of them are left. */
  readonly partly: boolean;
}

const quoted = /["“]([^"”]+)["”]/gu;
const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** The words of a text, and those with a hyphen as one word too: `de-identified` is also `deidentified`. */
const wordsIn = (text: string): string[] => [
  ...wordsOf(text),
  ...(text.match(/[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)+/gu) ?? []).map((word) => wordsOf(word).join('')),
];

/**
 * Makes a function that narrows a list of texts to those that hold all words of a question, in any form and spelling,
 * and all that it puts in quotes. A synonym stands in for a word that the list does not hold, then a word that it was
 * probably meant to be. Where no text holds all, those are left that hold most, if it is half of them.
 */
export function createNarrowing(
  texts: readonly string[],
  synonyms: SynonymGroups,
): (question: string) => Narrowed {
  const list = texts.map((text) => ({
    plain: spaced(wordsOf(text)),
    stems: new Set(wordsIn(text).map(stemOf)),
  }));
  const holders = new Map<string, number>();
  for (const { stems } of list) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const vocabulary = {
    words: new Set(texts.flatMap(wordsIn)),
    rarity: (stem: string) => 1 / (holders.get(stem) ?? 1),
    holds: (stem: string) => holders.has(stem),
    synonyms: synonymsOf(synonyms),
  };
  /** The stems that stand for a word here: the most likely of those that the list holds. */
  const heldForms = ({ forms }: Term): string[] => {
    const held = [...forms].filter(([stem]) => vocabulary.holds(stem));
    const most = Math.max(...held.map(([, weight]) => weight));
    return held.filter(([, weight]) => weight === most).map(([stem]) => stem);
  };

  return (question) => {
    const { terms, readAs } = readQuestion(question, vocabulary);
    const wanted = terms.map(heldForms);
    const phrases = [...question.matchAll(quoted)].map(([, words = '']) => spaced(wordsOf(words)));
    const counts = list.map(({ plain, stems }) =>
      phrases.every((phrase) => plain.includes(phrase))
        ? wanted.filter((forms) => forms.some((stem) => stems.has(stem))).length
        : -1,
    );
    const most = Math.max(...counts);
    const least = most < wanted.length && most > 0 && most * 2 >= wanted.length ? most : wanted.length;
    return { left: counts.map((count) => count >= least), readAs, partly: least < wanted.length };
  };
}
