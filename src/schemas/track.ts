import { z } from 'zod';
import { asOf, kebab, order, sources, words, wordsFor } from './common.ts';

/** What one track hands to another. */
const handOff = z.strictObject({
  to: kebab.describe('Id of the track that receives it.'),
  what: words.describe('What is handed over, as a short noun phrase for a label.'),
});

/** One of the five tracks; its prose is the overview page `/tracks/<id>/`. */
export const trackSchema = z.strictObject({
  number: order.max(5).describe('1 to 5; colour, shape and numeral follow from it.'),
  title: words,
  summary: wordsFor('a card', 160).describe(
    'One sentence for cards and search results, at most 160 characters.',
  ),
  purpose: words.describe('Why the track exists.'),
  actions: z.array(words).min(1).describe('What is done in it, in a usual order, each as an instruction.'),
  who: z.array(words).min(1).describe('Who does the work.'),
  inputs: z.array(words).min(1),
  outputs: z.array(words).min(1),
  pitfalls: z.array(words).min(1),
  doneWhen: z.array(words).min(1).describe('Signs that the track has done its work for now.'),
  span: z
    .strictObject({ start: z.number().min(0).max(1), end: z.number().min(0).max(1) })
    .describe("The track's span on the shared timeline, as shares of the whole (0 to 1)."),
  feeds: z.array(handOff).describe('Hand-offs to later tracks.'),
  feedsBack: z.array(handOff).describe('Feedback to earlier tracks.'),
  sources,
  asOf: asOf.optional(),
  reviewed: asOf.optional().describe('When somebody last read the record against its sources.'),
});
export type Track = z.infer<typeof trackSchema>;
