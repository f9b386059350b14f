import { z } from 'zod';
import { asOf, order, sources, words } from './common.ts';

/** A role that a use case team fills. */
export const roleSchema = z.strictObject({
  order,
  title: words,
  /** What the person does, in one or two sentences. */
  does: words,
  skills: z.array(words).min(1),
  /** The public planning example: person-months over 24 months, and the highest share of a full-time post in a month. */
  example: z
    .strictObject({ personMonths: z.number().positive(), peakShare: z.number().positive().max(1) })
    .optional(),
  sources,
  asOf: asOf.optional(),
});
export type Role = z.infer<typeof roleSchema>;
