import { z } from 'zod';
import { asOf, kebab, order, sources, words, wordsFor } from './common.ts';

/** One body of the governance structure; its prose is the page `/governance/<id>/`. */
export const governanceBodySchema = z.strictObject({
  title: words,
  order,
  kind: z
    .enum(['tier', 'wrap', 'outside'])
    .describe(
      '`tier`: a level of the structure; `wrap`: surrounds all levels; `outside`: a partner beyond the border.',
    ),
  level: order.optional().describe('For a tier: its position from the top, 1 being the highest.'),
  summary: wordsFor('a card', 160).describe(
    "One sentence for the diagram's text and search results, at most 160 characters.",
  ),
  composition: words.describe('Who sits in it.'),
  chosenBy: words.describe('How its people come to sit there.'),
  decides: z.array(words).min(1).describe('What it does or decides.'),
  commitment: words.describe('What it requires of its members.'),
  openTo: words.describe('Who can join, and how.'),
  fit: z
    .strictObject({
      entry: z
        .enum(['anyone', 'members', 'clinical-experts', 'elected', 'appointed'])
        .describe('Who can become a member. `elected` and `appointed` cannot be chosen.'),
      time: z
        .enum(['light', 'regular', 'heavy'])
        .describe('How much time it takes, compared with the other bodies.'),
      influence: z
        .enum(['informed', 'content', 'direction'])
        .describe("How far its members' influence reaches."),
      expertise: z
        .array(z.enum(['clinical', 'technical', 'organizing']))
        .default([])
        .describe('What members should bring, if anything.'),
    })
    .describe(
      "The same in values that a program can compare with a reader's answers; readers see the words above.",
    ),
  exchangesWith: z
    .array(z.strictObject({ body: kebab, what: words }))
    .min(1)
    .describe('The bodies it exchanges with; each of them must name this one too.'),
  sources,
  asOf: asOf.optional(),
  reviewed: asOf.optional().describe('When somebody last read the record against its sources.'),
});
export type GovernanceBody = z.infer<typeof governanceBodySchema>;
