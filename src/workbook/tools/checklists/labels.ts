import type { ItemState } from './tables.ts';

/** The labels of the states of an item. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  na: 'not applicable',
};
