import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { termUses } from '../../../src/catalog/term-uses.ts';
import { smallRecords, type Change } from '../records.ts';

function uses(id: string, change: Change): string[] {
  const records = smallRecords(change);
  return (termUses(records, buildCatalog(records)).get(id) ?? []).map(({ url }) => url);
}

test('a page that links a term comes before one that names it more often', () => {
  const change: Change = {
    guide: {
      'start/index': { body: 'FHIR, FHIR and FHIR.' },
      'value/index': { body: 'It is [FHIR](/glossary/#fhir).' },
    },
  };
  expect(uses('fhir', change)).toEqual(['/value/', '/start/']);
});

test('a longer name is no use of a shorter one in it', () => {
  const change: Change = {
    glossary: { resource: { term: 'FHIR resource' } },
    guide: { 'start/index': { body: 'Each FHIR resource counts.' } },
  };
  expect(uses('resource', change)).toEqual(['/start/']);
  expect(uses('fhir', change)).toEqual([]);
});

test('a record counts on the page that shows it, and pages about the site do not count', () => {
  const change: Change = {
    guide: { privacy: { body: 'We store FHIR.' } },
    'champion-criteria': { 'know-the-field': { ask: 'Who here has built on FHIR before?' } },
  };
  expect(uses('fhir', change)).toEqual(['/champions/']);
});

test('a term that nobody uses has no pages', () => {
  expect(uses('fhir', {})).toEqual([]);
});
