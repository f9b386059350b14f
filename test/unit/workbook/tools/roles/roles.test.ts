import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { COVER, ROLE_SKILLS, ROLES, SKILLS } from '../../../../../src/workbook/tools/roles/tables.ts';
import { STAFFING } from '../../../../../src/workbook/tools/staffing/tables.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readRows, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { addPerson, type Named, readPeople } from '../../../../../src/workbook/tools/people/people.ts';
import { readCover, setCover } from '../../../../../src/workbook/tools/roles/holders.ts';
import {
  stakeholderCover,
  leavings,
  overloaded,
  roleCover,
  type Role,
  withoutStakeholder,
} from '../../../../../src/workbook/tools/roles/cover.ts';
import { addRole, removeRole } from '../../../../../src/workbook/tools/roles/edits.ts';
import { readRoles } from '../../../../../src/workbook/tools/roles/read.ts';
import { addSkill, removeSkill, setSkill } from '../../../../../src/workbook/tools/roles/skill-edits.ts';
import {
  formerSkills,
  lackingSkills,
  type ListedSkill,
  readSkills,
  skillName,
} from '../../../../../src/workbook/tools/roles/skills.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { NOON } from '../../world.ts';

const TODAY = '2027-03-01';
const person = (id: string, patch: Partial<Named> = {}): Named => ({
  id,
  name: id,
  kind: 'person',
  organization: '',
  group: '',
  useCase: '',
  commitment: 'none',
  leaves: '',
  champion: 'no',
  note: '',
  addedAt: 0,
  ...patch,
});
const role = (id: string, wanted = 2): Role => ({ id, title: id, wanted });
const states = (people: Named[], holders: string[], wanted = 2, useCase = '') =>
  roleCover([role('r', wanted)], people, new Map([['r', holders]]), TODAY, useCase)[0]?.state;

test('two are wanted for each role unless the reader wants fewer', () => {
  const people = [person('a'), person('b')];
  expect(states(people, [])).toBe('nobody');
  expect(states(people, ['a'])).toBe('one');
  expect(states(people, ['a', 'b'])).toBe('enough');
  expect(states(people, ['a'], 1)).toBe('enough');
  expect(states(people, [], 0)).toBe('not-wanted');
});

test('who has left, and who works on another use case, fills no role here', () => {
  const people = [
    person('gone', { leaves: '2027-02-28' }),
    person('last', { leaves: TODAY }),
    person('stents', { useCase: 'Stents' }),
  ];
  expect(states(people, ['gone'])).toBe('nobody');
  expect(states(people, ['last'])).toBe('one');
  expect(states(people, ['stents'], 2, 'Heart failure')).toBe('nobody');
  expect(states(people, ['last', 'stents'], 2, 'stents')).toBe('enough');
});

test('leaving: which roles turn empty, and which hang on one, once those before are gone too', () => {
  const people = [
    person('late', { leaves: '2027-09-30' }),
    person('soon', { leaves: '2027-04-30' }),
    person('stays'),
    person('gone', { leaves: '2020-01-01' }),
  ];
  const cover = new Map([
    ['both', ['late', 'soon']],
    ['three', ['late', 'soon', 'stays']],
  ]);
  const covers = roleCover([role('both'), role('three')], people, cover, TODAY);
  expect(leavings(covers, people, TODAY)).toEqual([
    { id: 'soon', day: '2027-04-30', empties: [], alone: ['both'] },
    { id: 'late', day: '2027-09-30', empties: ['both'], alone: ['three'] },
  ]);
});

test('three roles are too many', () => {
  const roles = ['x', 'y', 'z'].map((id) => role(id));
  const cover = new Map([
    ['x', ['a', 'b']],
    ['y', ['a', 'b']],
    ['z', ['a']],
  ]);
  expect([...overloaded(roleCover(roles, [person('a'), person('b')], cover, TODAY))]).toEqual([
    ['a', ['x', 'y', 'z']],
  ]);
});

test('a group is there with an organization, not with a person who speaks for nobody', () => {
  const people = [
    person('org', { kind: 'organization', group: 'payers' }),
    person('employee', { group: 'vendors', organization: 'A maker' }),
    person('alone', { group: 'patients' }),
    person('gone', { kind: 'organization', group: 'patients', leaves: '2020-01-01' }),
  ];
  expect([...stakeholderCover(['payers', 'vendors', 'patients'], people, TODAY)]).toEqual([
    ['payers', ['org']],
    ['vendors', ['employee']],
    ['patients', []],
  ]);
});

test('an organization without a group, or with one that is gone, is named while it is here', () => {
  const organization = (id: string, patch: Partial<Named> = {}) =>
    person(id, { kind: 'organization', ...patch });
  const people = [
    person('ann', { organization: 'A clinic' }),
    organization('none'),
    organization('former', { group: 'retired' }),
    organization('left', { leaves: '2027-02-28' }),
    organization('plan', { group: 'payers' }),
  ];
  expect(withoutStakeholder(['payers'], people, TODAY).map(({ id }) => id)).toEqual(['none', 'former']);
});

test('whoever joins, no role is filled worse, and the order of people changes nothing', () => {
  const rank = { 'not-wanted': 0, nobody: 0, one: 1, enough: 2 };
  const crowd = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
  fc.assert(
    fc.property(crowd, fc.integer({ min: 0, max: 2 }), (ids, wanted) => {
      const people = ids.map((id) => person(id));
      const all = states(people, ids, wanted);
      const fewer = states(people, ids.slice(1), wanted);
      expect(rank[all ?? 'nobody']).toBeGreaterThanOrEqual(rank[fewer ?? 'nobody']);
      expect(states(people.toReversed(), ids.toReversed(), wanted)).toBe(all);
    }),
  );
});

test('own roles follow those of the playbook; retired ones that somebody fills stay', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  addPerson(initiative, 'a', { name: 'Ann' });
  addRole(initiative, 'own');
  setRow(initiative, ROLES, 'own', { name: 'Medical physicist', wanted: 'one' });
  setCover(initiative, 'a', 'former', true, 'A former role');
  const cover = readCover(initiative, readPeople(initiative));
  const roles = readRoles(initiative, [{ id: 'clinical-lead', title: 'Clinical lead', skills: [] }], cover);
  expect(roles.map(({ title, kind, wanted }) => [title, kind, wanted])).toEqual([
    ['Clinical lead', 'playbook', 2],
    ['Medical physicist', 'own', 1],
    ['A former role', 'retired', 0],
  ]);
});

test('an own role goes with all that hangs on it, and undo brings all back', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  const undo = createUndo(initiative);
  addPerson(initiative, 'a', { name: 'Ann' });
  addRole(initiative, 'own');
  setCover(initiative, 'a', 'own', true, 'Medical physicist');
  addSkill(initiative, 'own', 'scan');
  setSkill(initiative, 'a', 'own', { id: 'scan', text: 'Scanners', kind: 'own' }, true);
  setRow(initiative, STAFFING, 'own/ballot', { m1: 0.5 });
  const left = () =>
    [ROLES, ROLE_SKILLS, COVER, SKILLS, STAFFING].map((table) => readRows(initiative, table).size);
  removeRole(initiative, { id: 'own', title: 'Medical physicist' });
  expect(left()).toEqual([0, 0, 0, 0, 0]);
  undo.undo();
  expect(left()).toEqual([1, 1, 1, 1, 1]);
});

test('skills: those of the playbook, then our own, then what someone brings that is listed no longer', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  const undo = createUndo(initiative);
  const skills = (listed: readonly ListedSkill[] = [{ id: 'codes', text: 'Asking for codes' }]) =>
    readRoles(initiative, [{ id: 'r', title: 'Role', skills: listed }], new Map())[0]?.skills ?? [];
  addSkill(initiative, 'r', 'one');
  setRow(initiative, ROLE_SKILLS, 'r/one', { name: '日本語' });
  addSkill(initiative, 'rr', 'other');
  expect(skills()).toEqual([
    { id: 'codes', text: 'Asking for codes', kind: 'playbook' },
    { id: 'one', text: '日本語', kind: 'own' },
  ]);
  for (const skill of skills()) setSkill(initiative, 'a', 'r', skill, true);
  const brought = () => readSkills(initiative, {});
  expect([...brought()]).toEqual(['a/r/codes', 'a/r/one']);
  const entry = { id: 'r', skills: skills() };
  expect(lackingSkills(entry, ['a'], brought())).toEqual([]);
  expect(lackingSkills(entry, ['b'], brought())).toEqual(entry.skills);
  expect(skills([]).map(skillName)).toEqual(['日本語', 'Asking for codes (listed no longer)']);
  for (const skill of skills().filter(({ kind }) => kind === 'own')) removeSkill(initiative, 'r', skill);
  expect(skills().map(({ kind }) => kind)).toEqual(['playbook']);
  expect([...brought()]).toHaveLength(1);
  undo.undo();
  expect([...brought()]).toHaveLength(2);
});

test('a skill that was reworded is the same skill, and work under former ids counts for it', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  const undo = createUndo(initiative);
  const playbook = (...skills: ListedSkill[]) => [{ id: 'r', title: 'Role', skills }];
  const seen = (roles: ReturnType<typeof playbook>) => ({
    listed: readRoles(initiative, roles, new Map())[0]?.skills.map(skillName),
    brought: [...readSkills(initiative, formerSkills(roles))].sort(),
  });
  const codes: ListedSkill = { id: 'codes', text: 'Asking for codes' };
  for (const id of ['codes', 'sets'])
    setSkill(initiative, id === 'codes' ? 'ann' : 'bo', 'r', { id, text: id, kind: 'playbook' }, true);
  expect(seen(playbook({ ...codes, text: 'Getting codes' }, { id: 'sets', text: 'Value sets' }))).toEqual({
    listed: ['Getting codes', 'Value sets'],
    brought: ['ann/r/codes', 'bo/r/sets'],
  });
  const merged: ListedSkill = { id: 'terms', text: 'Codes and value sets', formerly: ['codes', 'sets'] };
  expect(seen(playbook(merged))).toEqual({
    listed: ['Codes and value sets'],
    brought: ['ann/r/terms', 'bo/r/terms'],
  });
  setSkill(initiative, 'ann', 'r', { ...merged, kind: 'playbook' }, false);
  expect(seen(playbook(merged)).brought).toEqual(['bo/r/terms']);
  undo.undo();
  expect(seen(playbook(merged)).brought).toEqual(['ann/r/terms', 'bo/r/terms']);
});
