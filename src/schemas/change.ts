import { z } from 'zod';
import { day, sitePath, words } from './common.ts';

/** What an edition of the content changed, for people who read it or have work saved with it. */
export const changeSchema = z.strictObject({
  /** The day it was published. */
  date: day,
  title: words,
  /** What is new, corrected or gone for readers, one sentence each. */
  forReaders: z.array(words).min(1),
  /** What it means for work saved in a browser, in one sentence; "nothing changes" is one too. */
  forSavedWork: words,
  /** Pages to look at. */
  links: z.array(z.strictObject({ label: words, link: sitePath })).default([]),
});
export type Change = z.infer<typeof changeSchema>;
