import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import { navigationOf } from './navigation.ts';
import type { Catalog } from './catalog.ts';
import { plainText, textsOf } from './reading.ts';
import type { Records } from './records.ts';
import { resourceUrl } from './urls.ts';

/** A page that uses a term. */
export interface TermUse {
  readonly label: string;
  readonly url: string;
}

/** How running text refers to a term: its name or its expansion, in singular or plural. */
export interface TermPattern {
  readonly id: string;
  readonly name: string;
  readonly pattern: RegExp;
  /** An abbreviation or a name, which is matched case-sensitively; everyday words are not. */
  readonly exact: boolean;
}

/** A reader of one entry would not open more pages. */
const MOST_USES = 3;

/** Pages about the site itself do not explain terms of the field. */
const aboutTheSite = /^\/(?:about|contribute|privacy|accessibility|changes)\//;

/**
 * Patterns for all names of all terms, longer names first, so that "FHIR" is not found in "FHIR resource" if matches
 * are removed from the text in this order.
 */
export function termPatterns(glossary: readonly (GlossaryTerm & { readonly id: string })[]): TermPattern[] {
  return glossary
    .flatMap(({ id, term, expansion }) =>
      [term, ...(expansion === undefined ? [] : [expansion])].map((name) => {
        const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const exact = /[A-Z0-9].*[A-Z0-9]/.test(name);
        const pattern = new RegExp(`(?<![\\w/-])${literal}(?:s|es)?(?![\\w/-])`, exact ? 'g' : 'gi');
        return { id, name, pattern, exact };
      }),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/**
 * For each term the pages that use it most: those that link to it first, then by number of mentions, then in
 * reading order. Terms that no page uses have no entry.
 */
export function termUses(records: Records, catalog: Catalog): Map<string, TermUse[]> {
  const patterns = termPatterns(catalog.glossary);
  const uses = new Map<string, { page: TermUse; weight: number }[]>();
  for (const [page, text] of textsByPage(records, catalog)) {
    let rest = plainText(text);
    const weights = new Map<string, number>();
    const add = (id: string, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight);
    for (const [, id = ''] of text.matchAll(/\]\(\/glossary\/#([a-z0-9-]+)\)/g)) add(id, 1_000);
    for (const { id, pattern } of patterns) {
      const times = rest.match(pattern)?.length ?? 0;
      if (times === 0) continue;
      add(id, times);
      rest = rest.replace(pattern, ' ');
    }
    for (const [id, weight] of weights) {
      const pages = uses.get(id) ?? [];
      pages.push({ page, weight });
      uses.set(id, pages);
    }
  }
  return new Map(
    [...uses].map(([id, pages]) => [
      id,
      pages
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_USES)
        .map(({ page }) => page),
    ]),
  );
}

/** All text of each page, in reading order; a record counts for the page that shows it. */
function textsByPage(records: Records, catalog: Catalog): Map<TermUse, string> {
  const bodies = new Map(
    Object.values({ ...records, files: [], site: [], unreadable: [] })
      .flat()
      .map(({ file, body }) => [file, body]),
  );
  const shown = [
    catalog.pages,
    catalog.tracks,
    catalog.championCriteria,
    catalog.governanceBodies,
    catalog.valuePairs,
    catalog.charterTopics,
    catalog.stageGates,
    catalog.caseStudies,
    catalog.checklists,
    catalog.policyRules,
    catalog.resources.map((resource) => ({ ...resource, url: resourceUrl(resource.id) })),
  ].flat();
  const shownOn = Map.groupBy(shown, ({ url }) => url.replace(/#.*/, ''));
  const pages = navigationOf(catalog).flatMap((section) =>
    section.pages
      .filter(({ url }) => !aboutTheSite.test(url))
      .map(({ label, url }) => ({ label: url === section.url ? section.label : label, url })),
  );
  return new Map(
    pages.map((page) => [
      page,
      (shownOn.get(page.url) ?? [])
        .flatMap((entry) => [bodies.get(entry.file) ?? '', ...textsOf(entry)])
        .join('\n'),
    ]),
  );
}
