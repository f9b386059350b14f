import { expect, test } from 'vitest';
import { matches, plainWords } from '../../../../src/islands/filter/match.ts';

const text = plainWords('Café rules', 'HL7 Work Group: a USCDI+ team, C-CDA too.');

test.each(['', '  ', 'cafe', 'CAFÉ', 'work group', 'group work', 'gro', 'uscdi+', 'c-cda', 'hl7, team'])(
  '%j is found',
  (query) => {
    expect(matches(text, query)).toBe(true);
  },
);

test.each(['roup', 'cafe nothing', 'l7', '<img>x'])('%j is not', (query) => {
  expect(matches(text, query)).toBe(false);
});
