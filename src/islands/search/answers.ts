import {
  readQuestion,
  type Question,
  type SynonymGroups,
  synonymsOf,
  type Term,
  wordsOf,
} from '../../language/index.ts';
import type { NamedPlace } from '../../shared/named-places.ts';
import { directionOf, statementsOf } from './gain.ts';
import { withoutPhrases } from './phrases.ts';
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
const COVERED = 0.5;

/** A question as it is compared with the places. */
interface Asked {
  readonly terms: readonly Term[];
  /** How rare its words are together. */
  readonly rarity: number;
  /** Its words that mean something. */
  readonly plain: string;
  /** Whether it asks what somebody gains or gives. */
  readonly direction: ReturnType<typeof directionOf>;
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
  const { weight, stems, plain: own } = one;
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
  return own.includes(asked.plain) ? score * 1.5 + (own[0] === asked.plain ? 5 : 3) : score;
}

/** How much of a question about gain or gift must be the name of a group of stakeholders. */
const NAMED = 0.4;

/** Whether a question is about what this group of stakeholders gains or gives. */
const isGroup = ({ place, names }: IndexedPlace, { terms, rarity, direction }: Asked): boolean =>
  direction !== undefined &&
  place.kind === 'stakeholder' &&
  names.some(({ stems }) => {
    const named = terms.filter(({ forms }) => stems.some((stem) => forms.get(stem) === 1));
    return named.length >= stems.length && sumOf(named, (term) => term.rarity) >= NAMED * rarity;
  });

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
export function createAnswers(
  places: readonly NamedPlace[],
  synonyms: SynonymGroups,
): (question: string, most?: number) => Answers {
  const index = indexPlaces(places);
  const vocabulary = {
    words: index.words,
    rarity: index.rarity,
    holds: (stem: string) => index.holders.has(stem),
    synonyms: synonymsOf(synonyms),
  };

  return (typed, most = 8) => {
    const question = withoutPhrases(typed);
    const { terms, readAs } = readQuestion(question, vocabulary);
    const asked: Asked = {
      terms,
      rarity: sumOf(terms, ({ rarity }) => rarity),
      plain: plain(question),
      direction: directionOf(wordsOf(question).join(' ')),
    };
    const stems = new Set(terms.flatMap(({ forms }) => [...forms.keys()]));
    const numbers = new Set([...stems].flatMap((stem) => index.holders.get(stem) ?? []));
    const near = [...numbers].flatMap((at) => index.places[at] ?? []);
    const found = byPage(near.map((one) => ({ place: one.place, score: scoreOf(one, asked, index.rarity) })));
    const group = near.find((one) => isGroup(one, asked));
    const first =
      group && asked.direction
        ? [group, ...statementsOf(index.places, group.place.url, asked.direction)]
        : [];
    return {
      places: [...new Set([...first, ...found].map(({ place }) => place))].slice(0, most),
      readAs,
    };
  };
}
