import { describe, expect, test } from 'vitest';
import { duplicates } from '../../../../src/catalog/problems/duplicates.ts';
import { criterion, item, lesson, option, phase, skill, statement } from '../../minimal.ts';
import { said, smallRecords, type Change } from '../../records.ts';

const problems = (change: Change = {}) => said(duplicates(smallRecords(change)));

test('content in which everything is there once', () => {
  expect(problems()).toEqual([]);
});

test.each<[what: string, change: Change, problem: string]>([
  [
    'an item id in one list',
    { checklists: { readiness: { items: [item('r/lead'), item('r/lead')] } } },
    'content/checklists/readiness.yaml: items.1.id: "r/lead" is already in content/checklists/readiness.yaml - give every item an id of its own',
  ],
  [
    'an item id in two lists',
    { checklists: { readiness: { items: [item('t1/ip')] } } },
    'content/checklists/readiness.yaml: items.0.id: "t1/ip" is already in content/checklists/t1.yaml - give every item an id of its own',
  ],
  [
    'a former item id',
    { checklists: { readiness: { items: [{ ...item('r/lead'), formerly: ['t1/ip'] }] } } },
    'content/checklists/readiness.yaml: items.0.formerly.0: "t1/ip" is already in content/checklists/t1.yaml - give every item an id of its own',
  ],
  [
    'a criterion id',
    {
      'stage-gates': {
        'discovery-in': { criteria: ['a', 'a'].map((id) => criterion(`discovery-in/${id}`)) },
      },
    },
    'content/stage-gates/discovery-in.yaml: criteria.1.id: "discovery-in/a" is already in content/stage-gates/discovery-in.yaml - give every criterion an id of its own',
  ],
  [
    'a lesson id',
    { 'case-studies': { mcode: { lessons: [lesson('mcode/small'), lesson('mcode/small')] } } },
    'content/case-studies/mcode.mdx: lessons.1.id: "mcode/small" is already in content/case-studies/mcode.mdx - give every lesson an id of its own',
  ],
  [
    'a skill id in one role',
    {
      roles: {
        'technical-lead': { skills: [skill('fhir'), skill('fhir')] },
        other: { order: 2, title: 'Other' },
      },
    },
    'content/roles/technical-lead.yaml: skills.1.id: "fhir" is already in content/roles/technical-lead.yaml - give every skill of a role an id of its own',
  ],
  [
    'a phase of the plan',
    { pictures: { plan: { phases: [phase('ballot'), phase('ballot')] } } },
    'content/pictures/plan.yaml: phases.1.id: "ballot" is already in content/pictures/plan.yaml - give every phase of a plan an id of its own',
  ],
  [
    'a former id of two options',
    {
      'charter-topics': {
        ip: { options: ['a', 'b'].map((id) => ({ ...option(id), formerly: ['own'] })) },
      },
    },
    'content/charter-topics/ip.yaml: options.1.formerly.0: "own" is already in content/charter-topics/ip.yaml - give every option of a record an id of its own',
  ],
  [
    'a pair of a group, whatever its capitals',
    { 'value-pairs': { patients: { title: 'PROVIDERS' } } },
    'content/value-pairs/patients.mdx: title: the group "PROVIDERS" already has its pair in content/value-pairs/providers.mdx - merge the two files',
  ],
  [
    'a term, whatever its capitals',
    { glossary: { ig: { term: 'fhir' } } },
    'content/glossary/ig.yaml: term: "fhir" is already explained in content/glossary/fhir.yaml - merge the two files',
  ],
  [
    'a place in a group of policy rules',
    { 'policy-rules': { ondec: {} } },
    'content/policy-rules/uscdi.yaml: order: 1 of data is taken by content/policy-rules/ondec.yaml - give each record a place of its own',
  ],
  [
    'a track number',
    { tracks: { 'use-cases-planning': { number: 1 } } },
    'content/tracks/use-cases-planning.mdx: number: 1 is taken by content/tracks/community-building.mdx - give each track a number of its own',
  ],
])('%s twice', (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});

test('a statement id twice', () => {
  const receives = [
    statement('providers/receives/1', 'Care improves when data follow the patient.'),
    statement('providers/receives/1', 'Clinics save the time of typing things again.'),
  ];
  expect(problems({ 'value-pairs': { providers: { receives } } })).toEqual([
    'content/value-pairs/providers.mdx: receives.1.id: "providers/receives/1" is already in content/value-pairs/providers.mdx - give every statement an id of its own',
  ]);
});

const order = (title: string) => ({ title, order: 1 });
test.each<[kind: string, change: Change, second: string, first: string]>([
  [
    'criteria',
    { 'champion-criteria': { 'know-the-field': order('Know') } },
    'champion-criteria/know-the-field.mdx',
    'champion-criteria/commit-to-lead.mdx',
  ],
  [
    'bodies',
    { 'governance-tiers': { hl7: order('HL7') } },
    'governance-tiers/steering.mdx',
    'governance-tiers/hl7.mdx',
  ],
  [
    'pairs',
    { 'value-pairs': { patients: order('Patients') } },
    'value-pairs/providers.mdx',
    'value-pairs/patients.mdx',
  ],
  [
    'lists',
    { checklists: { readiness: order('Readiness') } },
    'checklists/t1.yaml',
    'checklists/readiness.yaml',
  ],
  [
    'topics',
    { 'charter-topics': { roles: order('Roles') } },
    'charter-topics/roles.yaml',
    'charter-topics/ip.yaml',
  ],
  [
    'gates',
    { 'stage-gates': { 'planning-out': order('Out') } },
    'stage-gates/planning-out.yaml',
    'stage-gates/discovery-in.yaml',
  ],
  [
    'roles',
    { roles: { 'use-case-lead': order('Lead') } },
    'roles/use-case-lead.yaml',
    'roles/technical-lead.yaml',
  ],
  [
    'cases',
    { 'case-studies': { pacio: { ...order('PACIO'), lessons: [lesson('pacio/calls')] } } },
    'case-studies/pacio.mdx',
    'case-studies/mcode.mdx',
  ],
])('%s in the same place', (_kind, change, second, first) => {
  expect(problems(change)).toEqual([
    `content/${second}: order: 1 is taken by content/${first} - give each record a place of its own`,
  ]);
});

describe('statements', () => {
  const gives = (...texts: string[]): Change => ({
    'value-pairs': {
      providers: { gives: texts.map((text, i) => statement(`providers/gives/${i + 1}`, text)) },
    },
  });

  test.each<[what: string, text: string]>([
    ['word for word', 'Hospitals try drafts out in daily practice.'],
    ['with other capitals and marks', 'HOSPITALS try drafts out, in daily practice!'],
    ['in another order', 'In daily practice, hospitals try drafts out.'],
    ['with one more word', 'Hospitals try drafts out in their daily practice.'],
  ])('the same %s', (_what, text) => {
    expect(problems(gives('Hospitals try drafts out in daily practice.', text))).toEqual([
      'content/value-pairs/providers.mdx: gives.1.text: says nearly the same as providers/gives/1 in content/value-pairs/providers.mdx - merge the two or say what differs',
    ]);
  });

  test('that share some words only are two statements', () => {
    expect(
      problems(
        gives(
          'Hospitals try drafts out in daily practice.',
          'Hospitals report what drafts lack in daily practice.',
        ),
      ),
    ).toEqual([]);
  });

  test('are compared between groups and directions too', () => {
    const receives = [statement('patients/receives/1', 'Hospitals try drafts out in daily practice.')];
    expect(problems({ 'value-pairs': { patients: { receives } } })).toEqual([
      'content/value-pairs/patients.mdx: receives.0.text: says nearly the same as providers/gives/1 in content/value-pairs/providers.mdx - merge the two or say what differs',
    ]);
  });

  test.each([
    ['of another group', 'patients/gives/3'],
    ['of the other direction', 'providers/receives/3'],
  ])('with an id %s', (_what, id) => {
    const change = { 'value-pairs': { providers: { gives: [statement(id, 'Clinics lend time.')] } } };
    expect(problems(change)).toEqual([
      `content/value-pairs/providers.mdx: gives.0.id: "${id}" does not belong here - begin it with providers/gives/`,
    ]);
  });
});
