// Created once: creating a formatter takes longer than a click may.
const NUMBER = new Intl.NumberFormat('en');
const RULES = new Intl.PluralRules('en');
const LIST = new Intl.ListFormat('en-GB');

/** A number with thousands separators: `20,000`. */
export const grouped = (count: number): string => NUMBER.format(count);

/** The form of a word that goes with a count: `plural(2, 'is', 'are')` is `are`. */
export const plural = (count: number, one: string, many: string): string =>
  RULES.select(count) === 'one' ? one : many;

/** A count with its noun: `1 item`, `2 items`, `1,200 items`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${plural(count, one, many)}`;

/** A list within a sentence: `Ann, Bo and Cy`. */
export const listed = (words: readonly string[]): string => LIST.format(words);

/** The same list in parts, so that each element can be marked apart from the words between. */
export const listParts = (words: readonly string[]) => LIST.formatToParts(words);
