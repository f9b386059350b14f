// What the finder learns from sample queries.
import { describe, expect, test } from 'vitest';
import { trainModel } from '../../../../src/islands/value-finder/engine/index.ts';
import { encodeBag } from '../../../../src/language/index.ts';

const bags = {
  'payers/gives/4': encodeBag(['insurer chips in', 'seed money from a plan', 'who pays']),
  'vendors/gives/4': encodeBag(['vendor chips in', 'faxes', 'faxing stops']),
};

describe('what queries teach', () => {
  const { weights, words } = trainModel(bags);

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

  test('words are sent once each, in one form, with how often they stand there', () => {
    expect(bags['payers/gives/4']).toBe('chips insurer money pays plan seed');
    expect(bags['vendors/gives/4']).toBe('chips faxes*2 stops vendor');
  });

  test('a statement without queries is no trouble', () => {
    expect(trainModel({ 'payers/gives/4': '' }).weights.size).toBe(0);
  });
});
