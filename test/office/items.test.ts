// What an independent reader finds in the Excel file of the checklist items.
import { expect, test } from 'vitest';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../src/workbook/engine/rows.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import { itemsXlsx } from '../../src/workbook/tools/checklists/items-xlsx.ts';
import { readItem, readItems, setItem } from '../../src/workbook/tools/checklists/items.ts';
import { readByOffice } from './libreoffice.ts';

/** What spreadsheets make dates, numbers, formulas or other letters of when they guess. */
const TYPED = [
  '3/4',
  'MARCH1',
  '00123',
  '1234567890123456789',
  '=1+1',
  '+49 30 123',
  '-2',
  '@SUM(A1)',
  '1E5',
  '12:30',
  'TRUE',
  "'quoted",
  '_x0041_',
  '<b>&amp;</b> “Über” 😀',
];

test('values that look like dates, numbers or formulas stay text, and days are days', async () => {
  const initiative = createInitiative(schema, 'shared', () => 1_800_000_000_000);
  setDetails(initiative, { name: '00123' });
  TYPED.forEach((typed, at) => setItem(initiative, `i${at}`, { note: typed, due: '2027-03-31' }));
  setItem(initiative, 'i0', { owner: '3/4' });
  // The first edition took years of two digits.
  const first = { ...readItem(initiative, 'i0'), due: '0027-03-31' };
  const { name, bytes, says } = await itemsXlsx({
    details: readDetails(initiative),
    lists: [
      { id: 'one', title: 'MARCH1', items: TYPED.map((_, at) => ({ id: `i${at}`, text: `Item ${at}` })) },
    ],
    items: new Map([...readItems(initiative), ['i0', first]]),
    today: '2027-03-01',
    site: 'https://example.org/',
  });
  expect([name, says]).toEqual([
    '00123-2027-03-01.xlsx',
    expect.stringMatching(/^A table of 14 checklist items/),
  ]);
  const html = (await readByOffice(name, bytes, 'html')).toString('utf8');
  /** Each row's cells; a number has its value in `sdval`, a text has none. */
  const rows = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td\b([^>]*)>(.*?)<\/td>/gs)].map(([, attributes = '', inner = '']) => ({
      number: /sdval="([^"]*)"/.exec(attributes)?.[1],
      text: inner
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim(),
    })),
  );
  const [head = [], ...body] = rows;
  const column = (title: string) => body.map((row) => row[head.findIndex(({ text }) => text === title)]);
  expect(column('Note')).toEqual(TYPED.map((text) => ({ number: undefined, text })));
  expect(column('Initiative')).toEqual(TYPED.map(() => ({ number: undefined, text: '00123' })));
  expect(column('List')[0]).toEqual({ number: undefined, text: 'MARCH1' });
  expect(column('Owner')[0]).toEqual({ number: undefined, text: '3/4' });
  // 46,477 days after 30 December 1899.
  expect(column('Due')[1]).toEqual({ number: '46477', text: '2027-03-31' });
  expect(column('Due')[0]).toEqual({ number: undefined, text: '0027-03-31' });
});
