// The lock file of public ids: what readers' saved work, addresses, data and citations hang on.
import type { Catalog } from '../../src/catalog/catalog.ts';

/** Public ids by kind; each list in alphabetical order. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/** The lock file: every id there ever was, and by kind those that were given up, each with the reason. */
export interface IdLock {
  readonly about: string;
  readonly ids: Ids;
  readonly retired: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const alphabetical = (ids: Iterable<string>): string[] =>
  [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Every public id of the content. */
export function publicIds(catalog: Catalog): Ids {
  const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
  const all: Record<string, readonly string[]> = {
    tracks: ids(catalog.tracks),
    'champion-criteria': ids(catalog.championCriteria),
    'governance-tiers': ids(catalog.governanceTiers),
    'value-pairs': ids(catalog.valuePairs),
    'value-statements': ids(catalog.valueStatements),
    checklists: ids(catalog.checklists),
    'checklist-items': catalog.checklists.flatMap(({ items }) => ids(items)),
    'charter-topics': ids(catalog.charterTopics),
    'charter-headings': ids(catalog.charterHeadings),
    'stage-gates': ids(catalog.stageGates),
    'stage-gate-criteria': catalog.stageGates.flatMap(({ criteria }) => ids(criteria)),
    roles: ids(catalog.roles),
    'case-studies': ids(catalog.caseStudies),
    lessons: catalog.caseStudies.flatMap(({ lessons }) => ids(lessons)),
    resources: ids(catalog.resources),
    glossary: ids(catalog.glossary),
    sources: [...catalog.citables.keys()],
    changes: ids(catalog.changes),
    pages: catalog.pages.map(({ url }) => url),
  };
  return Object.fromEntries(Object.entries(all).map(([kind, list]) => [kind, alphabetical(list)]));
}

/** Ids that checklist items had before, as their `formerly` says. */
export const formerIds = (catalog: Catalog): string[] =>
  catalog.checklists.flatMap(({ items }) => items.flatMap(({ formerly }) => formerly));

/** What is wrong between the lock and the content, as sentences that say what to do. */
export function lockProblems(lock: IdLock, catalog: Catalog): string[] {
  const now = publicIds(catalog);
  const former = new Set(formerIds(catalog));
  return alphabetical([...Object.keys(now), ...Object.keys(lock.ids), ...Object.keys(lock.retired)]).flatMap(
    (kind) => {
      const present = new Set(now[kind]);
      const locked = new Set(lock.ids[kind]);
      const retired = lock.retired[kind] ?? {};
      const items = kind === 'checklist-items';
      const followed = (id: string): boolean => items && former.has(id);
      const vanished = [...locked].filter((id) => !present.has(id) && !followed(id) && !(id in retired));
      const added = [...present].filter((id) => !locked.has(id));
      const back = [...present].filter((id) => id in retired || followed(id));
      const foreign = items ? [...former].filter((id) => !locked.has(id)) : [];
      const noReason = Object.entries(retired).filter(
        ([id, reason]) => !locked.has(id) || reason.trim() === '',
      );
      return [
        ...vanished.map(
          (id) =>
            `${kind}: "${id}" has vanished - bring it back, or ${items ? 'list it under `formerly` of the item that replaces it, or ' : ''}add it with a reason to "retired" in the lock file`,
        ),
        ...added.map((id) => `${kind}: "${id}" is not in the lock file - run npm run ids`),
        ...back.map((id) => `${kind}: "${id}" was given up and is in use again - choose a new id`),
        ...foreign.map((id) => `${kind}: "${id}" in \`formerly\` was never an id - correct it`),
        ...noReason.map(
          ([id]) => `${kind}: "${id}" in "retired" needs a reason, and a place in "ids" - add them`,
        ),
      ];
    },
  );
}

/** The lock with the new ids of the content; none ever leaves it. */
export function withNewIds(lock: IdLock, catalog: Catalog): IdLock {
  const now = publicIds(catalog);
  const kinds = [...new Set([...Object.keys(now), ...Object.keys(lock.ids)])];
  return {
    ...lock,
    ids: Object.fromEntries(
      kinds.map((kind) => [kind, alphabetical([...(lock.ids[kind] ?? []), ...(now[kind] ?? [])])]),
    ),
  };
}
