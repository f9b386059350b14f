import { z } from 'zod';
import { asOf, kebab, sources, webAddress, words } from './common.ts';

/** Something elsewhere on the web that is worth a reader's time. */
export const resourceSchema = z.strictObject({
  title: words,
  link: webAddress.describe('Where it is on the web.'),
  summary: words.describe('What it is good for, in one sentence.'),
  kind: z.enum([
    'community',
    'guide',
    'learning',
    'paper',
    'policy',
    'process',
    'registry',
    'terminology',
    'tool',
    'video',
  ]),
  tracks: z.array(kebab).min(1).describe('Ids of the tracks it helps.'),
  readers: z
    .array(z.enum(['leadership', 'clinical', 'technical', 'vendors', 'patients']))
    .min(1)
    .describe('The readers it is for.'),
  note: words.optional().describe('Access, cost or age to know about.'),
  sources,
  asOf: asOf.optional(),
});
export type Resource = z.infer<typeof resourceSchema>;
