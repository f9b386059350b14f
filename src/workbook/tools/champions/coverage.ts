/** Someone with ratings of 0 to 3 by criterion; unrated criteria are missing. */
export interface Rated {
  readonly id: string;
  readonly ratings: ReadonlyMap<string, number>;
  /** The highest ratings, by the criteria on which raters differ: `ratings` then has the lowest. */
  readonly highest?: ReadonlyMap<string, number>;
}

/** Someone on whom raters differ. */
export interface Difference {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
}

/** The lowest rating that covers a quality; see the grid in the guide's page on champions. */
export const SOLID = 2;
/** The highest rating. */
export const STRONG = 3;

/**
 * How well a set covers one criterion. The terms are those of the guide's page on champions: a best rating of
 * 0 or 1 is a gap, a 2 or 3 from one candidate only is a risk, from two or more it is covered.
 */
export type CoverState = 'unrated' | 'gap' | 'risk' | 'covered';

/** How a set covers one criterion. Ids are in the order of the set. */
export interface Coverage {
  readonly criterion: string;
  readonly state: CoverState;
  /** The best rating; undefined if nobody is rated. */
  readonly best: number | undefined;
  /** Who has the best rating. */
  readonly by: readonly string[];
  /** Who has 2 or 3. */
  readonly solid: readonly string[];
  /** Who is not rated yet. */
  readonly unrated: readonly string[];
  /** On whom raters differ. */
  readonly differ: readonly Difference[];
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
      differ: set.flatMap((one) => differenceOn(criterion, one) ?? []),
    };
  });
}

function differenceOn(criterion: string, { id, ratings, highest: all }: Rated): Difference | undefined {
  const [lowest, highest] = [ratings.get(criterion), all?.get(criterion)];
  return lowest === undefined || highest === undefined ? undefined : { id, lowest, highest };
}

function stateOf(best: number | undefined, solid: number): CoverState {
  if (best === undefined) return 'unrated';
  if (best < SOLID) return 'gap';
  return solid === 1 ? 'risk' : 'covered';
}

/** How many criteria are in each state: all pages show this count. */
export function coverCounts(coverage: readonly Coverage[]): Readonly<Record<CoverState, number>> {
  const counts = { unrated: 0, gap: 0, risk: 0, covered: 0 };
  for (const { state } of coverage) counts[state] += 1;
  return counts;
}

/** A criterion whose best rating changes when someone joins or leaves; no rating is `undefined`. */
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
  /** The sum of the raises; a criterion on which nobody is rated counts from 0. */
  readonly points: number;
  /** Criteria that one member covers, and they would be the second. */
  readonly seconds: readonly string[];
  /** The number of criteria on which they are rated. */
  readonly rated: number;
}

/** What a candidate would add to a set; nothing if they are in it already. */
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

/** Sorts by points, then by number of criteria they would be second in. The sort is stable. */
export function rankGains(
  criteria: readonly string[],
  set: readonly Rated[],
  candidates: readonly Rated[],
): Gain[] {
  return candidates
    .map((candidate) => gainOf(criteria, set, candidate))
    .sort((one, other) => other.points - one.points || other.seconds.length - one.seconds.length);
}

/** What a set loses when a member leaves. */
export interface Loss {
  readonly id: string;
  /** Criteria whose best rating falls. */
  readonly falls: readonly Step[];
  /** Criteria that two cover now and only one afterwards. */
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
      // A rating of 0 contributed nothing, so nothing is lost with it.
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
