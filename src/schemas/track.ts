import { z } from 'zod';
import { asOf, kebab, order, sources, words, wordsFor } from './common.ts';

/** What one track hands to another. */
const handOff = z.strictObject({
  /** Id of the track that receives it. */
  to: kebab,
  /** What is handed over, as a short noun phrase for a label. */
  what: words,
});

/** One of the five tracks; its prose is the overview page `/tracks/<id>/`. */
export const trackSchema = z.strictObject({
  /** 1 to 5; colour, shape and numeral follow from it. */
  number: order.max(5),
  title: words,
  /** One sentence for cards and search results, at most 160 characters. */
  summary: wordsFor('a card', 160),
  /** Why the track exists. */
  purpose: words,
  /** What is done in it, in a usual order, each as an instruction. */
  actions: z.array(words).min(1),
  /** Who does the work. */
  who: z.array(words).min(1),
  inputs: z.array(words).min(1),
  outputs: z.array(words).min(1),
  pitfalls: z.array(words).min(1),
  /** Signs that the track has done its work for now. */
  doneWhen: z.array(words).min(1),
  /** The track's span on the shared timeline, as shares of the whole (0 to 1). */
  span: z.strictObject({ start: z.number().min(0).max(1), end: z.number().min(0).max(1) }),
  /** Hand-offs to later tracks. */
  feeds: z.array(handOff),
  /** Feedback to earlier tracks. */
  feedsBack: z.array(handOff),
  sources,
  asOf: asOf.optional(),
  /** When somebody last read the record against its sources. */
  reviewed: asOf.optional(),
});
export type Track = z.infer<typeof trackSchema>;
