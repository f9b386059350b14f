import type { Initiative } from '../../engine/index.ts';
import { type Authors, readAuthors } from '../authors/index.ts';
import { type Named, readPeople } from '../people/index.ts';
import { countingOf, type RatingBy, readRatings } from './ratings.ts';

/** A candidate with their ratings. */
export interface Candidate extends Named {
  /** Ratings of 0 to 3 by criterion, where raters differ the lowest; unrated criteria are missing. */
  readonly ratings: ReadonlyMap<string, number>;
  /** The highest ratings, by the criteria on which raters differ. */
  readonly highest: ReadonlyMap<string, number>;
  /** What was entered by criterion id, also of criteria that the playbook no longer has. */
  readonly rows: ReadonlyMap<string, readonly RatingBy[]>;
}

/** The candidates of the champion matrix, in the order in which they were entered. */
export function readCandidates(
  initiative: Initiative,
  authors: Authors = readAuthors(initiative.replica.snapshot()),
): Candidate[] {
  const all = readRatings(initiative, authors);
  return readPeople(initiative)
    .filter(({ champion }) => champion !== 'no')
    .map((person) => {
      const rows = new Map<string, RatingBy[]>();
      for (const one of all.filter(({ candidate }) => candidate === person.id))
        rows.set(one.criterion, [...(rows.get(one.criterion) ?? []), one]);
      const rated = [...rows].flatMap(([criterion, entered]) => {
        const numbers = countingOf(entered).map(({ rating }) => Number(rating));
        return numbers.length === 0
          ? []
          : [{ criterion, lowest: Math.min(...numbers), highest: Math.max(...numbers) }];
      });
      return {
        ...person,
        rows,
        ratings: new Map(rated.map(({ criterion, lowest }) => [criterion, lowest])),
        highest: new Map(
          rated.flatMap(({ criterion, lowest, highest }) =>
            highest === lowest ? [] : [[criterion, highest] as const],
          ),
        ),
      };
    });
}

/** A criterion on which raters of a candidate differ, with what each of them says. */
export interface DifferenceOn {
  readonly candidate: Candidate;
  readonly criterion: string;
  readonly entries: readonly RatingBy[];
}

/** Where raters differ, candidate by candidate. */
export function differencesIn(criteria: readonly string[], candidates: readonly Candidate[]): DifferenceOn[] {
  return candidates.flatMap((candidate) =>
    criteria
      .filter((criterion) => candidate.highest.has(criterion))
      .map((criterion) => ({ candidate, criterion, entries: countingOf(candidate.rows.get(criterion)) })),
  );
}

/** The present set: those who are chosen and whose last day has not passed. */
export function presentSet(candidates: readonly Candidate[], today: string): Candidate[] {
  return candidates.filter(
    ({ champion, leaves }) => champion === 'chosen' && (leaves === '' || leaves >= today),
  );
}

/** Those who were in the set until a day that has passed. */
export function formerMembers(candidates: readonly Candidate[], today: string): Candidate[] {
  return candidates.filter(
    ({ champion, leaves }) => champion === 'chosen' && leaves !== '' && leaves < today,
  );
}
