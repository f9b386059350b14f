import { directionWords } from './direction.ts';
import { groupKey, type Lexicon } from './lexicon.ts';
import { distance, nearest } from './spelling.ts';
import { fillerWords, isFiller, oneSpelling, plainForm, singular, stemOf } from './words.ts';

/** A word as it was understood. */
export interface ReadWord {
  /** In one spelling. */
  readonly word: string;
  /** 1 as typed; less when it had to be completed or corrected. */
  readonly trust: number;
  /** Whether it may go on. */
  readonly open: boolean;
  /** How the word that it was taken for is written, when it was misspelt. */
  readonly correction?: string;
}

const LONGEST = 30;
/** Shorter words are not looked at for two that were run together. */
const SHORTEST_PART = 3;
/** How far a word is trusted that differs in so many letters. */
const trustIn = (distance: number): number => Math.max(1 - distance * 0.12, 0.6);

const directionStems = new Set(directionWords.map(stemOf));
const isWritten = (word: string, { vocabulary }: Lexicon): boolean => isFiller(word) || vocabulary.has(word);
const isName = (word: string, { groups }: Lexicon): boolean => groups.has(groupKey([word]));
const isForm = (stem: string, { postings, synonyms }: Lexicon): boolean =>
  postings.has(stem) || synonyms.has(stem) || directionStems.has(stem);

/** "healthplan" is two words, if both are known as they stand. */
function apart(word: string, lexicon: Lexicon): string[] {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => isWritten(oneSpelling(part), lexicon))) return parts;
  }
  return [];
}

/** A way to compare words, and how long their forms must be for it. */
interface Comparison {
  readonly form: (word: string) => string;
  readonly least: number;
}
/** From how words are written to what their forms have in common. */
const comparisons: readonly Comparison[] = [
  { form: (word) => word, least: 0 },
  { form: singular, least: 0 },
  { form: plainForm, least: 3 },
  { form: stemOf, least: 5 },
];

/** For each comparison the forms of all known words, each with the first word that has it. */
type Forms = readonly (Comparison & { readonly known: ReadonlyMap<string, string> })[];
const formsOf = new WeakMap<Lexicon, Forms>();
function formsIn(lexicon: Lexicon): Forms {
  const before = formsOf.get(lexicon);
  if (before) return before;
  const all = [...lexicon.vocabulary.keys(), ...directionWords, ...fillerWords];
  const forms = comparisons.map((comparison) => {
    const known = new Map<string, string>();
    for (const word of all) {
      const form = comparison.form(word);
      if (!known.has(form)) known.set(form, word);
    }
    return { ...comparison, known };
  });
  formsOf.set(lexicon, forms);
  return forms;
}

/** The known word that it differs from by an ending which every verb or noun may take. */
function otherForm(word: string, lexicon: Lexicon): string | undefined {
  const plain = plainForm(word);
  if (isWritten(plain, lexicon)) return plain;
  return formsIn(lexicon)
    .filter(({ form, least }) => form !== stemOf && form(word).length >= least)
    .map(({ form, known }) => known.get(form(word)))
    .find((known) => known !== undefined);
}

/** The nearest known word and how far it is: by its letters as written or, if that is nearer, without endings. */
function nearestTo(word: string, lexicon: Lexicon): { found: string; distance: number } | undefined {
  let best: { found: string; distance: number } | undefined;
  for (const { form, least, known } of formsIn(lexicon)) {
    const typed = form(word);
    if (typed.length < least) continue;
    const [near] = nearest(typed, known.keys());
    const found = near && known.get(near.word);
    if (near && found !== undefined && near.distance < (best?.distance ?? Infinity))
      best = { found, distance: near.distance };
    if (best && best.distance <= 1) break;
  }
  return best;
}

/**
 * Reads one word: as it stands, as the beginning of another, as two that were run together, or as the nearest one.
 * `last` says whether the reader may still be typing it. Empty when nothing is near.
 */
export function readWord(raw: string, last: boolean, lexicon: Lexicon): ReadWord[] {
  const word = isFiller(raw) ? raw : oneSpelling(raw.slice(0, LONGEST));
  const asTyped = [{ word, trust: 1, open: last }];
  if (isWritten(word, lexicon) || isName(word, lexicon)) return asTyped;
  const begins = [...lexicon.vocabulary.keys()].some((known) => known.startsWith(word));
  if (begins && (last || word.length > SHORTEST_PART)) return [{ word, trust: 0.9, open: true }];
  const other = otherForm(word, lexicon);
  // "caregives" is nobody's verb, but a name with one letter wrong.
  if (other !== undefined && !(isName(other, lexicon) && distance(word, other) === 1)) return asTyped;
  // A misspelling may look British ("moeny"), so what was typed is compared as well.
  const asWritten = nearestTo(raw.slice(0, LONGEST), lexicon);
  const inOneSpelling = word === raw ? undefined : nearestTo(word, lexicon);
  const near =
    (inOneSpelling?.distance ?? Infinity) < (asWritten?.distance ?? Infinity) ? inOneSpelling : asWritten;
  // "charty" might be a form of "chart", but a word one letter off is likelier.
  if (isForm(stemOf(word), lexicon) && near?.distance !== 1) return asTyped;
  const parts = apart(word, lexicon);
  if (parts.length > 0) return parts.map((part) => ({ word: part, trust: 1, open: false }));
  if (!near) return [];
  const correction = lexicon.vocabulary.get(near.found)?.written ?? near.found;
  return [{ word: near.found, trust: trustIn(near.distance), open: false, correction }];
}
