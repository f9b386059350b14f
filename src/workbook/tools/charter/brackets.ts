import { counted } from '../../../shared/words.ts';

/** Not the words of a link in Markdown. */
const BRACKET = /\[[^[\]]*[^[\]\s][^[\]]*\](?!\()/g;

/** Where a text still has a place to fill in: from a bracket to the end of the next. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The places in square brackets, as sample texts have them for what each group must fill in. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(BRACKET)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** `2 places still in brackets` */
export function gapWords(count: number): string {
  return `${counted(count, 'place')} still in brackets`;
}
