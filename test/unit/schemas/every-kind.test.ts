import { describe, expect, test } from 'vitest';
import { minimal } from '../minimal.ts';
import { flawsOf, kindNames, noSource } from './flaws.ts';

const required = kindNames.flatMap((kind) =>
  Object.keys(minimal[kind]()).map((field) => [kind, field] as const),
);

describe('every schema', () => {
  test.each(kindNames)('%s accepts the least there is', (kind) => {
    expect(flawsOf(kind, {})).toEqual([]);
  });

  test.each(required)('%s needs %s', (kind, field) => {
    const [flaw = '', ...others] = flawsOf(kind, { [field]: undefined });
    expect(flaw).toMatch(new RegExp(`^${field}: .+ - .+`));
    expect(others).toEqual([]);
  });

  const named = kindNames.filter((kind) => kind !== 'search-queries'); // Its fields are ids.
  test.each(named)('%s knows its fields', (kind) => {
    expect(flawsOf(kind, { colour: 'red' })).toEqual([
      'colour: is not a known field - remove it or correct its spelling',
    ]);
  });
});

/** Every collection with something for a reader must say where that comes from. */
const claims = kindNames.filter((kind) => 'sources' in minimal[kind]());

test.each(claims)('%s without a source is refused', (kind) => {
  expect(flawsOf(kind, { sources: [] })).toEqual([`sources: ${noSource}`]);
});
