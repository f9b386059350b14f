/**
 * Role cover: who fills which role and brings which skill.
 */
export {
  coverByUseCase,
  stakeholderCover,
  leavings,
  MOST_ROLES,
  overloaded,
  roleCover,
  type RoleCover,
  type RoleState,
  withoutStakeholder,
} from './cover.ts';
export { rolesCsv, rolesDocument } from './document.ts';
export { addRole, removeRole } from './edits.ts';
export { readCover, setCover } from './holders.ts';
export { ROLE_WORDS } from './labels.ts';
export { readRoles, type RoleEntry } from './read.ts';
export { rolesSay } from './says.ts';
export { addSkill, removeSkill, setSkill } from './skill-edits.ts';
export {
  brings,
  formerSkills,
  lackingSkills,
  type ListedSkill,
  readSkills,
  type Skill,
  skillName,
} from './skills.ts';
export { filled } from './status.ts';
export { ROLE_SKILLS, ROLES } from './tables.ts';
export { roles } from './tool.ts';
