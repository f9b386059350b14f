import { expect, test } from 'vitest';
import { spokenDate } from '../../../src/shared/dates.ts';

test.each([
  ['2024', '2024'],
  ['2024-05', 'May 2024'],
  ['2024-05-01', '1 May 2024'],
  ['2024-01-31', '31 January 2024'],
  ['2024-12-10', '10 December 2024'],
])('%s is said %s', (date, spoken) => {
  expect(spokenDate(date)).toBe(spoken);
});
