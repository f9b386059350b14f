import type { ItemState } from './tables.ts';

/** The states of an item as readers see them. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  na: 'not applicable',
};
