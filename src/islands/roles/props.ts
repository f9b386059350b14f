import type { ListedSkill } from '../../workbook/tools/roles/index.ts';

/** A role of the playbook, with the fields that the page shows. */
export interface RoleText {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly skills: readonly ListedSkill[];
  readonly url: string;
}
