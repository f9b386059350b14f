import type { Verdict } from './tables.ts';

/** What the reader says about a criterion of a stage gate, as they see it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  undecided: 'not decided',
  ready: 'ready',
  'not-yet': 'not ready yet',
  na: 'not applicable',
};
