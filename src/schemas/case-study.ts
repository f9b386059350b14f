import { z } from 'zod';
import { asOf, kebab, order, sitePath, sources, words, wordsFor } from './common.ts';

const told = z.strictObject({ text: words, sources });

/** The facts in the box at the top of a case, in this order. */
export const caseFacts = {
  who: 'Who',
  howLong: 'How long',
  money: 'Money',
  result: 'Result',
  copy: 'What to copy',
} as const;

/** An initiative as an example, always described in the same pattern; its page is `/case-studies/<id>/`. */
export const caseStudySchema = z.strictObject({
  title: words,
  order,
  summary: wordsFor('a card', 160).describe(
    'One sentence for cards and search results, at most 160 characters.',
  ),
  facts: z
    .strictObject({
      who: told,
      howLong: told.optional(),
      money: told.optional(),
      result: told.optional(),
      copy: told,
    })
    .describe(
      'The case in five answers. A missing one is shown as not known, with a link to what we do not know.',
    ),
  situation: words.describe('What was wrong or wanted before.'),
  who: z.array(z.strictObject({ name: words, part: words, sources })).min(1),
  timeline: z.array(z.strictObject({ when: words, event: words, sources })).min(1),
  worked: z.array(told).min(1),
  didNotWork: z.array(told).min(1),
  numbers: z.array(
    z.strictObject({
      value: words.describe('The figure as shown: "45 %".'),
      of: words.describe('What it counts, with its base.'),
      asOf,
      caveat: words.describe('Why to be careful with it.'),
      sources,
    }),
  ),
  lessons: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a lesson id - write <case>/<name>')
          .describe('`<case>/<name>`: public and permanent.'),
        text: words,
        track: kebab.describe('The track it belongs to.'),
        page: sitePath.describe('The page on which the lesson is shown.'),
        sources,
      }),
    )
    .min(1),
  sources,
  asOf,
  reviewed: asOf.optional().describe('When somebody last read the record against its sources.'),
});
export type CaseStudy = z.infer<typeof caseStudySchema>;
