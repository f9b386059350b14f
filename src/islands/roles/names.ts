import type { Sentence } from '../../workbook/text/text.ts';
import type { RoleEntry } from '../../workbook/tools/roles/read.ts';
import { type Skill, skillName } from '../../workbook/tools/roles/skills.ts';

/** How a sentence names a role: one of the reader's own stands apart. */
export function roleIn({ title, kind }: Pick<RoleEntry, 'title' | 'kind'>): Sentence[number] {
  return kind === 'own' ? { name: title } : title;
}

/** How a sentence names a skill. */
export function skillIn(skill: Skill): Sentence[number] {
  return skill.kind === 'own' ? { name: skillName(skill) } : skillName(skill);
}
