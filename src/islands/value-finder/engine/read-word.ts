import { directionWords } from './direction.ts';
import { nameKey, type Known, type Lexicon } from './lexicon.ts';
import {
  distance,
  fillerWords,
  isFiller,
  nearest,
  oneSpelling,
  plainForm,
  singular,
  stemOf,
} from '../../../language/index.ts';

/** A word as recognized. */
export interface ReadWord {
  /** In one spelling. */
  readonly word: string;
  /** 1 as typed; less when it was completed or corrected. */
  readonly trust: number;
  /** Whether it may be incomplete. */
  readonly open: boolean;
  /** The word it was corrected to, as written, if it was misspelled. */
  readonly correction?: string;
}

const LONGEST = 30;
/** Shorter parts are not considered when a word is split into two. */
const SHORTEST_PART = 3;
/** The trust in a word that differs in so many letters. */
const trustIn = (distance: number): number => Math.max(1 - distance * 0.12, 0.6);

const directionStems = new Set(directionWords.map(stemOf));
const isOwn = (word: string, { vocabulary }: Lexicon): boolean => isFiller(word) || vocabulary.has(word);
const isWritten = (word: string, lexicon: Lexicon): boolean =>
  isOwn(word, lexicon) || lexicon.queryWords.has(word);
const isName = (word: string, { stakeholders }: Lexicon): boolean => stakeholders.has(nameKey([word]));
const isForm = (stem: string, { postings, synonyms, model }: Lexicon): boolean =>
  postings.has(stem) || synonyms.has(stem) || model.weights.has(stem) || directionStems.has(stem);

/** "healthplan" is two words, if both are known as written; of words only in queries, only long ones count. */
function apart(word: string, lexicon: Lexicon): string[] {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map(oneSpelling);
    const isPart = (part: string): boolean =>
      part.length > SHORTEST_PART ? isWritten(part, lexicon) : isOwn(part, lexicon);
    if (parts.every(isPart)) return parts;
  }
  return [];
}

/** A way to compare words, and the minimum length of their forms for it. */
interface Comparison {
  readonly form: (word: string) => string;
  readonly least: number;
}
/** Functions from a written word to the form that is compared. */
const comparisons: readonly Comparison[] = [
  { form: (word) => word, least: 0 },
  { form: singular, least: 0 },
  { form: plainForm, least: 3 },
  { form: stemOf, least: 5 },
];

/** For each comparison the forms of all words, each with the first word that has it, in one spelling. */
type Forms = readonly (Comparison & { readonly known: ReadonlyMap<string, string> })[];
/** The forms of words that are given as written and in one spelling. */
const formsOf = (words: readonly (readonly [string, string])[]): Forms =>
  comparisons.map((comparison) => {
    const known = new Map<string, string>();
    for (const [written, word] of words) {
      const form = comparison.form(written);
      if (!known.has(form)) known.set(form, word);
    }
    return { ...comparison, known };
  });

/** Words in one spelling, and as written where that differs. */
const bothWays = (words: ReadonlyMap<string, Known>): (readonly [string, string])[] => [
  ...[...words.keys()].map((word) => [word, word] as const),
  ...[...words].map(([word, { written }]) => [written, word] as const),
];

/** The forms of the words of the statements and stakeholders, and of those only in queries. */
const allForms = new WeakMap<Lexicon, { readonly own: Forms; readonly ofQueries: Forms }>();
function formsIn(lexicon: Lexicon) {
  const before = allForms.get(lexicon);
  if (before) return before;
  const small = [...directionWords, ...fillerWords].map((word) => [word, word] as const);
  const own = formsOf([...bothWays(lexicon.vocabulary), ...small]);
  // Compared by stem, they would be nearer than any intended word.
  const ofQueries = formsOf(bothWays(lexicon.queryWords)).filter(({ form }) => form !== stemOf);
  const forms = { own, ofQueries };
  allForms.set(lexicon, forms);
  return forms;
}

/** The known word that differs only by a regular ending of verbs or nouns. */
function otherForm(word: string, lexicon: Lexicon): string | undefined {
  const plain = plainForm(word);
  if (isOwn(plain, lexicon)) return plain;
  const { own, ofQueries } = formsIn(lexicon);
  return [...own, ...ofQueries]
    .filter(({ form, least }) => form !== stemOf && form(word).length >= least)
    .map(({ form, known }) => known.get(form(word)))
    .find((known) => known !== undefined);
}

interface Found {
  readonly found: string;
  readonly distance: number;
}

/** The nearest word and its distance: by its letters as written or, if that is nearer, without endings. */
function nearestOf(word: string, forms: Forms): Found | undefined {
  let best: Found | undefined;
  for (const { form, least, known } of forms) {
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

/** The nearest known word to one of the spellings; a word only in queries if it is nearer than all others. */
function nearestTo(spellings: readonly string[], lexicon: Lexicon): Found | undefined {
  const { own, ofQueries } = formsIn(lexicon);
  return [own, ofQueries]
    .flatMap((forms) => spellings.map((word) => nearestOf(word, forms)))
    .filter((found) => found !== undefined)
    .reduce<Found | undefined>(
      (best, one) => (best && best.distance <= one.distance ? best : one),
      undefined,
    );
}

/**
 * Reads one word: as typed, as the beginning of another, as two words run together, or as the nearest one.
 * `last` says whether the reader may still be typing it. Empty when nothing is near.
 */
export function readWord(raw: string, last: boolean, lexicon: Lexicon): ReadWord[] {
  const word = isFiller(raw) ? raw : oneSpelling(raw.slice(0, LONGEST));
  const asTyped = [{ word, trust: 1, open: last }];
  if (isWritten(word, lexicon) || isName(word, lexicon)) return asTyped;
  const begins = [...lexicon.vocabulary.keys()].some((known) => known.startsWith(word));
  if (begins && (last || word.length > SHORTEST_PART)) return [{ word, trust: 0.9, open: true }];
  const other = otherForm(word, lexicon);
  // "caregives" is not a form of a verb, but a name with one wrong letter.
  if (other !== undefined && !(isName(other, lexicon) && distance(word, other) === 1)) return asTyped;
  // A misspelling may look British ("moeny"), so the typed word is compared as well.
  const near = nearestTo([...new Set([raw.slice(0, LONGEST), word])], lexicon);
  // "charty" might be a form of "chart", but a word one letter away is more likely.
  if (isForm(stemOf(word), lexicon) && near?.distance !== 1) return asTyped;
  const parts = apart(word, lexicon);
  if (parts.length > 0) return parts.map((part) => ({ word: part, trust: 1, open: false }));
  if (!near) return [];
  const correction =
    (lexicon.vocabulary.get(near.found) ?? lexicon.queryWords.get(near.found))?.written ?? near.found;
  return [{ word: near.found, trust: trustIn(near.distance), open: false, correction }];
}
