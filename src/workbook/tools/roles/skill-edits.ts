import {
  type EditResult,
  type Initiative,
  readRows,
  removeRow,
  rowKey,
  rowParts,
  setRow,
  transact,
} from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import { type Skill, skillName } from './skills.ts';
import { ROLE_SKILLS, SKILLS } from './tables.ts';

/** Adds an own skill of a role under an id made by the environment. */
export function addSkill(initiative: Initiative, role: string, id: string): EditResult {
  return setRow(initiative, ROLE_SKILLS, rowKey(role, id), { addedAt: initiative.now() });
}

/** Removes an own skill with the notes on who brings it, as one undoable step. */
export function removeSkill(initiative: Initiative, role: string, skill: Skill): EditResult {
  const part = rowKey(role, skill.id);
  return transact(initiative, `“${skillName(skill)}” removed`, () => {
    for (const row of readRows(initiative, SKILLS).keys())
      if (rowKey(...rowParts(SKILLS, row).slice(1)) === part) removeRow(initiative, SKILLS, row);
    removeRow(initiative, ROLE_SKILLS, part);
  });
}

/** Records whether someone brings a skill to a role; if not, also under the skill's former ids. */
export function setSkill(
  initiative: Initiative,
  person: string,
  role: string,
  { id, text, formerly = [] }: Skill,
  has: boolean,
): EditResult {
  const brought = readRows(initiative, SKILLS);
  const rowOf = (skill: string) => rowKey(person, role, skill);
  return transact(initiative, '', () => {
    setRow(initiative, SKILLS, rowOf(id), { has, text: cut(text, 400) });
    if (has) return;
    for (const row of formerly.map(rowOf).filter((old) => brought.get(old)?.has))
      setRow(initiative, SKILLS, row, { has });
  });
}
