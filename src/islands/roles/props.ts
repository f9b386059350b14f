import type { ListedSkill } from '../../workbook/tools/roles/index.ts';

/** A role of the playbook, as the page shows it. */
export interface RoleText {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly skills: readonly ListedSkill[];
  readonly url: string;
}
