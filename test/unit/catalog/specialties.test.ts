import { describe, expect, test } from 'vitest';
import { existing, existsIn } from '../../../src/catalog/specialties.ts';
import { specialtySchema } from '../../../src/schemas/specialty.ts';

const specialty = (fields: object) =>
  specialtySchema.parse({ title: 'Nephrology', sources: ['s1'], asOf: '2026-08', ...fields });
const finding = { name: 'Something', sources: ['s1'] };
const guide = (state: string) => ({ ...finding, state });

describe('what a specialty can be filtered by', () => {
  test('nothing found leaves only the missing guide', () => {
    expect(existsIn(specialty({}))).toEqual(['no-guide']);
  });

  test.each(['ballot', 'withdrawn', 'example'])('a guide that is %s counts as none published', (state) => {
    expect(existsIn(specialty({ guides: [guide(state)] }))).toEqual(['no-guide']);
  });

  test('all there is, in the order of the choices', () => {
    const all = { guides: [guide('ballot'), guide('published')] };
    const others = ['workGroups', 'ihe', 'registries', 'imaging', 'accelerators'];
    const full = specialty({ ...all, ...Object.fromEntries(others.map((list) => [list, [finding]])) });
    expect(existsIn(full)).toEqual(existing.map(({ id }) => id).filter((id) => id !== 'no-guide'));
  });
});

test.each([
  ['a state that is none', { guides: [guide('planned')] }],
  ['an entry without source', { ihe: [{ name: 'Cardiology', sources: [] }] }],
  ['an entry with a date that is none', { ihe: [{ ...finding, asOf: 'old' }] }],
  ['an entry that is only a word', { registries: ['IRIS'] }],
])('%s is refused', (_what, fields) => {
  expect(specialtySchema.safeParse({ title: 'X', sources: ['s1'], asOf: '2026', ...fields }).success).toBe(
    false,
  );
});
