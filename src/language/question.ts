import { nearest } from './spelling.ts';
import { stemOf } from './stems.ts';
import type { Synonyms } from './synonyms.ts';
import { isFiller, wordsOf } from './tokens.ts';

/** A word of a question as it is looked for. */
export interface Term {
  /** How rare the word is among the names of the site. */
  readonly rarity: number;
  /** The stems that stand for it, each with its weight from 0 to 1. */
  readonly forms: ReadonlyMap<string, number>;
}

/** A question as read: its words, and which of them were taken for a word of the site. */
export interface Question {
  readonly terms: readonly Term[];
  readonly readAs: readonly { readonly typed: string; readonly word: string }[];
}

/** The words of the site: all of them as written, how many places hold each stem, and what means about the same. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly rarity: (stem: string) => number;
  readonly holds: (stem: string) => boolean;
  readonly synonyms: Synonyms;
}

/** How much a synonym counts, a word that is probably misspelled or not yet whole, and how rare a word is that the site does not know. */
const SYNONYM = 0.3;
const MISSPELLED = 0.9;
const UNKNOWN = 1.5;
/** No question has more words, and no word more letters: a pasted book must not freeze the page. */
const MOST_WORDS = 40;
const LONGEST_WORD = 40;
/** A word that is still being typed stands for the words that begin with it, from so many letters on. */
const BEGINNING = 3;

/** The words of a text that mean something, or all if none does. */
export function meaningful(text: string): string[] {
  const words = wordsOf(text);
  const found = words.filter((word) => !isFiller(word));
  return found.length > 0 ? found : words;
}

export const stemsOf = (text: string): string[] => [...new Set(meaningful(text).map(stemOf))];

/** The words as the site writes them: `anti trust` as `antitrust`, `screenreader` as two words. */
function spelled(words: readonly string[], { words: known, holds }: Vocabulary): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const joined = word + (words[at + 1] ?? ' ');
    if (known.has(joined) && !(holds(stemOf(word)) && holds(stemOf(words[at + 1] ?? '')))) {
      found.push(joined);
      at += 1;
      continue;
    }
    const ends = holds(stemOf(word)) ? [] : Array.from(word, (_, end) => end).filter((end) => end > 2);
    const cut = ends.find((end) => known.has(word.slice(0, end)) && known.has(word.slice(end)));
    found.push(...(cut === undefined ? [word] : [word.slice(0, cut), word.slice(cut)]));
  }
  return found;
}

/** Reads a question in the words of the site: one spelling, no fillers, misspellings as known words, with synonyms. */
export function readQuestion(question: string, vocabulary: Vocabulary): Question {
  const { words, rarity, holds, synonyms } = vocabulary;
  const readAs: { typed: string; word: string }[] = [];
  const typedWords = wordsOf(question)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
  const asked = meaningful(spelled(typedWords, vocabulary).join(' '));
  const growing = /[\p{L}\p{N}]$/u.test(question);
  const terms = asked.map((typed, at): Term => {
    const known = holds(stemOf(typed));
    const begun =
      growing && !known && at === asked.length - 1 && typed.length >= BEGINNING
        ? [...words].filter((word) => word.startsWith(typed)).map(stemOf)
        : [];
    if (begun.length > 0)
      return {
        rarity: Math.max(...begun.map(rarity)),
        forms: new Map(begun.map((stem) => [stem, MISSPELLED])),
      };
    const near = known ? undefined : nearest(typed, words)[0];
    if (near) readAs.push({ typed, word: near.word });
    const stem = stemOf(near?.word ?? typed);
    const others = [...(synonyms.get(stem) ?? [])];
    const found = [stem, ...others].find(holds);
    return {
      rarity: found === undefined ? UNKNOWN : rarity(found),
      forms: new Map([...others.map((other) => [other, SYNONYM] as const), [stem, near ? MISSPELLED : 1]]),
    };
  });
  return { terms, readAs };
}
