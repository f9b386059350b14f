/**
 * The champion matrix: candidates, ratings, what a set of champions covers.
 */
export { type Candidate, differencesIn, formerMembers, presentSet, readCandidates } from './candidates.ts';
export { compare, type Coverage, coverageOf, coverCounts, lossOf, rankGains } from './coverage.ts';
export { championsCsv, championsDocument } from './document.ts';
export {
  COMMITMENT_WORDS,
  COVER_WORDS,
  PLACE_WORDS,
  RATING_WORDS,
  rangeWords,
  ratingWords,
} from './labels.ts';
export { entryOf, type RatingBy, ratingRow, readRatings, setRating } from './ratings.ts';
export {
  championsSay,
  coverageSentence,
  gainSentences,
  lossSentences,
  type Names,
  namesOf,
  ratersOf,
} from './sentences.ts';
export { covered } from './status.ts';
export { type Rating, RATINGS } from './tables.ts';
export { champions } from './tool.ts';
