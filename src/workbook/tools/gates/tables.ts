import { day, defineTable, internal, line, oneOf, type RowOf, text } from '../../engine/index.ts';

/** The reader's verdicts on the criteria of stage gates, by the criterion's public id. */
export const GATES = defineTable('gates', {
  verdict: oneOf('undecided', 'ready', 'not-yet', 'na'),
  /** What fulfils it, or why it does not apply. */
  answer: text(20_000),
  /** The criterion's wording when it was last edited. */
  text: internal(text(1_000)),
});

export type Verdict = RowOf<typeof GATES>['verdict'];

/** What those who decide have decided on a stage gate, by the gate's public id. */
export const GATE_DECISIONS = defineTable('gateDecisions', {
  decision: oneOf('open', 'go', 'conditions', 'back', 'stop'),
  date: day,
  /** Who decided. */
  names: line(400),
  /** Reasons and conditions. */
  reasons: text(20_000),
  /** The gate's title when the decision was last edited. */
  title: internal(line(200)),
});

export type GateDecision = RowOf<typeof GATE_DECISIONS>;
