import { z } from 'zod';
import { charterOptionSchema } from './charter-topic.ts';
import { asOf, kebab, order, sources, words } from './common.ts';

/** One heading of a charter: the template's, or one that Groundwork adds. */
export const charterHeadingSchema = z
  .strictObject({
    order,
    title: words,
    write: words.describe('What belongs under it, in a few words.'),
    settles: z
      .array(kebab)
      .default([])
      .describe(
        'The charter topics that it settles. A topic is written under the first heading that names it.',
      ),
    question: words
      .optional()
      .describe(
        'The question that its own text answers. Without it, its topics cover the heading completely.',
      ),
    options: z
      .array(charterOptionSchema)
      .default([])
      .describe('Ways others have written its own text, each with its source.'),
    origin: z
      .enum(['template', 'added'])
      .describe("Whether the playbook's template has the heading or Groundwork adds it."),
    sources,
    asOf: asOf.optional(),
  })
  .refine(({ question, settles }) => question !== undefined || settles.length > 0, {
    path: ['question'],
    error: 'is missing, and the heading settles no topic - write the question or name a topic',
  });
export type CharterHeading = z.infer<typeof charterHeadingSchema>;
