import type { IndexedPlace } from './place-index.ts';

const receiving =
  /\b(gets?|gains?|benefits?|in it for|out of it|receives?|win|worth|why (?:should|would)|care about|offer)\b/;
const giving =
  /\b(gives?|contributes?|asks? (?:of|from)|(?:want|need|expect|get) from|brings?|provides?|lends?|helps? us|do for us)\b/;

/** What a question asks about a group of stakeholders: what it gains or what it gives. */
export const directionOf = (question: string): 'receives' | 'gives' | undefined =>
  giving.test(question) ? 'gives' : receiving.test(question) ? 'receives' : undefined;

/** The statements of a group in one direction. */
export const statementsOf = (
  places: readonly IndexedPlace[],
  group: string,
  direction: 'receives' | 'gives',
): IndexedPlace[] => places.filter(({ place }) => place.url.startsWith(`${group}#${direction}-`));
