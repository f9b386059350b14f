import {
  meaningful,
  readQuestion,
  stemsOf,
  wordsOf,
  type Question,
  type Term,
} from '../../language/index.ts';
import type { NamedPlace, PlaceKind } from '../../shared/named-places.ts';

/** What the names of the site say to a question: the places, best first, and words that were read as others. */
export interface Answers {
  readonly places: readonly NamedPlace[];
  readonly readAs: Question['readAs'];
}

/** How much a word counts by where it stands. */
const NAME = 1;
const ALSO = 0.8;
const PAGE = 0.4;
const ABOUT = 0.35;

/** What people look for first: pages and terms rather than single items; what serves authors stands last. */
const weights: Readonly<Record<PlaceKind, number>> = {
  page: 1.1,
  tool: 1.1,
  stakeholder: 1.1,
  body: 1.1,
  case: 1.1,
  term: 1.05,
  section: 0.9,
  specialty: 0.9,
  list: 0.85,
  checklist: 0.8,
  site: 0.8,
  topic: 0.8,
  gate: 0.8,
  criterion: 0.8,
  item: 0.75,
  rule: 0.75,
  resource: 0.7,
  contribute: 0.6,
  statement: 0.55,
};

/** A question about what somebody gains is about a group of stakeholders, where it names one. */
const gain =
  /\b(gets?|gains?|benefits?|in it for|out of it|receives?|win|worth|why should|care about|offer)\b/;

interface Indexed {
  readonly place: NamedPlace;
  readonly weight: number;
  /** The weight of each stem that it holds. */
  readonly stems: ReadonlyMap<string, number>;
  /** The stems of each of its names, its own first. */
  readonly names: readonly (readonly string[])[];
  /** Its names as typed without signs. */
  readonly plain: readonly string[];
}

const plain = (text: string): string => wordsOf(text).join(' ');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function indexed(place: NamedPlace): Indexed {
  const stems = new Map<string, number>();
  const put = (text: string, weight: number): void => {
    for (const stem of stemsOf(text)) stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
  };
  const names = [place.name, ...place.also];
  names.forEach((name, at) => put(name, at === 0 ? NAME : ALSO));
  if (place.page !== '') put(place.page, PAGE);
  if (place.about !== '') put(place.about, ABOUT);
  const ofAuthors = place.url.startsWith('/contribute/') ? weights.contribute : 1;
  return {
    place,
    weight: weights[place.kind] * ofAuthors,
    stems,
    names: names.map(stemsOf).filter((name) => name.length > 0),
    plain: names.map(plain),
  };
}

/** How well a name fits the question, from 0 to 1: 1 if each holds all of the other. */
function fitOf(name: readonly string[], terms: readonly Term[], rarity: (stem: string) => number): number {
  const weightIn = (stem: string): number => Math.max(...terms.map(({ forms }) => forms.get(stem) ?? 0));
  const held = sum(name.map((stem) => rarity(stem) * weightIn(stem)));
  const asked = sum(
    terms.map((term) => term.rarity * Math.max(...name.map((stem) => term.forms.get(stem) ?? 0))),
  );
  return (held / sum(name.map(rarity))) * (asked / sum(terms.map((term) => term.rarity)));
}

/** How well a place answers the question; 0 where it holds none of its words. */
function scoreOf(
  { place, weight, stems, names, plain: own }: Indexed,
  terms: readonly Term[],
  question: string,
  rarity: (stem: string) => number,
): number {
  const best = terms.map(({ forms }) =>
    Math.max(...[...forms].map(([stem, by]) => by * (stems.get(stem) ?? 0))),
  );
  const found = sum(best.map((by, at) => by * (terms[at]?.rarity ?? 0)));
  if (found === 0) return 0;
  const covered = sum(best.map((by, at) => Math.min(1, by / ABOUT) * (terms[at]?.rarity ?? 0)));
  const cover = covered / sum(terms.map((term) => term.rarity));
  const fit = Math.max(0, ...names.map((name) => fitOf(name, terms, rarity)));
  const score = (found * (0.3 + 0.7 * cover ** 2) + 4 * fit ** 2) * weight;
  if (own.includes(question)) return score * 1.5 + (own[0] === question ? 5 : 3);
  const named = names
    .slice(1)
    .some((name) => name.every((stem) => terms.some(({ forms }) => forms.get(stem) === 1)));
  return place.kind === 'stakeholder' && named && gain.test(question) ? score * 1.5 + 4 : score;
}

/**
 * Makes a function that answers a question with at most `most` of the named places, the best first: those that hold
 * much of it, rare words counting most, and above all those whose name, or a word that people use for them, is what
 * was asked. A page is named once, as itself or as its best heading.
 */
export function createAnswers(places: readonly NamedPlace[]): (question: string, most?: number) => Answers {
  const index = places.map(indexed);
  const holders = new Map<string, number>();
  for (const { stems } of index)
    for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const vocabulary = {
    words: new Set(places.flatMap(({ name, also, about }) => [name, ...also, about].flatMap(meaningful))),
    rarity: (stem: string) => Math.log(1 + index.length / ((holders.get(stem) ?? 0) + 0.5)),
    holds: (stem: string) => holders.has(stem),
  };

  return (question, most = 8) => {
    const { terms, readAs } = readQuestion(question, vocabulary);
    const asked = plain(question);
    if (terms.length === 0) return { places: [], readAs };
    const ranked = index
      .map((one) => ({ place: one.place, score: scoreOf(one, terms, asked, vocabulary.rarity) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = new Map<string, NamedPlace>();
    for (const { place } of ranked) {
      const key = place.kind === 'section' ? (place.url.split('#')[0] ?? '') : place.url;
      if (best.size < most && !best.has(key)) best.set(key, place);
    }
    return { places: [...best.values()], readAs };
  };
}
