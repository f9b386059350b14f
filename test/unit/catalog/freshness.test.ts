import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { newestDay, staleFrom } from '../../../src/catalog/freshness.ts';
import { smallRecords, type Change } from '../records.ts';

const newest = (change: Change): string => newestDay(buildCatalog(smallRecords(change)));
const checkedOn = (checked: string): Change => ({ 'policy-rules': { uscdi: { checked } } });

test.each([
  ['2026-11-30', '2027-05-30'],
  ['2027-09-01', '2028-02-29'],
])('a check of %s holds for 180 days, so its warning begins on %s', (checked, from) => {
  expect(staleFrom(checked)).toBe(from);
  expect(Date.parse(from) - Date.parse(checked)).toBe(181 * 86_400_000);
});

test.each<[what: string, change: Change, day: string]>([
  ['a change', { changes: { 'first-edition': { date: '2027-01-02' } } }, '2027-01-02'],
  ['a page', { guide: { champions: { reviewed: '2027-01-03' } } }, '2027-01-03'],
  ['a policy rule', checkedOn('2027-01-04'), '2027-01-04'],
])('the newest day of the content may be that of %s', (_what, change, day) => {
  expect(newest(change)).toBe(day);
});

test('a month or a year is no day', () => {
  expect(newest({ ...checkedOn('2026-11-30'), guide: { champions: { reviewed: '2027-02' } } })).toBe(
    '2026-11-30',
  );
});
