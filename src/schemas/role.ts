import { z } from 'zod';
import { asOf, formerly, order, partId, sources, words } from './common.ts';

/** A role's part in the public planning example over 24 months. */
const exampleSchema = z
  .strictObject({
    personMonths: z
      .number()
      .positive()
      .describe('Sum over the months; the example itself has totals by month only.'),
    peakShare: z.number().positive().max(1).describe('The highest share of a full-time post in a month.'),
    split: z
      .array(
        z.strictObject({
          from: z.number().int().positive(),
          to: z.number().int().positive(),
          share: z.number().positive().max(1),
        }),
      )
      .default([])
      .describe(
        'The same by months, as shares of a full-time post: the row of the role in the example (S18).',
      ),
  })
  .superRefine(({ personMonths, peakShare, split }, context) => {
    if (split.length === 0) return;
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['split'], message });
    const sum = Math.round(
      split.reduce((all, { from, to, share }) => all + (to - from + 1) * share, 0) * 100,
    );
    if (sum !== Math.round(personMonths * 100))
      wrong(
        `adds up to ${String(sum / 100)} person-months, not ${String(personMonths)} - correct the split or the sum`,
      );
    const peak = Math.max(...split.map(({ share }) => share));
    if (peak !== peakShare)
      wrong(`reaches ${String(peak)} of a post, not ${String(peakShare)} - correct the split or the peak`);
    const ends = split.flatMap(({ from, to }) => [from - 0.5, to]);
    if (ends.some((end, i) => i > 0 && end <= (ends[i - 1] ?? 0)))
      wrong('has months out of order or twice - list each month once, from the first to the last');
  });

/** A skill that a role takes. Readers note who brings it. */
const skillSchema = z.strictObject(
  {
    id: partId('new-codes').describe(
      "Readers' notes refer to it, so `text` can be reworded as long as the skill stays the same.",
    ),
    text: words,
    formerly,
  },
  {
    error: ({ code }) => (code === 'invalid_type' ? 'is not a skill - write its id and its text' : undefined),
  },
);

/** A role that a use case team fills. */
export const roleSchema = z.strictObject({
  order,
  title: words,
  does: words.describe('What the person does, in one or two sentences.'),
  skills: z.array(skillSchema).min(1),
  example: exampleSchema.optional(),
  sources,
  asOf: asOf.optional(),
});
export type Role = z.infer<typeof roleSchema>;
