import { z } from 'zod';
import { words } from './common.ts';

/**
 * Words and questions that people type for a page, by the address of the page, or of a heading or record in it. Only the search reads them: they lead
 * to a page whose title and headings say it otherwise.
 */
export const searchWordsSchema = z.record(
  z
    .string()
    .regex(
      /^\/(?:[a-z0-9-]+\/)*(?:#[^\s#]+)?$/,
      'is not an address - write one such as /governance/charter/',
    ),
  z.array(words).min(1, 'lists no words - write some or remove the address'),
);
export type SearchWords = z.infer<typeof searchWordsSchema>;
