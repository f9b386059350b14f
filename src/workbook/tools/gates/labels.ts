import type { GateDecision, Verdict } from './tables.ts';

/** The labels of the reader's verdicts on a criterion of a stage gate. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  undecided: 'not decided',
  ready: 'ready',
  'not-yet': 'not ready yet',
  na: 'not applicable',
};

/** The labels of the decisions on a stage gate, in the order of the guide's page on stage gates. */
export const DECISION_WORDS: Readonly<Record<GateDecision['decision'], string>> = {
  open: 'not recorded yet',
  go: 'Go',
  conditions: 'Go with conditions',
  back: 'Back to the stage before',
  stop: 'Stop',
};
