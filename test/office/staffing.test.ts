// What an independent reader finds in the Excel file of a staffing plan.
import { expect, test } from 'vitest';
import { examplePlan } from '../../src/workbook/tools/staffing/example.ts';
import { needsOf } from '../../src/workbook/tools/staffing/gaps.ts';
import { planXlsx } from '../../src/workbook/tools/staffing/xlsx.ts';
import { readByOffice } from './libreoffice.ts';

test('an Excel file opens with its header, its figures, its sums, and names as they were typed', async () => {
  const plan = examplePlan({
    phases: [{ id: 'model', name: 'Data model', from: 1, to: 2 }],
    roles: [
      { id: 'lead', title: '=1+1 “Über” 😀 \uFFFE<b>', split: [{ from: 1, to: 2, share: 0.25 }] },
      { id: 'developer', title: 'Developer, first', split: [{ from: 2, to: 2, share: 1.5 }] },
    ],
  });
  const file = await planXlsx({
    plan,
    needs: needsOf(plan, '2027-04-01', () => []),
    ballots: [],
    name: 'Eyes',
    startDate: '2027-04-01',
    today: '2027-03-31',
  });
  const table = (await readByOffice('staffing.xlsx', file.bytes, 'csv')).toString('utf8');
  expect(
    table
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/),
  ).toEqual([
    'Role,Month 1 (Apr 2027),Month 2 (May 2027),Person-months',
    '=1+1 “Über” 😀 <b>,0.25,0.25,0.50',
    '"Developer, first",,1.50,1.50',
    'All roles,0.25,1.75,2.00',
  ]);
});
