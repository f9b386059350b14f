import { z } from 'zod';
import { asOf, formerly, order, partId, sources, words } from './common.ts';

/** A way in which others have settled a matter, and our sample text for it. */
export const charterOptionSchema = z.strictObject({
  /** Saved drafts refer to it when they begin from its wording, so its texts can be reworded freely. */
  id: partId('poll-then-park'),
  label: words,
  /** What they do. */
  text: words,
  /** The same as a clause of a charter, in our words, with [brackets] where the reader fills in. */
  clause: words,
  formerly,
  sources,
});
export type CharterOption = z.infer<typeof charterOptionSchema>;

/** One matter that a charter must settle. */
export const charterTopicSchema = z.strictObject({
  order,
  title: words,
  /** The question the charter answers. */
  question: words,
  /** Why it must be settled, and what goes wrong otherwise. */
  why: words,
  /** Ways others have settled it, each with its source. */
  options: z.array(charterOptionSchema).min(1),
  /** Whether the playbook names the topic itself or Groundwork adds it from other cases. */
  origin: z.enum(['playbook', 'added']),
  sources,
  asOf: asOf.optional(),
});
export type CharterTopic = z.infer<typeof charterTopicSchema>;
