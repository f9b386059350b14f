// What the finder learns from queries.
import { describe, expect, test } from 'vitest';
import { bagOf, learn } from '../../../src/islands/value-finder/learnt.ts';

const asked = {
  'payers/gives/4': 'insurer chips in; seed money from a plan; who pays',
  'vendors/gives/4': 'vendor chips in; faxes; faxing stops',
};

describe('what queries teach', () => {
  const { weights, words } = learn(asked);

  test('a word speaks for the statement whose queries hold it, in any form', () => {
    expect([...(weights.get('fax')?.keys() ?? [])]).toEqual(['vendors/gives/4']);
    expect(weights.get('fax')?.get('vendors/gives/4')).toBeGreaterThan(0);
  });

  test('a word that two share says less about each than one that stands as often with one', () => {
    const shared = weights.get('chip')?.get('vendors/gives/4') ?? 0;
    expect(shared).toBeGreaterThan(0);
    expect(weights.get('stop')?.get('vendors/gives/4')).toBeGreaterThan(shared);
  });

  test('words that say nothing teach nothing', () => {
    expect(words.has('who')).toBe(false);
    expect(weights.has('who')).toBe(false);
  });

  test('the words alone, as they are sent to the browser, teach the same', () => {
    const sent = Object.fromEntries(Object.entries(asked).map(([id, queries]) => [id, bagOf(queries)]));
    expect(sent['payers/gives/4']).toBe('chips insurer money pays plan seed');
    expect(learn(sent).weights).toEqual(weights);
  });

  test('a statement without queries is no trouble', () => {
    expect(learn({ 'payers/gives/4': '' }).weights.size).toBe(0);
  });
});
