import { counted, plural } from '../../../shared/words.ts';
import { type Initiative, rowKey, rowParts } from '../../engine/index.ts';
import type { Status, StatusContext } from '../descriptor/index.ts';
import { isHere, readPeople } from '../people/index.ts';
import { stakeholderCover, roleCover, withoutStakeholder } from './cover.ts';
import { readCover } from './holders.ts';
import { readRoles } from './read.ts';
import { readSkills } from './skills.ts';
import { SKILLS } from './tables.ts';

/** The people who have not left. */
const here = (initiative: Initiative, { today }: StatusContext) =>
  readPeople(initiative).filter((person) => isHere(person, today));

/** The numbers of the page on roles, for all use cases together. */
export const cover: Status = (initiative, context) => {
  const people = readPeople(initiative);
  const holders = readCover(initiative, people);
  const playbook = context.roles.map((id) => ({ id, title: id, skills: [] }));
  const covers = roleCover(readRoles(initiative, playbook, holders), people, holders, context.today);
  const count = (one: (typeof covers)[number]['state']): number =>
    covers.filter(({ state }) => state === one).length;
  return `${counted(count('nobody'), 'role')} with nobody, ${count('one')} with one only, ${count('enough')} filled`;
};

export const groups: Status = (initiative, context) => {
  const people = readPeople(initiative);
  const named = [...stakeholderCover(context.stakeholders, people, context.today).values()].filter(
    (ids) => ids.length > 0,
  );
  const stray = withoutStakeholder(context.stakeholders, people, context.today).length;
  const aside = stray === 0 ? '' : `, ${counted(stray, 'organization')} without a group`;
  return `${named.length} of ${context.stakeholders.length} groups with an organization${aside}`;
};

/** Skills of roles brought by somebody who is here, each counted once for its role. */
export const skills: Status = (initiative, context) => {
  const ids = new Set(here(initiative, context).map(({ id }) => id));
  const brought = [...readSkills(initiative, context.formerSkills)].flatMap((row) => {
    const [person = '', role = '', skill = ''] = rowParts(SKILLS, row);
    return ids.has(person) ? [rowKey(role, skill)] : [];
  });
  const count = new Set(brought).size;
  return count === 0
    ? 'nobody named for a skill yet'
    : `${counted(count, 'skill')} with somebody who brings ${plural(count, 'it', 'them')}`;
};
