import { z } from 'zod';
import { checked, type Flaw } from './checked.ts';
import { asOf, sitePath, sources, words, wordsFor } from './common.ts';

/** Frontmatter of a page of the guide, in addition to Starlight's own. */
const ownFields = {
  description: wordsFor('a search result', 160).describe('One sentence for search engines and link lists.'),
  sources: sources
    .optional()
    .describe('Sources of the page as a whole; single claims link to theirs as `[S1](/sources/#s1)`.'),
  asOf: asOf.optional().describe('When the dated facts of the page were true.'),
  reviewed: asOf.optional().describe('When somebody last read the page against its sources.'),
  doNext: z
    .strictObject({ label: words, link: sitePath })
    .optional()
    .describe('What the reader does next: a page, a tool or a checklist item.'),
};
export type GuidePage = z.infer<z.ZodObject<typeof ownFields>>;

/** Starlight's fields, ours, and the flaws; `input` is the frontmatter as written if there are flaws. */
type PageWithFlaws<S extends z.ZodObject> = z.output<S> &
  GuidePage & { readonly flaws: readonly Flaw[]; readonly input?: unknown };

/** Replaces the frontmatter of a page that cannot be read, until the catalog has reported it. */
const placeholder = { title: 'Page with problems', description: 'Page with problems' };

/**
 * Starlight's schema with our fields, strict, and never failing: the flaws of a page are in
 * `flaws`, beside data that Starlight accepts, until the catalog has reported them.
 */
export function checkedGuidePage<S extends z.ZodObject>(starlight: S) {
  const strict = starlight.extend(ownFields).strict();
  return checked(strict).transform((result): PageWithFlaws<S> => {
    // `extend` is typed for known shapes only; here the shape is that of Starlight's version.
    return (
      result.ok
        ? { ...result.value, flaws: [] }
        : { ...strict.parse(placeholder), flaws: result.flaws, input: result.input }
    ) as PageWithFlaws<S>;
  });
}
