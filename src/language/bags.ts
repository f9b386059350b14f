import { stemOf } from './stems.ts';
import { isFiller, wordsOf } from './tokens.ts';

/**
 * The bag of words of some texts as one string: the words that are not fillers, each in one of its forms, in
 * alphabetical order, with its count if that is more than one: "chip fax*2". This compresses to half the size.
 */
export function encodeBag(texts: readonly string[]): string {
  const found = new Map<string, { readonly word: string; readonly count: number }>();
  for (const word of texts.flatMap(wordsOf).filter((one) => !isFiller(one))) {
    const before = found.get(stemOf(word));
    found.set(stemOf(word), { word: before?.word ?? word, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .map(({ word, count }) => (count > 1 ? `${word}*${count}` : word))
    .sort()
    .join(' ');
}

/** The words of a bag encoded by `encodeBag`, each with its count. */
export const decodeBag = (bag: string): { readonly word: string; readonly count: number }[] =>
  bag
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [word = '', count = '1'] = entry.split('*');
      return { word, count: Number(count) };
    });
