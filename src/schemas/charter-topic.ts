import { z } from 'zod';
import { asOf, order, sources, words } from './common.ts';

/** One matter that a charter must settle. */
export const charterTopicSchema = z.strictObject({
  order,
  title: words,
  /** The question the charter answers. */
  question: words,
  /** Why it must be settled, and what goes wrong otherwise. */
  why: words,
  /** Ways others have settled it, each with its source. */
  options: z.array(z.strictObject({ label: words, text: words, sources })).min(1),
  /** Whether the playbook names the topic itself or Groundwork adds it from other cases. */
  origin: z.enum(['playbook', 'added']),
  sources,
  asOf: asOf.optional(),
});
export type CharterTopic = z.infer<typeof charterTopicSchema>;
