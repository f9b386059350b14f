import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { prose } from '../../../../src/catalog/problems/prose.ts';
import { said, smallRecords, type Change } from '../../records.ts';

function problems(change: Change = {}): string[] {
  const records = smallRecords(change);
  return said(prose(records, buildCatalog(records)));
}
const page = (fields: Readonly<Record<string, unknown>>): Change => ({ guide: { champions: fields } });

const noAsOf = (what: 'page' | 'text'): string =>
  `is missing - the ${what} has a year, an amount or a percentage: say when its facts were true`;
const noSource = 'is missing: a claim without source - list the sources of the page';

test('prose that cites, explains and dates what it says', () => {
  const body = 'In 2024 [FHIR](/glossary/#fhir) won 80 % [S1](/sources/#s1) [S20e](/sources/#s20e).';
  expect(problems(page({ body, asOf: '2024' }))).toEqual([]);
});

describe('a page', () => {
  test('without sources', () => {
    expect(problems(page({ sources: undefined }))).toEqual([
      `content/guide/champions.md: sources: ${noSource}`,
    ]);
  });

  test('with flaws is asked for its sources as well', () => {
    const flaws = [{ field: 'title', message: 'is missing - write it' }];
    expect(problems(page({ input: {}, flaws }))).toEqual([
      `content/guide/champions.md: sources: ${noSource}`,
    ]);
  });

  test('whose fields cannot be read is not', () => {
    expect(problems(page({ input: undefined, flaws: [], body: 'It began in 2017.' }))).toEqual([]);
  });

  test.each([
    ['a year', 'It began in 2017.'],
    ['an amount', 'It costs $ 500.'],
    ['an amount in US dollars', 'It costs US$500.'],
    ['a percentage', 'Some 45% agreed.'],
    ['a percentage with a blank', 'Some 45 % agreed.'],
  ])('with %s and no date', (_what, body) => {
    expect(problems(page({ body }))).toEqual([`content/guide/champions.md: asOf: ${noAsOf('page')}`]);
  });

  test.each([
    ['a long number', 'Code 120240 stands for it.'],
    ['an old number', 'Chapter 1789 says so.'],
    ['a small number', 'Seven of 12 agreed.'],
  ])('with %s needs no date', (_what, body) => {
    expect(problems(page({ body }))).toEqual([]);
  });

  test('that cites what is not there', () => {
    expect(problems(page({ body: 'So it is [S9](/sources/#s9), says [HL7](/glossary/#hl7).' }))).toEqual([
      'content/guide/champions.md: text: "s9" is not in content/sources - correct the id or add the record',
      'content/guide/champions.md: text: "hl7" is not in content/glossary - correct the id or add the record',
    ]);
  });

  test.each(['privacy', 'accessibility', 'contribute/index', 'start/how-it-works'])(
    'about the site (%s) needs no sources and no date',
    (name) => {
      const fields = { title: 'About', sources: undefined, body: 'Written in 2026.' };
      expect(problems({ guide: { [name]: fields } })).toEqual([]);
    },
  );

  test('about the site is still read for citations', () => {
    expect(problems({ guide: { privacy: { body: '[S9](/sources/#s9)' } } })).toEqual([
      'content/guide/privacy.md: text: "s9" is not in content/sources - correct the id or add the record',
    ]);
  });
});

describe('the prose of a record', () => {
  test('with a year and no date', () => {
    expect(problems({ tracks: { 'community-building': { body: 'It began in 2017.' } } })).toEqual([
      `content/tracks/community-building.mdx: asOf: ${noAsOf('text')}`,
    ]);
  });

  test('with a year and a date', () => {
    const fields = { body: 'It began in 2017.', asOf: '2024' };
    expect(problems({ tracks: { 'community-building': fields } })).toEqual([]);
  });

  test('of a record with flaws is asked for a date as well', () => {
    const fields = { body: 'It began in 2017.', title: '' };
    expect(problems({ tracks: { 'community-building': fields } })).toEqual([
      `content/tracks/community-building.mdx: asOf: ${noAsOf('text')}`,
    ]);
  });

  test('that names a term that is not there', () => {
    expect(problems({ 'value-pairs': { providers: { body: 'See [HL7](/glossary/#hl7).' } } })).toEqual([
      'content/value-pairs/providers.mdx: text: "hl7" is not in content/glossary - correct the id or add the record',
    ]);
  });
});
