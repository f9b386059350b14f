import { type EditResult, type Initiative, readRows, rowKey, rowParts, setRow } from '../../engine/index.ts';
import { byKey, cut } from '../../text/index.ts';
import { type Authors, NOT_NAMED } from '../authors/index.ts';
import { type Rating, RATINGS } from './tables.ts';

/** What one author entered about a candidate in one criterion. */
export interface RatingBy extends Rating {
  /** The id of its row. */
  readonly row: string;
  readonly candidate: string;
  readonly criterion: string;
  /** The person behind the author: see `Authors`. */
  readonly rater: string;
  /** Whether the same person rated it again as another author: then only the later counts. */
  readonly replaced: boolean;
}

/** All ratings, those of one rater after those of the other. */
export function readRatings(initiative: Initiative, authors: Authors): RatingBy[] {
  const editedAt = ({ row }: { readonly row: string }): string =>
    (['rating', 'basis'] as const)
      .map((cell) => initiative.replica.hlcOf({ table: RATINGS.id, row, cell }))
      .join(' ');
  const keyOf = (one: Pick<RatingBy, 'candidate' | 'criterion' | 'rater'>): string =>
    rowKey(one.candidate, one.criterion, one.rater);
  const all = [...readRows(initiative, RATINGS)]
    .map(([row, rating]) => {
      const [candidate = '', criterion = '', author = ''] = rowParts(RATINGS, row);
      return { ...rating, row, candidate, criterion, rater: authors.personOf(author || NOT_NAMED) };
    })
    .sort(byKey(editedAt));
  const latest = new Map(all.map((one) => [keyOf(one), one]));
  return all
    .map((one) => ({ ...one, replaced: latest.get(keyOf(one)) !== one }))
    .sort(byKey(({ rater }) => rater));
}

/** The id of an author's rating of a candidate in a criterion. */
export function ratingRow(candidate: string, criterion: string, author: string): string {
  return rowKey(candidate, criterion, author);
}

/** The entry that a rater changes when they rate: the one that counts. None if they have not rated yet. */
export function entryOf(entries: readonly RatingBy[] | undefined, rater: string): RatingBy | undefined {
  return entries?.find((one) => one.rater === rater && !one.replaced);
}

/** The ratings that count, one of each rater who rated. */
export function countingOf(entries: readonly RatingBy[] | undefined): readonly RatingBy[] {
  return (entries ?? []).filter(({ rating, replaced }) => rating !== 'unrated' && !replaced);
}

/** Rates a candidate, or sets the basis of a rating. `title` is the criterion's present title. */
export function setRating(
  initiative: Initiative,
  row: string,
  patch: Partial<Omit<Rating, 'text'>>,
  title: string,
): EditResult {
  return setRow(initiative, RATINGS, row, { ...patch, text: cut(title, 400) });
}
