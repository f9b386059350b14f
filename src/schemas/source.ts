import { z } from 'zod';
import { asOf, webAddress, words } from './common.ts';

/** A source of the facts; its id is the tag in lower case (`s13`), a part adds a letter (`s20e`). */
export const sourceSchema = z.strictObject({
  title: words,
  publisher: words.optional().describe('Who published it.'),
  kind: z.enum(['playbook', 'picture', 'template', 'guide', 'paper', 'news', 'policy', 'forum', 'website']),
  links: z.array(z.strictObject({ label: words, url: webAddress })),
  supports: words.describe('What it supports here, in one sentence.'),
  standing: z
    .enum(['first-hand', 'reported', 'weak'])
    .describe(
      "`first-hand`: the organization itself or the text of the rule; `reported`: somebody else's account; `weak`: one unconfirmed account.",
    ),
  note: words.optional().describe('Cautions about it.'),
  asOf: asOf.optional().describe('The date of the text that was read, when known.'),
  parts: z
    .record(
      z.string().regex(/^[a-z]$/, 'is not a letter - name each part by one small letter'),
      z.strictObject({ title: words }),
    )
    .optional()
    .describe('Parts cited on their own, by letter.'),
});
export type Source = z.infer<typeof sourceSchema>;
