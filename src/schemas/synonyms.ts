import { z } from 'zod';
import { words } from './common.ts';

/**
 * Everyday synonyms: words with about the same meaning in this playbook, one group a line, with blanks between. Only
 * the search, the value finder and the filters read them.
 */
export const synonymsSchema = z.array(
  words.regex(
    /^\p{Ll}+(?: \p{Ll}+)+$/u,
    'is no group of synonyms - write two or more words in small letters, with one blank between two of them',
  ),
);
