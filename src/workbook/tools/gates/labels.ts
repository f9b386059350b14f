import type { Verdict } from './tables.ts';

/** The labels of the reader's verdicts on a criterion of a stage gate. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  undecided: 'not decided',
  ready: 'ready',
  'not-yet': 'not ready yet',
  na: 'not applicable',
};
