import { z } from 'zod';
import { asOf, kebab, sources, webAddress, words } from './common.ts';

/** Something elsewhere on the web that is worth a reader's time. */
export const resourceSchema = z.strictObject({
  title: words,
  /** Where it is on the web. */
  link: webAddress,
  /** What it is good for, in one sentence. */
  summary: words,
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
  /** Ids of the tracks it helps. */
  tracks: z.array(kebab).min(1),
  /** The readers it is for. */
  readers: z.array(z.enum(['leadership', 'clinical', 'technical', 'vendors', 'patients'])).min(1),
  /** Access, cost or age to know about. */
  note: words.optional(),
  sources,
  asOf: asOf.optional(),
});
export type Resource = z.infer<typeof resourceSchema>;
