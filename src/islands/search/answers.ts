import { meaningful, readQuestion, type Question, type Term, wordsOf } from '../../language/index.ts';
import type { NamedPlace } from '../../shared/named-places.ts';
import { type IndexedPlace, indexPlaces, plain, type PlaceIndex } from './place-index.ts';

/** What the names of the site say to a question: the places, best first, and words that were read as others. */
export interface Answers {
  readonly places: readonly NamedPlace[];
  readonly readAs: Question['readAs'];
}

/** How much the next best places of a page add to its best: less and less, so that it does not win by its length. */
const BESIDE = 0.4;
const MOST_BESIDE = 3;
/** From this weight on a word of the question counts as held. */
const COVERED = 0.35;

/** A question about what somebody gains is about a group of stakeholders, where it names one. */
const gain =
  /\b(gets?|gains?|benefits?|in it for|out of it|receives?|win|worth|why should|care about|offer)\b/;

/** A question as it is compared with the places. */
interface Asked {
  readonly terms: readonly Term[];
  /** How rare its words are together. */
  readonly rarity: number;
  /** Its words that mean something. */
  readonly plain: string;
  readonly isAboutGain: boolean;
}

const sumOf = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0);

/** How well one of its names fits the question, from 0 to 1: 1 if each holds all of the other. */
function fitOf(
  { names }: IndexedPlace,
  { terms, rarity: asked }: Asked,
  rarity: PlaceIndex['rarity'],
): number {
  let best = 0;
  for (const name of names) {
    const inName = (term: Term): number =>
      name.stems.reduce((most, stem) => Math.max(most, term.forms.get(stem) ?? 0), 0);
    const found = sumOf(terms, (term) => term.rarity * inName(term));
    if (found === 0) continue;
    const held = sumOf(
      name.stems,
      (stem) => rarity(stem) * Math.max(...terms.map(({ forms }) => forms.get(stem) ?? 0)),
    );
    best = Math.max(best, (held / name.rarity) * (found / asked));
  }
  return best;
}

/** How well a place answers the question. */
function scoreOf(one: IndexedPlace, asked: Asked, rarity: PlaceIndex['rarity']): number {
  const { place, weight, stems, names, plain: own } = one;
  let found = 0;
  let covered = 0;
  for (const term of asked.terms) {
    let best = 0;
    for (const [stem, by] of term.forms) best = Math.max(best, by * (stems.get(stem) ?? 0));
    found += best * term.rarity;
    covered += Math.min(1, best / COVERED) * term.rarity;
  }
  const cover = covered / asked.rarity;
  const score = (found * (0.3 + 0.7 * cover ** 2) + 4 * fitOf(one, asked, rarity) ** 2) * weight;
  if (own.includes(asked.plain)) return score * 1.5 + (own[0] === asked.plain ? 5 : 3);
  const isNamed = (): boolean =>
    names
      .slice(1)
      .some((name) => name.stems.every((stem) => asked.terms.some(({ forms }) => forms.get(stem) === 1)));
  return asked.isAboutGain && place.kind === 'stakeholder' && isNamed() ? score * 1.5 + 4 : score;
}

interface Scored {
  readonly place: NamedPlace;
  readonly score: number;
}

/** Each page once, as itself or as its best heading, with what its other headings add; the best first. */
function byPage(scored: readonly Scored[]): Scored[] {
  const pages = Map.groupBy(scored, ({ place: { kind, url } }) =>
    kind === 'section' ? url.replace(/#.*/, '') : url,
  );
  return [...pages.values()]
    .map((all) => {
      const [best, ...others] = all.toSorted((a, b) => b.score - a.score);
      const more = others.slice(0, MOST_BESIDE).map(({ score }, at) => (BESIDE * score) / (at + 1));
      return best && { place: best.place, score: best.score + sumOf(more, (score) => score) };
    })
    .filter((one) => one !== undefined)
    .sort((a, b) => b.score - a.score);
}

/**
 * Makes a function that answers a question with at most `most` of the named places, the best first: those that hold
 * much of it, rare words counting most, and above all those whose name, or a word that people use for them, is what
 * was asked.
 */
export function createAnswers(places: readonly NamedPlace[]): (question: string, most?: number) => Answers {
  const index = indexPlaces(places);
  const vocabulary = {
    words: new Set(places.flatMap(({ name, also }) => [name, ...also].flatMap(meaningful))),
    rarity: index.rarity,
    holds: (stem: string) => index.holders.has(stem),
  };

  return (question, most = 8) => {
    const { terms, readAs } = readQuestion(question, vocabulary);
    const asked: Asked = {
      terms,
      rarity: sumOf(terms, ({ rarity }) => rarity),
      plain: plain(question),
      isAboutGain: gain.test(wordsOf(question).join(' ')),
    };
    const stems = new Set(terms.flatMap(({ forms }) => [...forms.keys()]));
    const near = new Set([...stems].flatMap((stem) => index.holders.get(stem) ?? []));
    const scored = [...near].flatMap((at) => {
      const one = index.places[at];
      return one ? { place: one.place, score: scoreOf(one, asked, index.rarity) } : [];
    });
    return {
      places: byPage(scored)
        .slice(0, most)
        .map(({ place }) => place),
      readAs,
    };
  };
}
