// What other pages say of the tools: each item and criterion gets the fact that it asks for.
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { readRecords } from '../../../../src/catalog/read-records.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { setDetails, setRow } from '../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { BRIEF_LINES, BRIEFS } from '../../../../src/workbook/tools/briefs/tables.ts';
import { RATINGS } from '../../../../src/workbook/tools/champions/tables.ts';
import { TOPICS } from '../../../../src/workbook/tools/charter/measures.ts';
import { CHARTER } from '../../../../src/workbook/tools/charter/tables.ts';
import { EXECUTION_GATE } from '../../../../src/workbook/tools/gates/measures.ts';
import { GATES } from '../../../../src/workbook/tools/gates/tables.ts';
import { measuredStates } from '../../../../src/workbook/tools/measures.ts';
import { PEOPLE } from '../../../../src/workbook/tools/people/tables.ts';
import { TOOLS_WITH_PAGE } from '../../../../src/workbook/tools/registry.ts';
import { COVER, SKILLS } from '../../../../src/workbook/tools/roles/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../../../../src/workbook/tools/staffing/tables.ts';
import { toolStates } from '../../../../src/workbook/tools/statuses.ts';

const today = '2027-03-31';
const context = {
  criteria: ['know', 'lead', 'reach'],
  stakeholders: ['payers', 'vendors'],
  roles: ['lead', 'expert', 'writer'],
  formerSkills: { 'lead/profiles': 'lead/fhir' },
  today,
};
const fresh = () => createInitiative(schema, 'id', () => 1000);
const usual = (tool: string, initiative: Initiative, day = today) =>
  toolStates(initiative, { ...context, today: day }).find(({ id }) => id === tool)?.words;
const says = (tool: string, measure: string, initiative: Initiative) =>
  measuredStates([{ tool, measure }], initiative, context)[0]?.words;
const rate = (initiative: Initiative, rows: Readonly<Record<string, '0' | '1' | '2' | '3'>>) => {
  for (const [row, rating] of Object.entries(rows)) setRow(initiative, RATINGS, `${row}/me`, { rating });
};

test('a tool that is not there is left out; without a measure it says what it usually says', () => {
  const initiative = fresh();
  expect(toolStates(initiative, context).map(({ words }) => words)).toEqual(TOOLS_WITH_PAGE.map(() => ''));
  setRow(initiative, PHASES, 'a', { start: 1, months: 4 });
  expect(
    measuredStates([{ tool: 'gone' }, { tool: 'staffing' }], initiative, context).map(({ words }) => words),
  ).toEqual(['1 phase planned']);
});

describe('the champion matrix', () => {
  test('says covered only of what two can carry, as its own page does', () => {
    const initiative = fresh();
    setRow(initiative, PEOPLE, 'p', { name: 'Ann', champion: 'chosen', leaves: '2027-04-30' });
    rate(initiative, { 'p/know': '3', 'p/lead': '2', 'p/reach': '1' });
    expect(usual('champions', initiative)).toBe(
      '0 of 3 champion qualities covered by two or more, 2 by one only',
    );
    setRow(initiative, PEOPLE, 'q', { name: 'Ben', champion: 'chosen' });
    rate(initiative, { 'q/know': '2' });
    expect(usual('champions', initiative)).toBe(
      '1 of 3 champion qualities covered by two or more, 1 by one only',
    );
    setRow(initiative, PEOPLE, 'q', { champion: 'considered' });
    expect(usual('champions', initiative, '2027-05-01')).toBe('2 candidates, nobody in the present set yet');
  });

  test('says who is committed in writing and is still here', () => {
    const initiative = fresh();
    setRow(initiative, PEOPLE, 'p', { name: 'Ann', champion: 'considered', commitment: 'spoken' });
    setRow(initiative, PEOPLE, 'n', { name: 'No candidate', commitment: 'written' });
    setRow(initiative, PEOPLE, 'g', { champion: 'chosen', commitment: 'written', leaves: '2027-03-30' });
    expect(says('champions', 'committed', initiative)).toBe('nobody committed in writing yet');
    expect(says('champions', 'talks', initiative)).toBe(
      '0 of 1 candidate committed in writing, 1 by word, 0 not yet',
    );
    setRow(initiative, PEOPLE, 'p', { commitment: 'written' });
    expect(says('champions', 'committed', initiative)).toBe('1 candidate committed in writing (1 person)');
    setRow(initiative, PEOPLE, 'o', { kind: 'organization', champion: 'chosen', commitment: 'written' });
    expect(says('champions', 'committed', initiative)).toBe(
      '2 candidates committed in writing (1 organization, 1 person)',
    );
  });
});

test('the charter says how the topics of an item stand', () => {
  const initiative = fresh();
  setRow(initiative, CHARTER, 'topic/conflict', { text: 'The chair decides.' });
  setRow(initiative, CHARTER, 'topic/ip', { text: 'All is open.', status: 'agreed' });
  expect(says('charter', 'rules', initiative)).toBe(
    '“Changing the rules” is open, “Settling disputes” is in draft',
  );
  expect(says('charter', 'ownership', initiative)).toBe('“Ownership and licenses” is agreed');
  expect(says('charter', 'members', initiative)).toBe('“Membership and fees” is open');
  expect(usual('charter', initiative)).toBe('1 part agreed, 1 in draft');
});

test('role cover says which roles, groups and skills somebody stands for', () => {
  const initiative = fresh();
  expect(says('roles', 'groups', initiative)).toBe('0 of 2 groups with an organization');
  setRow(initiative, PEOPLE, 'p', { name: 'Ann' });
  setRow(initiative, PEOPLE, 'q', { name: 'Ben' });
  setRow(initiative, PEOPLE, 'o', { name: 'A plan', kind: 'organization', group: 'payers' });
  setRow(initiative, PEOPLE, 's', { name: 'Stray', kind: 'organization' });
  for (const row of ['p/lead', 'q/lead', 'q/expert']) setRow(initiative, COVER, row, { holds: true });
  expect(says('roles', 'skills', initiative)).toBe('nobody named for a skill yet');
  for (const row of ['p/lead/fhir', 'q/lead/fhir']) setRow(initiative, SKILLS, row, { has: true });
  expect(says('roles', 'groups', initiative)).toBe(
    '1 of 2 groups with an organization, 1 organization without a group',
  );
  expect(says('roles', 'cover', initiative)).toBe('1 role with nobody, 1 with one only, 1 filled');
  expect(says('roles', 'skills', initiative)).toBe('1 skill with somebody who brings it');
  setRow(initiative, SKILLS, 'q/lead/profiles', { has: true });
  expect(says('roles', 'skills', initiative)).toBe('1 skill with somebody who brings it');
  expect(usual('roles', initiative)).toBe('2 roles with somebody in them');
});

test('a brief counts once it offers and asks', () => {
  const initiative = fresh();
  const choose = (row: string, proof = '') => setRow(initiative, BRIEF_LINES, row, { chosen: true, proof });
  setRow(initiative, BRIEFS, 'a', { groups: 'payers', addedAt: 1 });
  choose('a/payers/receives/1', 'A study');
  expect(usual('brief', initiative)).toBe('1 brief, 0 with both an offer and an ask');
  expect(says('brief', 'groups', initiative)).toBe('0 of 2 groups with both an offer and an ask');
  setRow(initiative, BRIEFS, 'b', { groups: 'payers vendors', ask: 'A letter', addedAt: 2 });
  choose('b/vendors/receives/1');
  expect(usual('brief', initiative)).toBe('2 briefs, 1 with both an offer and an ask');
  expect(says('brief', 'groups', initiative)).toBe('1 of 2 groups with both an offer and an ask');
  expect(says('brief', 'proof', initiative)).toBe('1 of 2 statements with a proof');
});

test('the staffing plan says how long phases are, who is missing, and which ballots are dated', () => {
  const initiative = fresh();
  expect(says('staffing', 'ballots', initiative)).toBe('no ballot date entered yet');
  setDetails(initiative, { startDate: '2027-01-01' });
  setRow(initiative, PHASES, 'a', { name: 'Long', start: 1, months: 12 });
  setRow(initiative, PHASES, 'b', { name: 'Short', start: 13, months: 3 });
  setRow(initiative, STAFFING, 'lead/a', { m1: 1 });
  setRow(initiative, STAFFING, 'writer/b', { m1: 1 });
  setRow(initiative, PEOPLE, 'p', { name: 'Ann', leaves: '2027-06-30' });
  for (const row of ['p/lead', 'p/writer']) setRow(initiative, COVER, row, { holds: true });
  setRow(initiative, BALLOTS, 'x', { name: 'Not dated' });
  setRow(initiative, BALLOTS, 'y', { name: 'May', opens: '2028-05-01' });
  expect(says('staffing', 'lengths', initiative)).toBe('2 phases planned, 1 of three to nine months');
  expect(says('staffing', 'people', initiative)).toBe(
    '2 roles with work planned, 1 with nobody for some or all of it',
  );
  expect(says('staffing', 'ballots', initiative)).toBe('1 ballot date entered');
});

test('stage gates say how the way into Execution stands', () => {
  const initiative = fresh();
  setRow(initiative, GATES, 'discovery-in/leads', { verdict: 'ready' });
  expect(says('gates', 'execution', initiative)).toBe('no criterion for Execution decided yet');
  setRow(initiative, GATES, 'planning-out/problem', { verdict: 'ready' });
  setRow(initiative, GATES, 'planning-out/impact', { verdict: 'not-yet' });
  expect(says('gates', 'execution', initiative)).toBe('1 criterion for Execution ready, 1 not yet');
  expect(usual('gates', initiative)).toBe('2 criteria ready, 1 not yet');
});

describe('the content', () => {
  const { charterTopics, checklists, stageGates } = buildCatalog(readRecords(process.cwd()));

  test('has the topics and the gate that measures name', () => {
    const titles = new Map(charterTopics.map(({ id, title }) => [id, title]));
    for (const [id, title] of Object.entries(TOPICS)) expect(titles.get(id)).toBe(title);
    expect(stageGates.find(({ id }) => id === EXECUTION_GATE)?.to).toBe('Execution');
  });

  test.each([
    ['t1/lead-committed', 'nobody committed in writing yet'],
    ['t1/stakeholder-map', '0 of 2 groups with an organization'],
    ['t1/amend-and-dispute', '“Changing the rules” is open, “Settling disputes” is open'],
    ['t1/ip', '“Ownership and licenses” is open'],
    ['t1/member-model', '“Membership and fees” is open'],
    ['t3/ballot-plan', 'no ballot date entered yet'],
    ['discovery-in/candidates', '0 of 2 groups with an organization'],
  ])('asks the tool beside %s what it is about', (id, words) => {
    const item = checklists.flatMap(({ items }) => items).find((one) => one.id === id);
    const criterion = stageGates.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
    const uses =
      item?.tool === undefined ? (criterion?.tools ?? []) : [{ tool: item.tool, measure: item.measure }];
    expect(measuredStates(uses, fresh(), context).map((state) => state.words)).toEqual([words]);
  });
});
