import { groupNames, type ShowValue } from '../../workbook/schema/index.ts';

let show: ShowValue = groupNames(new Map());

/** Tells this page what the stakeholder groups of the playbook are called. */
export function nameGroups(groups: readonly { readonly id: string; readonly title: string }[]): void {
  show = groupNames(new Map(groups.map(({ id, title }) => [id, title])));
}

/** A stored value as readers know it: a stakeholder group by its title. */
export const shownValue: ShowValue = (table, cell, value) => show(table, cell, value);
