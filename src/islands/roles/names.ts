import type { Sentence } from '../../workbook/text/index.ts';
import { type RoleEntry, type Skill, skillName } from '../../workbook/tools/roles/index.ts';

/** How a sentence names a role: one of the reader's own stands apart. */
export function roleIn({ title, kind }: Pick<RoleEntry, 'title' | 'kind'>): Sentence[number] {
  return kind === 'own' ? { name: title } : title;
}

/** How a sentence names a skill. */
export function skillIn(skill: Skill): Sentence[number] {
  return skill.kind === 'own' ? { name: skillName(skill) } : skillName(skill);
}
