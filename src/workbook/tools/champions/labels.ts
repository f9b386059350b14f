import type { Person } from '../people/index.ts';
import type { CoverState } from './coverage.ts';

/** One word for each rating; what it means for a criterion is described by that criterion's own scale. */
export const RATING_WORDS = ['none', 'some', 'solid', 'strong'] as const;

/** `3 strong`, `not rated`. */
export function ratingWords(rating: number | undefined): string {
  return rating === undefined ? 'not rated' : `${rating} ${RATING_WORDS[rating] ?? ''}`.trim();
}

/** `1 some to 3 strong`, where raters differ; else as one rating. */
export function rangeWords(lowest: number | undefined, highest: number | undefined): string {
  return highest === undefined || highest === lowest
    ? ratingWords(lowest)
    : `${ratingWords(lowest)} to ${ratingWords(highest)}`;
}

export const COVER_WORDS: Readonly<Record<CoverState, string>> = {
  unrated: 'not rated',
  gap: 'gap',
  risk: 'one only',
  covered: 'covered',
};

export const COMMITMENT_WORDS: Readonly<Record<Person['commitment'], string>> = {
  none: 'no commitment yet',
  spoken: 'spoken commitment',
  written: 'commitment in writing',
};

export const PLACE_WORDS: Readonly<Record<Person['champion'], string>> = {
  no: 'not a candidate',
  considered: 'considered',
  chosen: 'in the present set',
};
