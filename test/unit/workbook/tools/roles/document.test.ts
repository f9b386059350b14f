import { expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { addPerson, readPeople } from '../../../../../src/workbook/tools/people/people.ts';
import { rolesCsv, rolesDocument } from '../../../../../src/workbook/tools/roles/document.ts';
import { readCover, setCover } from '../../../../../src/workbook/tools/roles/holders.ts';
import { readRoles } from '../../../../../src/workbook/tools/roles/read.ts';
import type { RolesInput } from '../../../../../src/workbook/tools/roles/says.ts';
import { setSkill } from '../../../../../src/workbook/tools/roles/skill-edits.ts';
import { readSkills } from '../../../../../src/workbook/tools/roles/skills.ts';
import { NOON } from '../../world.ts';

function input(): RolesInput {
  let time = NOON;
  const initiative = createInitiative(schema, 'one', () => time++);
  setDetails(initiative, { name: 'Cardiology' });
  addPerson(initiative, 'a', { name: '+Ann', leaves: '2027-12-31', group: 'payers', organization: 'A plan' });
  const playbook = ['Lead', 'Expert', 'Builder'].map((title) => ({
    id: title.toLowerCase(),
    title,
    skills: [
      { id: 'calm', text: 'Calm' },
      { id: 'clear', text: 'Clear' },
    ],
  }));
  for (const { id, title } of playbook.toSpliced(1, 1)) setCover(initiative, 'a', id, true, title);
  setSkill(initiative, 'a', 'lead', { id: 'calm', text: 'Calm', kind: 'playbook' }, true);
  const people = readPeople(initiative);
  const cover = readCover(initiative, people);
  return {
    details: readDetails(initiative),
    roles: readRoles(initiative, playbook, cover),
    people,
    cover,
    skills: readSkills(initiative, {}),
    stakeholders: [
      { id: 'payers', title: 'Payers' },
      { id: 'vendors', title: 'Vendors' },
    ],
    useCase: '',
    today: '2027-03-01',
  };
}

test('the table has a row for each role, also where nobody is, and no formula runs', () => {
  const rows = rolesCsv(input()).text.trim().split('\r\n').slice(1);
  expect(rows).toEqual([
    "Cardiology,2027-03-01,Lead,one only,2,'+Ann,person,A plan,,2027-12-31,Calm",
    'Cardiology,2027-03-01,Expert,nobody,2,,,,,,',
    "Cardiology,2027-03-01,Builder,one only,2,'+Ann,person,A plan,,2027-12-31,",
  ]);
});

test('the document names roles, groups, and who leaves what behind', () => {
  const text = documentMarkdown(rolesDocument(input()).document);
  for (const part of [
    '| Expert | nobody |  |',
    'Vendors: no organization yet',
    ', 2027-12-31; leaves nobody for Lead; Builder',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('Too many roles');
});

test('the document sets use cases side by side once there are two, and says who brings which skill', () => {
  const one = input();
  const text = (more: Partial<RolesInput> = {}) =>
    documentMarkdown(rolesDocument({ ...one, ...more }).document);
  expect(text()).not.toContain('side by side');
  expect(text()).toContain('| Lead | Clear | nobody |');
  const useCases = ['A', 'B', 'C', 'D', 'E'];
  const people = one.people.map((person) => ({ ...person, useCase: useCases.join(';') }));
  expect(text({ people })).toContain('| Role | A | B | C | D |');
  expect(text({ people })).toContain('| Role | E |');
  expect(text({ people })).toContain('| Expert | nobody |');
  expect(text({ people, useCase: 'A' })).not.toContain('side by side');
});
