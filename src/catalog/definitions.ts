/** The content that tools get as props, cut down to the fields they name, since all of it is sent with their pages. */
import type { Catalog } from './catalog.ts';

type Checklist = Catalog['checklists'][number];

const pick = <T extends object, K extends keyof T>(value: T, fields: readonly K[]): Pick<T, K> =>
  Object.fromEntries(fields.map((field) => [field, value[field]])) as Pick<T, K>;

/** Some fields of a part of a record that has a permanent id; `formerly` only where it had other ids, since few parts had any. */
export const partDefinition = <
  T extends { readonly formerly: readonly string[] },
  K extends Exclude<keyof T, 'formerly'>,
>(
  part: T,
  fields: readonly K[],
): Pick<T, K> & { readonly formerly?: readonly string[] } => ({
  ...pick(part, fields),
  ...(part.formerly.length > 0 && { formerly: part.formerly }),
});

/**
 * All checklists as props for tools: id and title, ids and texts of the items, and the further fields that the tool
 * names for a list and for its items.
 */
export const checklistDefinitions = <
  L extends keyof Checklist = never,
  I extends Exclude<keyof Checklist['items'][number], 'formerly'> = never,
>(
  { checklists }: Pick<Catalog, 'checklists'>,
  fields: { readonly list?: readonly L[]; readonly item?: readonly I[] } = {},
) =>
  checklists.map((list) => ({
    ...pick(list, ['id', 'title', ...(fields.list ?? [])]),
    items: list.items.map((item) => partDefinition(item, ['id', 'text', ...(fields.item ?? [])])),
  }));

/** The ids of what the tools' statuses count over: criteria, stakeholders, roles. */
export function countedIds(catalog: Pick<Catalog, 'championCriteria' | 'valuePairs' | 'roles'>) {
  const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
  return {
    criteria: ids(catalog.championCriteria),
    stakeholders: ids(catalog.valuePairs),
    roles: ids(catalog.roles),
  };
}
