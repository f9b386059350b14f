import { defineTable, internal, oneOf, type RowOf, text } from '../../engine/index.ts';

/** The reader's verdicts on the criteria of stage gates, by the criterion's public id. */
export const GATES = defineTable('gates', {
  verdict: oneOf('undecided', 'ready', 'not-yet', 'na'),
  /** What fulfils it, or why it does not apply. */
  answer: text(20_000),
  /** The criterion's wording when it was last edited. */
  text: internal(text(1_000)),
});

export type Verdict = RowOf<typeof GATES>['verdict'];
