import { defineTable, oneOf } from '../../engine/index.ts';

/** The reader's answers to “Which level fits us?”: one row, `answers`. */
export const LEVEL = defineTable('level', {
  time: oneOf('', 'light', 'regular', 'heavy'),
  money: oneOf('', 'none', 'seat', 'fee'),
  influence: oneOf('', 'informed', 'content', 'direction'),
  expertise: oneOf('', 'learning', 'clinical', 'technical', 'organizing'),
});
