import { z } from 'zod';
import { kebab, order, sources, words } from './common.ts';

/** One of the seven qualities that the champions of an initiative need between them. */
export const championCriterionSchema = z.strictObject({
  order,
  title: words.describe('Short name, as an instruction: "Commit to lead".'),
  statement: words.describe('What a champion with this quality does, in one sentence.'),
  ask: words.describe('A question to put to a candidate.'),
  signs: z.array(words).min(2).describe('Signs of strength.'),
  warnings: z.array(words).min(1).describe('Signs that the quality is missing.'),
  ratings: z
    .tuple([words, words, words, words])
    .describe('What a rating of 0, 1, 2 and 3 looks like, in this order.'),
  track: kebab.optional().describe('Id of the track this quality helps most.'),
  sources,
});
export type ChampionCriterion = z.infer<typeof championCriterionSchema>;
