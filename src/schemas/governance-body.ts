import { z } from 'zod';
import { asOf, kebab, order, sources, words, wordsFor } from './common.ts';

/** One body of the governance structure; its prose is the page `/governance/<id>/`. */
export const governanceBodySchema = z.strictObject({
  title: words,
  order,
  /** `tier`: a level of the structure; `wrap`: surrounds all levels; `outside`: a partner beyond the border. */
  kind: z.enum(['tier', 'wrap', 'outside']),
  /** For a tier: its position from the top, 1 being the highest. */
  level: order.optional(),
  /** One sentence for the diagram's text and search results, at most 160 characters. */
  summary: wordsFor('a card', 160),
  /** Who sits in it. */
  composition: words,
  /** How its people come to sit there. */
  chosenBy: words,
  /** What it does or decides. */
  decides: z.array(words).min(1),
  /** What it requires of its members. */
  commitment: words,
  /** Who can join, and how. */
  openTo: words,
  /** The same in values that a program can compare with a reader's answers; readers see the words above. */
  fit: z.strictObject({
    /** Who can become a member. `elected` and `appointed` cannot be chosen. */
    entry: z.enum(['anyone', 'members', 'clinical-experts', 'elected', 'appointed']),
    /** How much time it takes, compared with the other bodies. */
    time: z.enum(['light', 'regular', 'heavy']),
    /** How far its members' influence reaches. */
    influence: z.enum(['informed', 'content', 'direction']),
    /** What members should bring, if anything. */
    expertise: z.array(z.enum(['clinical', 'technical', 'organizing'])).default([]),
  }),
  /** The bodies it exchanges with; each of them must name this one too. */
  exchangesWith: z.array(z.strictObject({ body: kebab, what: words })).min(1),
  sources,
  asOf: asOf.optional(),
  /** When somebody last read the record against its sources. */
  reviewed: asOf.optional(),
});
export type GovernanceBody = z.infer<typeof governanceBodySchema>;
