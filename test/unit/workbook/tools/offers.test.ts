// When what a tool holds is reason to ask whether a checklist item is done.
import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { readRecords } from '../../../../src/catalog/read-records.ts';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { CHARTER } from '../../../../src/workbook/tools/charter/tables.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { hasWork } from '../../../../src/workbook/tools/checklists/list-changes.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';
import { isMet, OFFERING } from '../../../../src/workbook/tools/offers.ts';
import { PEOPLE } from '../../../../src/workbook/tools/people/tables.ts';
import { PHASES } from '../../../../src/workbook/tools/staffing/tables.ts';

const context = {
  criteria: [],
  stakeholders: ['payers', 'vendors'],
  roles: [],
  formerSkills: {},
  today: '2027-03-31',
};
const fresh = () => createInitiative(schema, 'id', () => 1000);

test('an organization and a person have to commit in writing', () => {
  const initiative = fresh();
  const met = () => isMet({ tool: 'champions', measure: 'committed' }, initiative, context);
  expect(met()).toBe(false);
  setRow(initiative, PEOPLE, 'a', { name: 'Ann', champion: 'chosen', commitment: 'written' });
  expect(met()).toBe(false);
  setRow(initiative, PEOPLE, 'o', {
    name: 'Org',
    kind: 'organization',
    champion: 'chosen',
    commitment: 'spoken',
  });
  expect(met()).toBe(false);
  setRow(initiative, PEOPLE, 'o', { commitment: 'written' });
  expect(met()).toBe(true);
});

test('a draft of the charter is no agreement', () => {
  const initiative = fresh();
  const met = () => isMet({ tool: 'charter', measure: 'decisions' }, initiative, context);
  setRow(initiative, CHARTER, 'topic/decision-rights', { text: 'By consensus.' });
  expect(met()).toBe(false);
  setRow(initiative, CHARTER, 'topic/decision-rights', { status: 'agreed' });
  expect(met()).toBe(true);
});

test('each group needs an organization, and each phase three to nine months', () => {
  const initiative = fresh();
  const groups = () => isMet({ tool: 'roles', measure: 'groups' }, initiative, context);
  const lengths = () => isMet({ tool: 'staffing', measure: 'lengths' }, initiative, context);
  expect([groups(), lengths()]).toEqual([false, false]);
  setRow(initiative, PEOPLE, 'p', { name: 'P', kind: 'organization', group: 'payers' });
  setRow(initiative, PHASES, 'one', { start: 1, months: 4 });
  expect([groups(), lengths()]).toEqual([false, true]);
  setRow(initiative, PEOPLE, 'v', { name: 'V', kind: 'organization', group: 'vendors' });
  setRow(initiative, PHASES, 'two', { start: 5, months: 12 });
  expect([groups(), lengths()]).toEqual([true, false]);
});

test('a measure without a rule is never reason to ask', () => {
  expect(isMet({ tool: 'gates', measure: 'execution' }, fresh(), context)).toBe(false);
  expect(isMet({ tool: 'gone' }, fresh(), context)).toBe(false);
});

test('a no is remembered beside the work, counts as none, and leaves the rest as it is', () => {
  const initiative = fresh();
  const undo = createUndo(initiative);
  setRow(initiative, ITEMS, 't1/ip', { declined: true });
  expect(readItem(initiative, 't1/ip').declined).toBe(true);
  expect(hasWork(readItem(initiative, 't1/ip'))).toBe(false);
  setItem(initiative, 't1/ip', { note: 'Ask Ann' });
  undo.undo();
  expect(readItem(initiative, 't1/ip')).toMatchObject({ note: '', declined: true });
});

test('each item that may be asked about has a measure with a rule', () => {
  const { checklists } = buildCatalog(readRecords(process.cwd()));
  const asked = checklists.flatMap(({ items }) => items.filter(({ offer }) => offer));
  expect(asked.length).toBeGreaterThan(0);
  for (const { id, tool = '', measure = '' } of asked) expect(OFFERING, id).toContain(`${tool} ${measure}`);
});
