import { type EditResult, type Initiative, readRows, rowKey, rowParts, setRow } from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import { type Named, readPeople } from '../people/index.ts';
import { type Rating, RATINGS } from './tables.ts';

/** A candidate with their ratings. */
export interface Candidate extends Named {
  /** Ratings of 0 to 3 by criterion; unrated criteria are missing. */
  readonly ratings: ReadonlyMap<string, number>;
  /** All rows by criterion id, including those of criteria that the playbook no longer has. */
  readonly rows: ReadonlyMap<string, Rating>;
}

/** The candidates of the champion matrix, in the order in which they were entered. */
export function readCandidates(initiative: Initiative): Candidate[] {
  const all = [...readRows(initiative, RATINGS)].map(([row, rating]) => {
    const [of, criterion = ''] = rowParts(RATINGS, row);
    return { of, criterion, rating };
  });
  return readPeople(initiative)
    .filter(({ champion }) => champion !== 'no')
    .map((person) => {
      const rows = all
        .filter(({ of }) => of === person.id)
        .map(({ criterion, rating }) => [criterion, rating] as const);
      const rated = rows.filter(([, { rating }]) => rating !== 'unrated');
      return {
        ...person,
        rows: new Map(rows),
        ratings: new Map(rated.map(([criterion, { rating }]) => [criterion, Number(rating)] as const)),
      };
    });
}

/** Rates a candidate, or sets the basis of a rating. `title` is the criterion's present title. */
export function setRating(
  initiative: Initiative,
  candidate: string,
  criterion: string,
  patch: Partial<Omit<Rating, 'text'>>,
  title: string,
): EditResult {
  return setRow(initiative, RATINGS, rowKey(candidate, criterion), { ...patch, text: cut(title, 400) });
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
