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

interface Part {
  readonly id: string;
  readonly formerly: readonly string[];
}

/** Parts as `<record>/<part>`: their ids are unique in their record alone. */
const within = (record: string, parts: readonly Part[]): Part[] =>
  parts.map(({ id, formerly }) => ({
    id: `${record}/${id}`,
    formerly: formerly.map((former) => `${record}/${former}`),
  }));

/** By kind, what says under `formerly` which ids it had before, so that saved work can follow. */
function followed({ checklists, charterTopics, charterHeadings, roles }: Catalog) {
  return {
    'checklist-items': checklists.flatMap(({ items }): readonly Part[] => items),
    'charter-topic-options': charterTopics.flatMap(({ id, options }) => within(id, options)),
    'charter-heading-options': charterHeadings.flatMap(({ id, options }) => within(id, options)),
    'role-skills': roles.flatMap(({ id, skills }) => within(id, skills)),
  };
}

/** Every public id of the content. */
export function publicIds(catalog: Catalog): Ids {
  const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
  const all: Record<string, readonly string[]> = {
    tracks: ids(catalog.tracks),
    'champion-criteria': ids(catalog.championCriteria),
    'governance-tiers': ids(catalog.governanceBodies),
    'value-pairs': ids(catalog.valuePairs),
    'value-statements': ids(catalog.valueStatements),
    checklists: ids(catalog.checklists),
    ...Object.fromEntries(Object.entries(followed(catalog)).map(([kind, parts]) => [kind, ids(parts)])),
    'charter-topics': ids(catalog.charterTopics),
    'charter-headings': ids(catalog.charterHeadings),
    'stage-gates': ids(catalog.stageGates),
    'stage-gate-criteria': catalog.stageGates.flatMap(({ criteria }) => ids(criteria)),
    roles: ids(catalog.roles),
    'staffing-phases': catalog.pictures.flatMap((picture) =>
      picture.kind === 'phases' ? ids(picture.phases) : [],
    ),
    'case-studies': ids(catalog.caseStudies),
    lessons: catalog.caseStudies.flatMap(({ lessons }) => ids(lessons)),
    resources: ids(catalog.resources),
    'policy-rules': ids(catalog.policyRules),
    glossary: ids(catalog.glossary),
    sources: [...catalog.citables.keys()],
    changes: ids(catalog.changes),
    specialties: ids(catalog.specialties),
    pages: catalog.pages.map(({ url }) => url),
  };
  return Object.fromEntries(Object.entries(all).map(([kind, list]) => [kind, alphabetical(list)]));
}

/** What is wrong between the lock and the content, as sentences that say what to do. */
export function lockProblems(lock: IdLock, catalog: Catalog): string[] {
  const now = publicIds(catalog);
  const followers: Readonly<Record<string, readonly Part[]>> = followed(catalog);
  return alphabetical([...Object.keys(now), ...Object.keys(lock.ids), ...Object.keys(lock.retired)]).flatMap(
    (kind) => {
      const present = new Set(now[kind]);
      const locked = new Set(lock.ids[kind]);
      const retired = lock.retired[kind] ?? {};
      const parts = followers[kind];
      const former = new Set(parts?.flatMap(({ formerly }) => formerly));
      const vanished = [...locked].filter((id) => !present.has(id) && !former.has(id) && !(id in retired));
      const added = [...present].filter((id) => !locked.has(id));
      const back = [...present].filter((id) => id in retired || former.has(id));
      const foreign = [...former].filter((id) => !locked.has(id));
      const noReason = Object.entries(retired).filter(
        ([id, reason]) => !locked.has(id) || reason.trim() === '',
      );
      return [
        ...vanished.map(
          (id) =>
            `${kind}: "${id}" has vanished - bring it back, or ${parts === undefined ? '' : 'list it under `formerly` of what replaces it, or '}add it with a reason to "retired" in the lock file`,
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

/** The ids that one lock has beyond another, each behind its kind. */
export const addedIds = (before: IdLock, after: IdLock): string[] =>
  Object.entries(after.ids).flatMap(([kind, ids]) => {
    const known = new Set(before.ids[kind]);
    return ids.filter((id) => !known.has(id)).map((id) => `${kind}: ${id}`);
  });
