import { expect, test } from 'vitest';
import { checklistUrl, directions, statementAnchor, statementUrl } from '../../../src/catalog/urls.ts';

test.each([
  ['providers/receives/1', 'receives-1', '/value/providers/#receives-1'],
  ['patients/gives/12', 'gives-12', '/value/patients/#gives-12'],
])('statement %s is at #%s', (id, anchor, url) => {
  expect(statementAnchor(id)).toBe(anchor);
  expect(statementUrl(id)).toBe(url);
});

test('a list lives under its track, or under the start', () => {
  expect(checklistUrl({ id: 't1', track: 'community-building' })).toBe(
    '/tracks/community-building/checklist/',
  );
  expect(checklistUrl({ id: 'readiness' })).toBe('/start/readiness/');
});

test('each direction has a word and an arrow of its own', () => {
  expect(directions.map(({ id, label, arrow }) => `${id}: ${arrow} ${label}`)).toEqual([
    'receives: ← Receives',
    'gives: → Gives',
  ]);
});
