// The board summary: from nothing, from some and from much work.
import { expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { setDetails, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../../src/workbook/schema/index.ts';
import { CHARTER } from '../../../../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import { holdMeeting, NEXT_MEETING } from '../../../../../src/workbook/tools/checklists/meetings.ts';
import { MEETINGS } from '../../../../../src/workbook/tools/checklists/tables.ts';
import { GATE_DECISIONS, GATES } from '../../../../../src/workbook/tools/gates/tables.ts';
import { PEOPLE } from '../../../../../src/workbook/tools/people/tables.ts';
import { PHASES } from '../../../../../src/workbook/tools/staffing/tables.ts';
import { openDecisions } from '../../../../../src/workbook/tools/summary/decisions.ts';
import { summaryDocument } from '../../../../../src/workbook/tools/summary/document.ts';
import { summaryParts } from '../../../../../src/workbook/tools/summary/parts.ts';

const today = '2027-03-31';
const input = (initiative: Initiative) => ({
  initiative,
  criteria: [{ id: 'lead', title: 'Leads' }],
  charter: [
    { id: 'heading/objective', title: 'Objective' },
    { id: 'topic/ip', title: 'Ownership' },
  ],
  gates: [{ id: 'one', title: 'Into Discovery', criteria: ['one/a', 'one/b'] }],
  items: [{ id: 't1/ip', text: 'Ownership is agreed.' }],
  roles: [],
  example: 'the-example',
  today,
});
const fresh = (id = 'id') => createInitiative(schema, id, () => 1000);
const full = (initiative: Initiative): void => {
  setDetails(initiative, { name: 'Hearts', specialty: 'Cardiology', host: 'join', startDate: '2027-01-04' });
  setRow(initiative, CHARTER, 'heading/objective', { text: 'Fewer calls at night.', status: 'agreed' });
  setRow(initiative, CHARTER, 'topic/ip', { text: 'CC BY' });
  setRow(initiative, PEOPLE, 'ann', {
    name: 'Ann',
    organization: 'Society',
    champion: 'chosen',
    commitment: 'written',
  });
  setRow(initiative, PEOPLE, 'ben', { name: 'Ben', champion: 'considered' });
  setRow(initiative, GATES, 'one/a', { verdict: 'ready' });
  setRow(initiative, GATES, 'one/b', { verdict: 'not-yet' });
  setRow(initiative, PHASES, 'p', { name: 'Model', start: 1, months: 4 });
  setItem(initiative, 't1/ip', { state: 'doing', owner: 'Ann', due: '2027-03-01' });
};
const text = (initiative: Initiative): string =>
  documentMarkdown(summaryDocument(input(initiative)).document);

test('while nothing is entered, each part says what is missing, and no decision waits', () => {
  const parts = summaryParts(input(fresh()));
  expect(parts.map(({ title, blocks, missing }) => [title, blocks.length, missing !== ''])).toEqual(
    ['Aim', 'Champions', 'Governance', 'Stage and gates', 'Plan in figures', 'Next steps'].map((title) => [
      title,
      0,
      true,
    ]),
  );
  expect(text(fresh())).toContain('> **Open:** Nobody is chosen yet.');
  expect(openDecisions(fresh(), today)).toEqual([]);
});

test('with work in every tool it says all of it, and what is late', () => {
  const initiative = fresh();
  full(initiative);
  const said = text(initiative);
  for (const words of [
    'As of 31 March 2027 · Cardiology · joins an accelerator · starts 4 January 2027.',
    'Fewer calls at night.',
    '| Ann, Society | commitment in writing | nothing rated yet |',
    'Nobody covers: Leads.',
    'The charter has 2 parts: 1 agreed, 1 in draft, 0 open.',
    'The next gate is “Into Discovery”.',
    '| Into Discovery | 1 of 2 | 1 | 0 |',
    '| Model |',
    '1 candidate is considered as champion and neither chosen nor declined.',
    '1 part of the charter is in draft and not agreed.',
    '1 criterion of the stage gates is not met yet.',
    '1 item overdue.',
    '| Ownership is agreed. | Ann | 1 March 2027 |',
  ])
    expect(said).toContain(words);
  expect(said).not.toContain('**Open:**');
  expect(said).not.toContain('Invented');
});

test('the example says that it is one', () => {
  const initiative = fresh('the-example');
  full(initiative);
  expect(text(initiative)).toContain('> **Example:** Invented');
});

test('what is not decided names only what was begun', () => {
  const initiative = fresh();
  setRow(initiative, CHARTER, 'topic/ip', { text: 'CC BY' });
  expect(openDecisions(initiative, today).map(({ id }) => id)).toEqual(['charter', 'host']);
});

test('a gate is passed by what was decided on it, and the summary says by whom and on what condition', () => {
  const initiative = fresh();
  full(initiative);
  setRow(initiative, GATE_DECISIONS, 'one', {
    decision: 'conditions',
    date: '2027-03-03',
    names: 'Ann',
    reasons: 'Once the budget is signed.',
  });
  const said = text(initiative);
  expect(said).toContain('All gates are passed.');
  expect(said).toContain('| Into Discovery | 1 of 2 | 1 | 0 | Go with conditions, 3 March 2027, Ann |');
  expect(said).toContain('- Into Discovery: Once the budget is signed.');
  setRow(initiative, GATE_DECISIONS, 'one', { decision: 'stop' });
  expect(text(initiative)).toContain('The next gate is “Into Discovery”.');
});

test('a gate of which nothing applies, or that was only decided on, is in it too', () => {
  const initiative = fresh();
  setRow(initiative, GATES, 'one/a', { verdict: 'na' });
  setRow(initiative, GATES, 'one/b', { verdict: 'na' });
  expect(text(initiative)).toContain('| Into Discovery | nothing applies | 0 | 0 |');
  const decided = fresh();
  setRow(decided, GATE_DECISIONS, 'one', { decision: 'go' });
  expect(text(decided)).toContain('| Into Discovery | 0 of 2 | 0 | 2 | Go |');
});

test('places in brackets are told, also in what is agreed', () => {
  const initiative = fresh();
  setRow(initiative, CHARTER, 'heading/objective', { text: 'Fewer [what] at [when].', status: 'agreed' });
  const said = text(initiative);
  expect(said).toContain('> **Open:** 2 places still in brackets.');
  expect(said).toContain('1 agreed, 0 in draft, 1 open; 2 places still in brackets.');
  expect(said).toContain('1 part of the charter is agreed with places still in brackets.');
});

test('what the last meeting decided is in it, shortened and not without end', () => {
  const initiative = fresh();
  setRow(initiative, MEETINGS, NEXT_MEETING, { date: '2027-03-03' });
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
    setItem(initiative, `t1/${n}`, { decision: 'Go. '.repeat(100) }, `Item ${n}.`);
  holdMeeting(initiative, 'held');
  const said = text(initiative);
  expect(said).toContain('## Decided last\n\nMeeting of 3 March 2027:\n\n- Item 1. Go.');
  expect(said).toContain('- 2 more in the minutes.');
  expect(said.length).toBeLessThan(2_000);
});
