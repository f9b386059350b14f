import type { Direction } from '../../../schemas/value-pair.ts';
import { headingOf } from './direction.ts';
import { nameKey, type Lexicon } from './lexicon.ts';
import { readWord } from './read-word.ts';
import { isFiller, stemOf, wordsOf } from '../../../language/index.ts';

/** A word that was read as another. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** One search term: a word, or the name of a stakeholder. */
export interface Wanted {
  /** As typed, or as corrected. */
  readonly word: string;
  readonly stems: readonly string[];
  /** The stakeholders that it names. */
  readonly stakeholders: ReadonlySet<string>;
  /** 1 as typed; less when it was corrected. */
  readonly trust: number;
  /** Whether the reader may still be typing it. */
  readonly open: boolean;
}

/** A parsed query. */
export interface Question {
  readonly wanted: readonly Wanted[];
  readonly direction?: Direction;
  /** Whether it asks for what comes from a stakeholder that it names. */
  readonly comesFrom: boolean;
  /** Whether it asks who does something: a stakeholder in it is then more likely the object than the subject. */
  readonly asksWho: boolean;
  readonly corrections: readonly Correction[];
  /** Words that are unknown and have no near match. */
  readonly unknown: readonly string[];
}

const LONGEST_NAME = 3;
/** Longer than any query; the rest is ignored, so that pasting a book does not freeze the page. */
const MOST_WORDS = 24;

/** Parses a query: corrects its words, and finds stakeholders, direction and search terms. */
export function questionOf(typed: string, lexicon: Lexicon): Question {
  const corrections: Correction[] = [];
  const unknown: string[] = [];
  const all = wordsOf(typed).slice(0, MOST_WORDS);
  const growing = /[\p{L}\p{N}]$/u.test(typed);
  const read = all.flatMap((raw, place) => {
    const result = readWord(raw, growing && place === all.length - 1, lexicon);
    if (result.length === 0) unknown.push(raw);
    for (const { correction } of result)
      if (correction !== undefined) corrections.push({ typed: raw, read: correction });
    return result;
  });

  const words = read.map(({ word }) => word);
  const named = new Map<number, { length: number; stakeholders: ReadonlySet<string> }>();
  const stakeholdersAt = (place: number, length: number): ReadonlySet<string> | undefined => {
    const name = words.slice(place, place + length);
    return lexicon.stakeholders.get(nameKey(name)) ?? lexicon.stakeholders.get(nameKey([name.join('')]));
  };
  for (let place = 0; place < words.length;) {
    let length = Math.min(LONGEST_NAME, words.length - place);
    while (length > 0 && !stakeholdersAt(place, length)) length -= 1;
    const stakeholders = stakeholdersAt(place, length);
    if (stakeholders && length > 0) named.set(place, { length, stakeholders });
    place += Math.max(length, 1);
  }
  /** A word that expresses a direction may also be a search term: "contribution", "donate". */
  const isKeyword = (word: string): boolean =>
    [...(lexicon.postings.get(stemOf(word))?.values() ?? [])].some(
      ({ keyword }) => keyword !== undefined && !keyword.includes(' '),
    );
  const heading = headingOf(words, (place) => named.has(place));
  const wanted: Wanted[] = [];
  for (let place = 0; place < read.length;) {
    const name = named.get(place);
    const part = read.slice(place, place + (name?.length ?? 1));
    const phrase = part.map(({ word }) => word);
    const trust = Math.min(...part.map((one) => one.trust));
    const used = heading.used.has(place) && !phrase.some(isKeyword);
    const skip = name === undefined && (used || phrase.every(isFiller));
    if (!skip)
      wanted.push({
        word: phrase.join(' '),
        stems: phrase.map(stemOf),
        stakeholders: name?.stakeholders ?? new Set(),
        trust,
        open: part.at(-1)?.open ?? false,
      });
    place += part.length;
  }
  return {
    wanted,
    comesFrom: heading.comesFrom,
    asksWho: words[0] === 'who',
    corrections,
    unknown,
    ...(heading.direction ? { direction: heading.direction } : {}),
  };
}
