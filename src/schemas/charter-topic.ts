import { z } from 'zod';
import { asOf, formerly, order, partId, sources, words } from './common.ts';

/** A way in which others have settled a matter, and our sample text for it. */
export const charterOptionSchema = z.strictObject({
  id: partId('poll-then-park').describe(
    'Saved drafts refer to it when they begin from its wording, so its texts can be reworded freely.',
  ),
  label: words,
  text: words.describe('What they do.'),
  clause: words.describe(
    'The same as a clause of a charter, in our words, with [brackets] where the reader fills in.',
  ),
  formerly,
  sources,
});
export type CharterOption = z.infer<typeof charterOptionSchema>;

/** One matter that a charter must settle. */
export const charterTopicSchema = z.strictObject({
  order,
  title: words,
  question: words.describe('The question the charter answers.'),
  why: words.describe('Why it must be settled, and what goes wrong otherwise.'),
  options: z.array(charterOptionSchema).min(1).describe('Ways others have settled it, each with its source.'),
  origin: z
    .enum(['playbook', 'added'])
    .describe('Whether the playbook names the topic itself or Groundwork adds it from other cases.'),
  sources,
  asOf: asOf.optional(),
});
export type CharterTopic = z.infer<typeof charterTopicSchema>;
