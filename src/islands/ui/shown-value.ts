import { stakeholderNames, type ShowValue } from '../../workbook/schema/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';

let show: ShowValue = stakeholderNames(new Map());

/** Sets the titles of the playbook's stakeholders for this page. */
export function nameStakeholders(stakeholders: readonly Stakeholder[]): void {
  show = stakeholderNames(new Map(stakeholders.map(({ id, title }) => [id, title])));
}

/** A stored value as shown to readers: a stakeholder by its title. */
export const shownValue: ShowValue = (table, cell, value) => show(table, cell, value);
