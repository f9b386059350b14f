import type { Sentence } from '../../workbook/text/index.ts';
import { type RoleEntry, type Skill, skillName } from '../../workbook/tools/roles/index.ts';

/** A role's name in a sentence; one of the reader's own is marked as typed. */
export function roleIn({ title, kind }: Pick<RoleEntry, 'title' | 'kind'>): Sentence[number] {
  return kind === 'own' ? { name: title } : title;
}

/** A skill's name in a sentence. */
export function skillIn(skill: Skill): Sentence[number] {
  return skill.kind === 'own' ? { name: skillName(skill) } : skillName(skill);
}
