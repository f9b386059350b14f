import { z } from 'zod';
import { kebab, order, sources, words } from './common.ts';

/** One of the seven qualities that the champions of an initiative need between them. */
export const championCriterionSchema = z.strictObject({
  order,
  /** Short name, as an instruction: "Commit to lead". */
  title: words,
  /** What a champion with this quality does, in one sentence. */
  statement: words,
  /** A question to put to a candidate. */
  ask: words,
  /** Signs of strength. */
  signs: z.array(words).min(2),
  /** Signs that the quality is missing. */
  warnings: z.array(words).min(1),
  /** What a rating of 0, 1, 2 and 3 looks like, in this order. */
  ratings: z.tuple([words, words, words, words]),
  /** Id of the track this quality helps most. */
  track: kebab.optional(),
  sources,
});
export type ChampionCriterion = z.infer<typeof championCriterionSchema>;
