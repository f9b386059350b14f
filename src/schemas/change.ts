import { z } from 'zod';
import { day, sitePath, words } from './common.ts';

/** What an edition of the content changed, for people who read it or have work saved with it. */
export const changeSchema = z.strictObject({
  date: day.describe('The day it was published.'),
  title: words,
  forReaders: z
    .array(words)
    .min(1)
    .describe('What is new, corrected or gone for readers, one sentence each.'),
  forSavedWork: words.describe(
    'What it means for work saved in a browser, in one sentence; "nothing changes" is one too.',
  ),
  links: z
    .array(z.strictObject({ label: words, link: sitePath }))
    .default([])
    .describe('Pages to look at.'),
});
export type Change = z.infer<typeof changeSchema>;
