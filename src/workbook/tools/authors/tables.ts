import { defineTable, internal, line, type RowOf } from '../../engine/index.ts';

/**
 * Who enters what, where that matters: who rated a champion. Row ids are those of `authorOf` in storage, drawn once for
 * each browser and initiative, so somebody who works in two browsers has two.
 */
export const AUTHORS = defineTable('authors', {
  /** What they call themselves. */
  name: line(120),
  /** The id of an author who is the same person. */
  sameAs: line(64),
  /** The clients of their latest edits, as HLCs name them, the newest last: see clients.ts. */
  clients: internal(line(400)),
});

export type Author = RowOf<typeof AUTHORS>;

/** The author of ratings that were saved before ratings had one. */
export const NOT_NAMED = 'not-named';
