import { z } from 'zod';
import { kebab, sources, webAddress, words, wordsFor } from './common.ts';

/** A term of the field, shown wherever prose links to `/glossary/#<id>`. */
export const glossaryTermSchema = z.strictObject({
  term: words,
  /** The term written out, when it is an abbreviation. */
  expansion: words.optional(),
  /** Definition in one plain sentence, at most 220 characters. */
  definition: wordsFor('a tooltip', 220),
  /** What a newcomer should know beyond the definition. */
  more: words.optional(),
  /** Other words people use for it. */
  aliases: z.array(words).default([]),
  /** Ids of related terms. */
  see: z.array(kebab).default([]),
  /** Where to read on elsewhere. */
  link: webAddress.optional(),
  sources,
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
