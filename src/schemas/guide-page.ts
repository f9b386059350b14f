import { z } from 'zod';
import { checked, type Flaw } from './checked.ts';
import { asOf, sitePath, sources, words } from './common.ts';

/** What a page of the guide says about itself beyond Starlight's own frontmatter. */
const ownFields = {
  /** One sentence for search engines and link lists. */
  description: words.max(160, 'is too long for a search result - keep it within 160 characters'),
  /** Sources of the page as a whole; single claims link to theirs as `[S1](/sources/#s1)`. */
  sources: sources.optional(),
  /** When the dated facts of the page were true. */
  asOf: asOf.optional(),
  /** When somebody last read the page against its sources. */
  reviewed: asOf.optional(),
  /** What the reader does next: a page, a tool or a checklist item. */
  doNext: z.strictObject({ label: words, link: sitePath }).optional(),
};
export type GuidePage = z.infer<z.ZodObject<typeof ownFields>>;

/** Starlight's fields, ours, and what is wrong with them. */
type PageWithFlaws<S extends z.ZodObject> = z.output<S> & GuidePage & { readonly flaws: readonly Flaw[] };

/** Stands in for a page whose frontmatter cannot be read, until the catalog has reported it. */
const placeholder = { title: 'Page with problems', description: 'Page with problems' };

/**
 * Starlight's schema with our fields, strict, and never failing by itself: the flaws of a page stand
 * in `flaws` beside data that Starlight can live with until the catalog has reported them.
 */
export function checkedGuidePage<S extends z.ZodObject>(starlight: S) {
  const strict = starlight.extend(ownFields).strict();
  return checked(strict).transform((result): PageWithFlaws<S> => {
    const data = result.ok ? result.value : strict.parse(placeholder);
    // `extend` is typed for known shapes only; here the shape is Starlight's, whatever its version has.
    return { ...data, flaws: result.ok ? [] : result.flaws } as PageWithFlaws<S>;
  });
}
