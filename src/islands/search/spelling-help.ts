import { distance, wordsOf } from '../../language/index.ts';
import type { NamedPlace } from '../../shared/named-places.ts';

/** How many words are proposed, and how many letters of a word may be wrong: every third, in long words one more. */
const MOST = 3;
const wrong = ({ length }: string): number => (length < 6 ? Math.floor(length / 3) : Math.ceil(length / 3));

/** Words of the site that look most like the longest word of a question, for one that finds nothing. */
export function wordsNear(question: string, places: readonly NamedPlace[]): string[] {
  const [asked = ''] = wordsOf(question).toSorted((a, b) => b.length - a.length);
  const words = new Set(places.flatMap(({ name }) => wordsOf(name)).filter((word) => word.length > 3));
  if (words.has(asked)) return [];
  return [...words]
    .map((word) => ({ word, apart: distance(asked, word, wrong(asked)) }))
    .filter(({ apart }) => apart < Infinity)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ word }) => word);
}
