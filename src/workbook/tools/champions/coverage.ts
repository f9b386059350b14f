/** Someone with ratings of 0 to 3 by criterion; criteria that are not rated are missing. */
export interface Rated {
  readonly id: string;
  readonly ratings: ReadonlyMap<string, number>;
}

/** From here on someone can carry a quality; see the grid in the guide's page on champions. */
export const SOLID = 2;
/** The highest rating. */
export const STRONG = 3;

/**
 * How well a set covers one criterion. The words are those of the guide's page on champions: a best rating of
 * 0 or 1 is a gap, a 2 or 3 from one candidate only is a risk, from two or more it is covered.
 */
export type CoverState = 'unrated' | 'gap' | 'risk' | 'covered';

/** What a set brings to one criterion. Ids are in the order of the set. */
export interface Coverage {
  readonly criterion: string;
  readonly state: CoverState;
  /** The best rating; missing when nobody is rated. */
  readonly best: number | undefined;
  /** Who has the best rating. */
  readonly by: readonly string[];
  /** Who has 2 or 3. */
  readonly solid: readonly string[];
  /** Who is not rated yet. */
  readonly unrated: readonly string[];
}

/** What a set covers, criterion by criterion. */
export function coverageOf(criteria: readonly string[], set: readonly Rated[]): Coverage[] {
  return criteria.map((criterion) => {
    const rated = set.flatMap(({ id, ratings }) => {
      const rating = ratings.get(criterion);
      return rating === undefined ? [] : [{ id, rating }];
    });
    const best = rated.length === 0 ? undefined : Math.max(...rated.map(({ rating }) => rating));
    const solid = rated.filter(({ rating }) => rating >= SOLID).map(({ id }) => id);
    return {
      criterion,
      state: stateOf(best, solid.length),
      best,
      by: rated.filter(({ rating }) => rating === best).map(({ id }) => id),
      solid,
      unrated: set.filter(({ ratings }) => !ratings.has(criterion)).map(({ id }) => id),
    };
  });
}

function stateOf(best: number | undefined, solid: number): CoverState {
  if (best === undefined) return 'unrated';
  if (best < SOLID) return 'gap';
  return solid === 1 ? 'risk' : 'covered';
}

/** How many criteria are in which state: the one count that every page shows. */
export function coverCounts(coverage: readonly Coverage[]): Readonly<Record<CoverState, number>> {
  const counts = { unrated: 0, gap: 0, risk: 0, covered: 0 };
  for (const { state } of coverage) counts[state] += 1;
  return counts;
}

/** One criterion whose best rating changes when someone joins or leaves; missing ratings are `undefined`. */
export interface Step {
  readonly criterion: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What someone would add to a set. */
export interface Gain {
  readonly id: string;
  /** Criteria whose best rating they raise. */
  readonly raises: readonly Step[];
  /** The sum of the raises, where a criterion that nobody is rated on counts from 0. */
  readonly points: number;
  /** Criteria that one in the set can carry, and they would be the second. */
  readonly seconds: readonly string[];
  /** On how many criteria they are rated. */
  readonly rated: number;
}

/** What a candidate would add to a set; nothing where they are in it. */
export function gainOf(criteria: readonly string[], set: readonly Rated[], candidate: Rated): Gain {
  const before = coverageOf(criteria, set);
  const joined = set.some(({ id }) => id === candidate.id) ? set : [...set, candidate];
  const after = coverageOf(criteria, joined);
  const raises = before.flatMap(({ criterion, best: from }, index) => {
    const to = after[index]?.best;
    return (to ?? 0) > (from ?? 0) ? [{ criterion, from, to }] : [];
  });
  return {
    id: candidate.id,
    raises,
    points: raises.reduce((sum, { from, to }) => sum + (to ?? 0) - (from ?? 0), 0),
    seconds: before
      .filter(({ state }, index) => state === 'risk' && after[index]?.state === 'covered')
      .map(({ criterion }) => criterion),
    rated: criteria.filter((criterion) => candidate.ratings.has(criterion)).length,
  };
}

/** Who adds most comes first: by points, then by second people. Equals stay in their order. */
export function rankGains(
  criteria: readonly string[],
  set: readonly Rated[],
  candidates: readonly Rated[],
): Gain[] {
  return candidates
    .map((candidate) => gainOf(criteria, set, candidate))
    .sort((one, other) => other.points - one.points || other.seconds.length - one.seconds.length);
}

/** What a set loses when one of it goes. */
export interface Loss {
  readonly id: string;
  /** Criteria whose best rating falls. */
  readonly falls: readonly Step[];
  /** Criteria that two can carry now and only one afterwards. */
  readonly alone: readonly string[];
}

/** What the set would lose without one of its members. */
export function lossOf(criteria: readonly string[], set: readonly Rated[], id: string): Loss {
  const before = coverageOf(criteria, set);
  const after = coverageOf(
    criteria,
    set.filter((member) => member.id !== id),
  );
  return {
    id,
    falls: before.flatMap(({ criterion, best: from }, index) => {
      const to = after[index]?.best;
      // A rating of 0 brought nothing, so that nothing is lost with it.
      return from !== undefined && from > (to ?? 0) ? [{ criterion, from, to }] : [];
    }),
    alone: before
      .filter(({ state }, index) => state === 'covered' && after[index]?.state === 'risk')
      .map(({ criterion }) => criterion),
  };
}

/** Two candidates on one criterion; `ahead` is missing unless both are rated. */
export interface Duel {
  readonly criterion: string;
  readonly one: number | undefined;
  readonly other: number | undefined;
  readonly ahead: 'one' | 'other' | 'same' | undefined;
}

/** Two candidates side by side. */
export function compare(criteria: readonly string[], first: Rated, second: Rated): Duel[] {
  return criteria.map((criterion) => {
    const one = first.ratings.get(criterion);
    const other = second.ratings.get(criterion);
    const both = one !== undefined && other !== undefined;
    return {
      criterion,
      one,
      other,
      ahead: both ? (one === other ? 'same' : one > other ? 'one' : 'other') : undefined,
    };
  });
}
