import { z } from 'zod';
import { kebab, sources, webAddress, words, wordsFor } from './common.ts';

/** A term of the field, shown wherever prose links to `/glossary/#<id>`. */
export const glossaryTermSchema = z.strictObject({
  term: words,
  expansion: words.optional().describe('The term written out, when it is an abbreviation.'),
  definition: wordsFor('a tooltip', 220).describe(
    'Definition in one plain sentence, at most 220 characters.',
  ),
  more: words.optional().describe('What a newcomer should know beyond the definition.'),
  aliases: z.array(words).default([]).describe('Other words people use for it.'),
  see: z.array(kebab).default([]).describe('Ids of related terms.'),
  link: webAddress.optional().describe('Where to read on elsewhere.'),
  sources,
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
