import { defineTable, internal, oneOf, type RowOf, text } from '../../engine/index.ts';

/** What the reader says about the criteria of stage gates, by the criterion's public id. */
export const GATES = defineTable('gates', {
  verdict: oneOf('undecided', 'ready', 'not-yet', 'na'),
  /** What answers it, or why it does not apply. */
  answer: text(20_000),
  /** How the criterion was worded when it was last worked on. */
  text: internal(text(1_000)),
});

export type Verdict = RowOf<typeof GATES>['verdict'];
