/** The messages of the value finder; pure, so that they can be read and tested in one place. */
import { stemOf, wordsOf } from '../../language/index.ts';
import { counted, listed } from '../../shared/words.ts';
import type { Answer } from './engine/index.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** "3 statements for “fee”, filtered by Payers, Gives" */
export function countMessage(count: number, query: string, filters: readonly string[]): string {
  const statements = count === 0 ? 'No statement' : counted(count, 'statement');
  const what = query === '' ? '' : ` for “${query}”`;
  return statements + what + (filters.length === 0 ? '' : `, filtered by ${filters.join(', ')}`);
}

/** Of how many statements, the first, the search words that led to them are told, and how many words at most. */
const EXPLAINED = 3;
const MOST_REASONS = 3;

/** The search words that led to the first statements and that their texts do not hold. */
function reasonsOf(hits: Answer['hits']): string[] {
  const words = hits.slice(0, EXPLAINED).flatMap(({ because }) => because.map(({ keyword }) => keyword));
  return [...new Set(words)].slice(0, MOST_REASONS);
}

/** How the query was read, if that is not obvious: corrections, unknown words, stakeholders and direction. */
export function readingMessages(
  { wanted, direction, corrections, unknown, hits }: Answer,
  hasQuery: boolean,
  nameOf: (stakeholder: string) => string,
): string[] {
  if (!hasQuery) return [];
  const stakeholders = listed([...new Set(wanted.flatMap((one) => [...one.stakeholders]))].map(nameOf));
  const who = stakeholders === '' ? 'groups' : stakeholders;
  const first =
    direction === undefined ? stakeholders : `what ${who} ${direction === 'receives' ? 'receive' : 'give'}`;
  /** Other words may outweigh the name of a stakeholder. */
  const isFirst = stakeholders === '' || hits[0]?.named === true;
  const reasons = reasonsOf(hits);
  const nothing = wanted.length === 0 && direction === undefined && unknown.length === 0;
  return [
    ...corrections.map(({ typed, read }) => `“${typed}” is read as “${read}”.`),
    ...(unknown.length > 0 ? [`No statement knows ${quoted(unknown)}.`] : []),
    ...(first === '' || !isFirst ? [] : [`Shown first: ${first}.`]),
    ...(reasons.length === 0 ? [] : [`Found by search words: ${reasons.join(', ')}.`]),
    ...(nothing ? ['These words say too little to search for, so nothing is left out.'] : []),
  ];
}

/** Splits a text into pieces, marking the words whose stem is among `stems`. */
export function markedPieces(
  text: string,
  stems: ReadonlySet<string>,
): { readonly text: string; readonly marked: boolean }[] {
  if (stems.size === 0) return [{ text, marked: false }];
  return text
    .split(/([\p{L}\p{N}]+(?:['’]s)?)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, marked: wordsOf(piece).some((word) => stems.has(stemOf(word))) }));
}
