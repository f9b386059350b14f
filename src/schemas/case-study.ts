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
  /** One sentence for cards and search results, at most 160 characters. */
  summary: wordsFor('a card', 160),
  /** The case in five answers. A missing one is shown as not known, with a link to what we do not know. */
  facts: z.strictObject({
    who: told,
    howLong: told.optional(),
    money: told.optional(),
    result: told.optional(),
    copy: told,
  }),
  /** What was wrong or wanted before. */
  situation: words,
  who: z.array(z.strictObject({ name: words, part: words, sources })).min(1),
  timeline: z.array(z.strictObject({ when: words, event: words, sources })).min(1),
  worked: z.array(told).min(1),
  didNotWork: z.array(told).min(1),
  numbers: z.array(
    z.strictObject({
      /** The figure as shown: "45 %". */
      value: words,
      /** What it counts, with its base. */
      of: words,
      asOf,
      /** Why to be careful with it. */
      caveat: words,
      sources,
    }),
  ),
  lessons: z
    .array(
      z.strictObject({
        /** `<case>/<name>`: public and permanent. */
        id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a lesson id - write <case>/<name>'),
        text: words,
        /** The track it belongs to. */
        track: kebab,
        /** The page on which the lesson is shown. */
        page: sitePath,
        sources,
      }),
    )
    .min(1),
  sources,
  asOf,
  /** When somebody last read the record against its sources. */
  reviewed: asOf.optional(),
});
export type CaseStudy = z.infer<typeof caseStudySchema>;
