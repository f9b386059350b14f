import { describe, expect, test } from 'vitest';
import { sampleQueries } from '../../../../src/catalog/problems/sample-queries.ts';
import { said, smallRecords, type Change } from '../../records.ts';

const problems = (change: Change): string[] => said(sampleQueries(smallRecords(change)));

const query = 'Who lends time';

describe('queries for the finder', () => {
  test('that stand under two statements, whatever their capitals', () => {
    const providers = { 'providers/gives/1': [query, query.toLowerCase()] };
    const patients = { 'patients/gives/1': [query] };
    expect(problems({ 'search-queries': { patients, providers } })).toEqual([
      `content/search-queries/providers.yaml: providers/gives/1.1: "${query.toLowerCase()}" is already in content/search-queries/providers.yaml - keep it where it is answered best`,
      `content/search-queries/patients.yaml: patients/gives/1.0: "${query}" is already in content/search-queries/providers.yaml - keep it where it is answered best`,
    ]);
  });

  test('in the file of another group', () => {
    expect(problems({ 'search-queries': { providers: { 'patients/gives/1': [query] } } })).toEqual([
      'content/search-queries/providers.yaml: patients/gives/1: "patients/gives/1" does not belong here - begin it with providers/',
    ]);
  });

  test('under a statement that there is not', () => {
    expect(problems({ 'search-queries': { providers: { 'providers/gives/9': [query] } } })).toEqual([
      'content/search-queries/providers.yaml: providers/gives/9: "providers/gives/9" is not in content/value-pairs - correct the id or add the record',
    ]);
  });

  test('of a group whose statements cannot be read yet are left in peace', () => {
    expect(problems({ 'value-pairs': { providers: { gives: [] } } })).toEqual([]);
  });
});
