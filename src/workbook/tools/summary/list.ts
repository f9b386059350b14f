import type { Block, Words } from '../../documents/index.ts';

/** A list, or nothing where it would be empty. */
export const list = (items: readonly Words[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
