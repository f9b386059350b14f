import { defineTable, internal, line, oneOf, type RowOf, text } from '../../engine/index.ts';

/** Ratings of champions, each rater's by themselves: rows `<person>/<criterion>/<author>`. */
export const RATINGS = defineTable(
  'ratings',
  {
    rating: oneOf('unrated', '0', '1', '2', '3'),
    /** The evidence for the rating. */
    basis: text(10_000),
    /** Title of the criterion when last rated: shown for retired criteria. */
    text: internal(line(400)),
  },
  { key: ['people', 'criterion', 'authors'] },
);

export type Rating = RowOf<typeof RATINGS>;
