// What a staffing plan says beyond its figures: the calendar, ballots, gaps against people, and its files.
import { describe, expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { phasesIn, readBallots, stepsBefore } from '../../../../../src/workbook/tools/staffing/ballots.ts';
import { planCsv, planDocument } from '../../../../../src/workbook/tools/staffing/document.ts';
import { examplePlan } from '../../../../../src/workbook/tools/staffing/example.ts';
import { gapText, type Holder, needsOf, runsText } from '../../../../../src/workbook/tools/staffing/gaps.ts';
import {
  calendarMonth,
  daysOfMonth,
  monthOfDay,
  spanText,
} from '../../../../../src/workbook/tools/staffing/months.ts';
import { ballotMonth, type PlanInput } from '../../../../../src/workbook/tools/staffing/sheets.ts';
import { BALLOTS } from '../../../../../src/workbook/tools/staffing/tables.ts';
import { columnName, planSheets } from '../../../../../src/workbook/tools/staffing/xlsx.ts';

const plan = examplePlan({
  phases: [
    { id: 'model', name: 'Data model', from: 1, to: 2 },
    { id: 'guide', name: '=HYPERLINK("x")', from: 3, to: 3 },
  ],
  roles: [
    { id: 'lead', title: 'Lead', split: [{ from: 1, to: 3, share: 0.25 }] },
    { id: 'developer', title: 'Developer', split: [{ from: 3, to: 3, share: 1.5 }] },
    { id: 'idle', title: 'Idle', split: [] },
  ],
});
const input = (holders: Readonly<Record<string, readonly Holder[]>> = {}): PlanInput => ({
  plan,
  needs: needsOf(plan, '2027-11-30', (role) => holders[role] ?? []),
  ballots: [{ id: 'b', name: 'STU1', opens: '2028-01-08' }],
  name: 'Eyes',
  startDate: '2027-11-30',
  today: '2027-03-31',
});

describe('the calendar', () => {
  test('counts months over the turn of the year', () => {
    expect([1, 2, 3, 15].map((month) => calendarMonth('2027-11-30', month))).toEqual([
      'Nov 2027',
      'Dec 2027',
      'Jan 2028',
      'Jan 2029',
    ]);
    expect(calendarMonth('', 1)).toBe('');
    expect(daysOfMonth('2027-11-30', 4)).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(['2027-10-31', '2027-11-01', '2028-01-08'].map((day) => monthOfDay('2027-11-30', day))).toEqual([
      0, 1, 3,
    ]);
    expect(spanText('2027-11-30', 1, 2)).toBe('Months 1–2 (Nov 2027 to Dec 2027)');
    expect(spanText('', 3, 3)).toBe('Month 3');
  });
});

describe('ballots', () => {
  test('stand in the order of their days, those without a day last', () => {
    const initiative = createInitiative(schema, 'id', () => 1);
    for (const [id, opens] of [
      ['c', ''],
      ['b', '2028-05-01'],
      ['a', '2027-09-01'],
    ] as const)
      setRow(initiative, BALLOTS, id, { opens, addedAt: 1 });
    expect(readBallots(initiative).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('say which steps come before, and when these fall before the start', () => {
    const steps = [
      { name: 'Proposal', from: 2 },
      { name: 'Ballot open', from: 35 },
      { name: 'Notice', from: 29 },
    ];
    expect(stepsBefore('2028-01-08', '2027-11-30', steps)).toEqual([
      { step: 'Proposal', day: '2027-05-22', month: -5 },
      { step: 'Notice', day: '2027-11-27', month: 1 },
    ]);
    expect(stepsBefore('2028-01-08', '', steps)[0]?.month).toBeUndefined();
    expect(phasesIn(plan.phases, 3).map(({ id }) => id)).toEqual(['guide']);
    const ballot = (opens: string) => ({ id: 'b', name: '', opens });
    expect(ballotMonth(ballot('2028-01-08'), '2027-11-30')).toBe('Month 3 (Jan 2028)');
    expect(ballotMonth(ballot('2027-01-08'), '2027-11-30')).toBe('before the initiative starts');
    expect(ballotMonth(ballot('2027-01-08'), '')).toBe('no start of the initiative entered');
  });
});

describe('gaps', () => {
  const gap = (role: number, holders: readonly Holder[], startDate = '2027-11-30') => {
    const need = needsOf(plan, startDate, () => holders)[role];
    return need === undefined ? undefined : gapText(need);
  };
  const stays = { name: 'Ann', leaves: '' };
  const leaves = { name: 'Ben', leaves: '2027-12-31' };

  test('are roles with nobody, months after people left, and more than a post each', () => {
    expect(gap(0, [])).toBe('Nobody is named.');
    expect(gap(0, [stays])).toBe('');
    expect(gap(0, [leaves])).toBe('Nobody stays for month 3.');
    expect(gap(0, [{ name: 'Ben', leaves: '2027-12-30' }])).toBe('Nobody stays for months 2–3.');
    expect(gap(0, [leaves, stays])).toBe('');
    expect(gap(0, [leaves], '')).toBe('');
    expect(gap(1, [stays])).toBe('More than a whole post for each person named.');
    expect(gap(1, [stays, stays])).toBe('');
    expect(gap(2, [])).toBe('');
  });

  test('name runs of months', () => {
    expect(runsText([1, 2, 3, 5, 8, 9])).toBe('1–3, 5, 8–9');
    expect(runsText([])).toBe('');
  });
});

describe('files', () => {
  test('CSV has a row for each role with work, and sums at both ends', () => {
    expect(planCsv(input()).text).toBe(
      '\uFEFF' +
        [
          'Role,Month 1 (Nov 2027),Month 2 (Dec 2027),Month 3 (Jan 2028),Person-months',
          'Lead,0.25,0.25,0.25,0.75',
          'Developer,0,0,1.5,1.5',
          'All roles,0.25,0.25,1.75,2.25',
          '',
        ].join('\r\n'),
    );
    expect(planCsv(input()).name).toBe('eyes-staffing-plan-2027-03-31.csv');
  });

  test('Excel has real numbers, sums that go on counting, and names that are never formulas', () => {
    const [months, phases, people] = planSheets(input({ lead: [{ name: '=1+1', leaves: '' }] }));
    const values = months?.data.map((row) =>
      row.map((cell) => (Object(cell) as { value?: unknown }).value ?? null),
    );
    expect(values).toEqual([
      ['Role', 'Month 1 (Nov 2027)', 'Month 2 (Dec 2027)', 'Month 3 (Jan 2028)', 'Person-months'],
      ['Lead', 0.25, 0.25, 0.25, '=SUM(B2:D2)'],
      ['Developer', null, null, 1.5, '=SUM(B3:D3)'],
      ['All roles', '=SUM(B2:B3)', '=SUM(C2:C3)', '=SUM(D2:D3)', '=SUM(E2:E3)'],
    ]);
    expect(phases?.data[2]?.[0]).toMatchObject({ value: '=HYPERLINK("x")', type: String, format: '@' });
    expect(people?.data[1]?.[4]).toMatchObject({ value: '=1+1', type: String });
    expect([0, 25, 26, 51, 52, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  });

  test('text says when, how much, who and what is missing', () => {
    const text = documentMarkdown(planDocument(input({ lead: [{ name: 'Ann', leaves: '' }] })).document);
    expect(text).toContain('2.25 person-months over 3 months; most in month 3: 1.75 in a month.');
    expect(text).toContain('| Data model | Months 1–2 (Nov 2027 to Dec 2027) | 0.5 |');
    expect(text).toContain('| STU1 | 2028-01-08 | Month 3 (Jan 2028) |');
    expect(text).toContain('| People named | Work not covered |');
    expect(text).toContain('| Lead | 0.75 | 0.25 | Ann |  |');
    expect(text).toContain('| Developer | 1.5 | 1.5 |  | Nobody is named. |');
    expect(text).not.toContain('Idle');
  });
});

test('a row of the spreadsheet says its height when its words need more than one line', () => {
  const people = (name: string) =>
    planSheets(input({ lead: [{ name, leaves: '' }] })).find(({ sheet }) => sheet === 'People')?.data[1]?.[0];
  expect(people('Ann')).not.toHaveProperty('height');
  expect(people('Ann '.repeat(30))).toHaveProperty('height', 52);
});
