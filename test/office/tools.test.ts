// What an independent reader finds in the Word files of a value brief and of the champion matrix.
import { expect, test } from 'vitest';
import type { DocumentFile } from '../../src/workbook/documents/document.ts';
import { docxFile } from '../../src/workbook/documents/docx.ts';
import { createInitiative, type Initiative } from '../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails, setRow } from '../../src/workbook/engine/rows.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import {
  addBrief,
  addLine,
  type BriefStatement,
  readBriefs,
  readLines,
  setLine,
} from '../../src/workbook/tools/briefs/briefs.ts';
import { briefDocument } from '../../src/workbook/tools/briefs/document.ts';
import { readCandidates } from '../../src/workbook/tools/champions/candidates.ts';
import { championsDocument } from '../../src/workbook/tools/champions/document.ts';
import { RATINGS } from '../../src/workbook/tools/champions/tables.ts';
import { GATE_DECISIONS, GATES } from '../../src/workbook/tools/gates/tables.ts';
import { agendaDocument } from '../../src/workbook/tools/checklists/agenda-document.ts';
import { readItems, setItem } from '../../src/workbook/tools/checklists/items.ts';
import { readMeeting } from '../../src/workbook/tools/checklists/meetings.ts';
import { MEETINGS } from '../../src/workbook/tools/checklists/tables.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { PHASES } from '../../src/workbook/tools/staffing/tables.ts';
import { summaryDocument } from '../../src/workbook/tools/summary/document.ts';
import { readByOffice } from './libreoffice.ts';

function begin(): Initiative {
  const initiative = createInitiative(schema, 'shared', () => 1_800_000_000_000);
  setDetails(initiative, { name: 'Cardiology & co' });
  return initiative;
}

/** The lines that are not empty, without the marks of lists. */
async function linesOf(file: DocumentFile): Promise<string[]> {
  const { name, bytes } = await docxFile(file);
  return (await readByOffice(name, bytes, 'txt'))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*•\s*/, '').trim())
    .filter((line) => line !== '');
}

test.concurrent('a brief says what is gained, what is asked, and the one request with its day', async () => {
  const initiative = begin();
  const statement = (direction: 'receives' | 'gives', text: string): BriefStatement => ({
    id: `payers/${direction}/1`,
    stakeholder: 'payers',
    direction,
    text,
    address: text,
    url: '/value/payers/',
    sources: ['s1'],
  });
  const statements = [statement('receives', 'Fewer faxes.'), statement('gives', 'A mandate.')];
  addBrief(initiative, 'one', {
    groups: 'payers',
    opening: 'We share “Über” 😀.',
    ask: 'Read it?',
    askBy: '2027-05-31',
  });
  for (const one of statements) addLine(initiative, 'one', one, statements);
  for (const one of statements.slice(0, 1))
    setLine(initiative, 'one', one, {
      words: 'No <b>faxes</b>.',
      proof: 'A pilot',
      proofLink: 'https://example.org/',
    });
  const [brief] = readBriefs(initiative);
  if (brief === undefined) throw new Error('The brief is missing.');
  const lines = await linesOf(
    briefDocument({
      brief,
      lines: readLines(initiative, 'one', statements),
      stakeholders: [{ id: 'payers', title: 'Payers' }],
      initiative: readDetails(initiative).name,
      today: '2027-03-01',
      spoken: (day) => day,
    }),
  );
  expect(lines).toEqual([
    'Value brief for payers',
    'Cardiology & co, 2027-03-01.',
    'We share “Über” 😀.',
    'What you gain',
    'No <b>faxes</b>.',
    'Evidence: A pilot https://example.org/',
    'What we ask of you',
    'A mandate.',
    'Our request',
    'Read it?',
    'By 2027-05-31.',
  ]);
});

test.concurrent('the champion matrix has its ratings, what the set covers, and the evidence', async () => {
  const initiative = begin();
  addPerson(initiative, 'ann', { name: 'Ann', champion: 'chosen', commitment: 'written' });
  addPerson(initiative, 'bo', { name: 'Bo', champion: 'considered' });
  setRow(initiative, RATINGS, 'ann/lead/me', { rating: '3', basis: 'She led the last one.' });
  setRow(initiative, RATINGS, 'ann/lead/dan', { rating: '2' });
  const lines = await linesOf(
    championsDocument({
      details: readDetails(initiative),
      criteria: [{ id: 'lead', title: 'Commit to lead' }],
      candidates: readCandidates(initiative),
      raters: new Map([
        ['me', 'Bea'],
        ['dan', 'Dan'],
      ]),
      today: '2027-03-01',
    }),
  );
  const words = lines.join(' ');
  expect(lines[0]).toBe('Champion matrix: Cardiology & co');
  expect(words).toMatch(/Criterion\s+Ann\s+Bo/);
  expect(words).toMatch(/Commit to lead\s+2 solid to 3 strong, raters differ\s+not rated/);
  expect(words).toContain('Ann, Commit to lead: Dan 2 solid, Bea 3 strong');
  expect(lines).toEqual(
    expect.arrayContaining(['Ratings', 'What the set covers', 'Evidence', 'She led the last one.']),
  );
});

test.concurrent(
  'a summary for a board says who leads, how far the gates are, and what comes next',
  async () => {
    const initiative = begin();
    addPerson(initiative, 'ann', { name: 'Ann “Ä” Lee', champion: 'chosen', commitment: 'written' });
    setRow(initiative, GATES, 'one/a', { verdict: 'ready' });
    const lines = await linesOf(
      summaryDocument({
        initiative,
        criteria: [{ id: 'lead', title: 'Leads' }],
        charter: [],
        gates: [{ id: 'one', title: 'Into Discovery', criteria: ['one/a', 'one/b'] }],
        items: [],
        roles: [],
        example: '',
        today: '2027-03-31',
      }),
    );
    expect(lines[0]).toBe('Cardiology & co: summary for the board');
    for (const line of ['Aim', 'Ann “Ä” Lee', 'The next gate is “Into Discovery”.', '1 of 2', 'Next steps'])
      expect(lines).toContain(line);
    expect(
      lines.some((line) => line.startsWith('Open') && line.includes('The objective is not written yet.')),
    ).toBe(true);
  },
);

test.concurrent(
  'a summary with four champions, four gates, eight phases and six steps takes two sheets',
  async () => {
    const initiative = begin();
    const titled = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${prefix}-${at}`, title: `${prefix} number ${at}` }));
    for (const { id, title } of titled('Champion', 4))
      addPerson(initiative, id, { name: title, organization: 'City hospital', champion: 'chosen' });
    const gates = titled('Gate', 4).map((gate) => ({ ...gate, criteria: [`${gate.id}/a`] }));
    for (const { id } of gates)
      setRow(initiative, GATE_DECISIONS, id, {
        decision: 'conditions',
        date: '2027-01-04',
        names: 'The board',
      });
    for (const [at, { id, title }] of titled('Phase', 8).entries())
      setRow(initiative, PHASES, id, { name: title, start: 1 + 3 * at, months: 3 });
    const items = titled('Step', 6).map(({ id, title }) => ({
      id,
      text: `${title} is agreed on by all of us.`,
    }));
    for (const { id } of items) setItem(initiative, id, { owner: 'Ann', due: '2027-02-01' });
    const { bytes } = await docxFile(
      summaryDocument({
        initiative,
        criteria: titled('Quality', 7),
        charter: titled('Part', 17),
        gates,
        items,
        roles: [],
        example: '',
        today: '2027-03-31',
      }),
    );
    const pdf = (await readByOffice('summary.docx', bytes, 'pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  },
);

test.concurrent('an agenda has the meeting, its items by owner, and what was decided', async () => {
  const initiative = begin();
  setRow(initiative, MEETINGS, 'next', { date: '2027-03-03', place: 'Room “Ö”', present: 'Ann\nBo' });
  setItem(initiative, 'r/lead', {
    owner: 'Ann',
    due: '2027-02-01',
    note: 'She <asked>.',
    decision: 'Ann leads.',
  });
  const lines = await linesOf(
    agendaDocument({
      details: readDetails(initiative),
      lists: [{ id: 'r', title: 'Readiness', items: [{ id: 'r/lead', text: 'A lead.', link: '/start/' }] }],
      items: readItems(initiative),
      today: '2027-03-01',
      site: 'https://example.org/',
      meeting: readMeeting(initiative),
      before: new Map(),
      guides: new Map([['r/lead', 'Where to start']]),
    }),
  );
  expect(lines).toEqual([
    'Meeting agenda: Cardiology & co',
    '1 open item by owner as of 2027-03-01, 1 of them overdue.',
    'Date: 3 March 2027',
    'Place: Room “Ö”',
    'Present: Ann',
    'Bo',
    'Minutes by:',
    'Ann (1)',
    'A lead.',
    'Overdue since 1 February 2027; to do; Readiness',
    'How to: Where to start',
    'She <asked>.',
    'Decided: Ann leads.',
  ]);
});
