import { expect, test } from 'vitest';
import { headVariables, isStacked } from '../../../src/shared/stacked-table.ts';

const phrase = 'Look for a new champion with this quality';

test.each([
  ['two columns', 2, [phrase], false],
  ['three columns of short words', 3, ['1', 'Planning', 'Months 1 to 4'], false],
  ['three columns, one with phrases', 3, ['A gap', phrase, '2'], true],
])('%s', (_, columns, cells, stacked) => {
  expect(isStacked(columns, cells)).toBe(stacked);
});

test('the heads of a table become strings of its style', () => {
  expect(headVariables(['What', "The 'why'", 'C:\\x'])).toBe(String.raw`--h2:'The \'why\'';--h3:'C:\\x'`);
});
