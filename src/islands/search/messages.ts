import { meaningful, stemOf, wordsOf } from '../../language/index.ts';
import { counted } from '../../shared/words.ts';

/** The messages of the search window; pure, so that they can be read and tested in one place. */

const filtered = (filters: readonly string[]): string =>
  filters.length === 0 ? '' : `, filtered by ${filters.join(', ')}`;

/** "12 results for “fee”, filtered by Page" */
export function countMessage(count: number, query: string, filters: readonly string[]): string {
  const what = count === 0 ? 'Nothing found' : counted(count, 'result');
  return `${what} for “${query}”${filtered(filters)}`;
}

/** "3 answers for “fee”" */
export const answersMessage = (count: number, query: string): string =>
  `${counted(count, 'answer')} for “${query}”`;

/** Where filters are chosen and nothing is asked. */
export const WORDS_WANTED = 'Type a word or two: the filters narrow what is found.';

/** Below answers, when the full text has nothing to add. */
export const NOTHING_MORE = 'The full text has nothing more for these words.';

/** How many of the results are shown, if not all: announced after the count and after "More results". */
export const shownMessage = (shown: number, count: number): string =>
  shown < count ? `${shown} of ${count} shown.` : '';

/** What to try when nothing was found. */
export function adviceMessage(query: string): string {
  return /\s/.test(query)
    ? 'A result has to hold every word. Try fewer words, or another word for the same thing.'
    : 'Try another word for the same thing, or its beginning only.';
}

/** From so many letters on, a word of a question marks the words that begin with it. */
const BEGINNING = 3;

/** Splits a title into pieces, marking the words that hold a word of the question. */
export function markedPieces(title: string, question: string): { text: string; marked: boolean }[] {
  const asked = meaningful(question);
  const stems = new Set(asked.map(stemOf));
  const marks = ([word = '']: readonly string[]): boolean =>
    stems.has(stemOf(word)) || asked.some((begun) => begun.length >= BEGINNING && word.startsWith(begun));
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, marked: marks(wordsOf(text)) }));
}
