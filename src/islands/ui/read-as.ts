import { listed } from '../../shared/words.ts';

/** The words of a question that were read as others: "Read as “ballot”." */
export const readAsMessage = (readAs: readonly { readonly word: string }[]): string =>
  readAs.length === 0 ? '' : `Read as ${listed(readAs.map(({ word }) => `“${word}”`))}.`;
