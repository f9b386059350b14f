import type { ItemState } from './tables.ts';

/** The labels of the states of an item. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  na: 'not applicable',
};

/** The heading of items without an owner. */
export const NOBODY = 'Without an owner';

/** The heading of open retired items. */
export const NO_LONGER = 'No longer in the lists';
