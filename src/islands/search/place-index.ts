import { meaningful, stemOf, stemsOf } from '../../language/index.ts';
import type { NamedPlace, PlaceKind } from '../../shared/named-places.ts';

/** How much a word counts by where it stands. */
const NAME = 1;
const ALSO = 0.7;
const PAGE = 0.6;
/** How much more a word counts that several names of the place hold. */
const AGAIN = 0.2;

/** What people look for first: pages and terms rather than single items; what serves authors stands last. */
const weights: Readonly<Record<PlaceKind, number>> = {
  page: 1.1,
  tool: 1.1,
  stakeholder: 1.1,
  term: 1.05,
  site: 1,
  body: 0.95,
  case: 0.95,
  section: 0.9,
  specialty: 0.9,
  checklist: 0.8,
  topic: 0.8,
  gate: 0.8,
  criterion: 0.8,
  item: 0.75,
  rule: 0.75,
  list: 0.7,
  resource: 0.7,
  contribute: 0.6,
  statement: 0.55,
};

/** A name of a place in stems, and how rare these are together. */
interface Name {
  readonly stems: readonly string[];
  readonly rarity: number;
}

/** A place as questions are compared with it. */
export interface IndexedPlace {
  readonly place: NamedPlace;
  readonly weight: number;
  /** The weight of each stem that it holds. */
  readonly stems: ReadonlyMap<string, number>;
  /** Its names, its own first. */
  readonly names: readonly Name[];
  /** Its names in the words that mean something. */
  readonly plain: readonly string[];
}

/** All places, by number, and which of them hold a stem. */
export interface PlaceIndex {
  readonly places: readonly IndexedPlace[];
  /** The words of all names that mean something. */
  readonly words: ReadonlySet<string>;
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** How rare a stem is among the places. */
  readonly rarity: (stem: string) => number;
}

/** A text in the words that mean something, without signs. */
export const plain = (text: string): string => meaningful(text).join(' ');

function stemsOfPlace({ page }: NamedPlace, names: readonly (readonly string[])[]): Map<string, number> {
  const stems = new Map<string, number>();
  const put = (stem: string, weight: number): void => {
    if (weight > (stems.get(stem) ?? 0)) stems.set(stem, weight);
  };
  const times = new Map<string, number>();
  for (const [at, name] of names.entries())
    for (const stem of name) {
      put(stem, at === 0 ? NAME : ALSO);
      times.set(stem, (times.get(stem) ?? 0) + 1);
    }
  for (const [stem, count] of times) stems.set(stem, (stems.get(stem) ?? 0) * (1 + AGAIN * Math.log(count)));
  for (const stem of stemsOf(page)) put(stem, PAGE);
  return stems;
}

/** Makes the index of the named places. */
export function indexPlaces(places: readonly NamedPlace[]): PlaceIndex {
  const read = places.map((place) => {
    const words = [place.name, ...place.also].map(meaningful);
    const names = words.map((some) => [...new Set(some.map(stemOf))]);
    return { place, names, plain: words.map((some) => some.join(' ')), stems: stemsOfPlace(place, names) };
  });
  const holders = new Map<string, number[]>();
  for (const [at, { stems }] of read.entries())
    for (const stem of stems.keys()) {
      const before = holders.get(stem);
      if (before) before.push(at);
      else holders.set(stem, [at]);
    }
  const rarity = (stem: string): number =>
    Math.log(1 + places.length / ((holders.get(stem)?.length ?? 0) + 0.5));
  return {
    words: new Set(read.flatMap(({ plain: texts }) => texts).flatMap((text) => text.split(' '))),
    places: read.map(({ names, ...rest }) => ({
      ...rest,
      weight: weights[rest.place.kind] * (rest.place.url.startsWith('/contribute/') ? weights.contribute : 1),
      names: names
        .filter((stems) => stems.length > 0)
        .map((stems) => ({ stems, rarity: stems.reduce((sum, stem) => sum + rarity(stem), 0) })),
    })),
    holders,
    rarity,
  };
}
