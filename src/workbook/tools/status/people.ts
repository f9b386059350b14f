import type { Initiative } from '../../engine/initiative.ts';
import { counted } from '../../text/text.ts';
import { type Candidate, readCandidates } from '../champions/candidates.ts';
import { isHere, readPeople } from '../people/people.ts';
import { groupCover, roleCover, withoutGroup } from '../roles/cover.ts';
import { readCover } from '../roles/holders.ts';
import { readRoles } from '../roles/read.ts';
import { readSkills } from '../roles/skills.ts';
import { type Measure, some, type Usual } from './measure.ts';

/** Those who have not left. */
const here = (initiative: Initiative, { today }: Usual) =>
  readPeople(initiative).filter((person) => isHere(person, today));

const candidatesHere = (initiative: Initiative, { today }: Usual): Candidate[] =>
  readCandidates(initiative).filter((candidate) => isHere(candidate, today));

/** Who agreed in writing, organizations and people apart: a lead takes both. */
export const committed: Measure = (initiative, context) => {
  const written = candidatesHere(initiative, context).filter(({ commitment }) => commitment === 'written');
  if (written.length === 0) return 'nobody committed in writing yet';
  const organizations = written.filter(({ kind }) => kind === 'organization').length;
  const kinds = [
    some(organizations, 'organization'),
    some(written.length - organizations, 'person', 'people'),
  ].filter((kind) => kind !== '');
  return `${counted(written.length, 'candidate')} committed in writing (${kinds.join(', ')})`;
};

/** How far the talks with candidates are. */
export const talks: Measure = (initiative, context) => {
  const all = candidatesHere(initiative, context);
  if (all.length === 0) return '';
  const count = (one: Candidate['commitment']): number =>
    all.filter(({ commitment }) => commitment === one).length;
  return `${count('written')} of ${counted(all.length, 'candidate')} committed in writing, ${count('spoken')} by word, ${count('none')} not yet`;
};

/** The figures of the page on roles, for all use cases together. */
export const cover: Measure = (initiative, context) => {
  const people = readPeople(initiative);
  const holders = readCover(initiative, people);
  const playbook = context.roles.map((id) => ({ id, title: id, skills: [] }));
  const covers = roleCover(readRoles(initiative, playbook, holders), people, holders, context.today);
  const count = (one: (typeof covers)[number]['state']): number =>
    covers.filter(({ state }) => state === one).length;
  return `${counted(count('nobody'), 'role')} with nobody, ${count('one')} with one only, ${count('enough')} filled`;
};

export const groups: Measure = (initiative, context) => {
  const people = readPeople(initiative);
  const named = [...groupCover(context.groups, people, context.today).values()].filter(
    (ids) => ids.length > 0,
  );
  const stray = withoutGroup(context.groups, people, context.today).length;
  const aside = stray === 0 ? '' : `, ${counted(stray, 'organization')} without a group`;
  return `${named.length} of ${context.groups.length} groups with an organization${aside}`;
};

/** Skills of roles that somebody who is here brings, each counted once for its role. */
export const skills: Measure = (initiative, context) => {
  const ids = new Set(here(initiative, context).map(({ id }) => id));
  const brought = [...readSkills(initiative, context.formerSkills)].flatMap((row) => {
    const [person = '', ...skill] = row.split('/');
    return ids.has(person) ? [skill.join('/')] : [];
  });
  const count = new Set(brought).size;
  return count === 0
    ? 'nobody named for a skill yet'
    : `${counted(count, 'skill')} with somebody who brings ${count === 1 ? 'it' : 'them'}`;
};
