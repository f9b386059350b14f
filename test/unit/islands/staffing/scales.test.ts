// The words below the months of the staffing chart.
import { expect, test } from 'vitest';
import { calendarLabels } from '../../../../src/islands/staffing/scales.ts';

test.each([
  ['2026-11-15', 27, ['1 Nov 2026', '3 2027', '15 2028', '27 2029']],
  ['2026-12-01', 3, ['1 Dec 2026 to the left', '2 2027']],
  ['2027-01-31', 13, ['1 Jan 2027', '13 2028']],
  ['', 24, []],
])('every year that begins in a plan from %s over %i months is named', (startDate, length, labels) => {
  const shown = calendarLabels(startDate, length).map(
    ({ month, text, toTheLeft }) => `${month} ${text}${toTheLeft ? ' to the left' : ''}`,
  );
  expect(shown).toEqual(labels);
});
