import { describe, expect, test } from 'vitest';
import { placeholders, reportsOn } from '../../../scripts/content/reports.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { smallRecords, type Change } from '../records.ts';

/** The lines of the report whose title begins so. */
function lines(title: string, change: Change, code = ''): readonly string[] {
  const records = smallRecords(change);
  const report = reportsOn(records, buildCatalog(records), code).find((one) => one.title.startsWith(title));
  if (!report) throw new Error(`No report begins with ${title}.`);
  return report.lines;
}
const page = (fields: Readonly<Record<string, unknown>>): Change => ({ guide: { privacy: fields } });

test('reading ease, the hardest page first, short ones aside', () => {
  const change: Change = {
    guide: {
      privacy: { body: 'The cat sat on the mat. '.repeat(20) },
      champions: { body: 'Multidisciplinary harmonization necessitates deliberation. '.repeat(30) },
    },
  };
  expect(lines('Reading ease', change).map((line) => line.replace(/^\s*-?\d+\s+/, ''))).toEqual([
    'content/guide/champions.md',
    'content/guide/privacy.md',
  ]);
});

test('sentences that are too long, in text and in fields, the longest first', () => {
  const change: Change = {
    guide: { privacy: { body: `${'word '.repeat(33)}end.\n\n${'short '.repeat(31)}end.` } },
    roles: { 'technical-lead': { does: `${'much '.repeat(39)}more.` } },
  };
  const nine = (word: string): string => Array.from({ length: 9 }, () => word).join(' ');
  expect(lines('Sentences', change)).toEqual([
    ` 40  content/roles/technical-lead.yaml: “${nine('much')} …”`,
    ` 34  content/guide/privacy.md: “${nine('word')} …”`,
  ]);
});

describe('terms used and never linked', () => {
  const found = (body: string) =>
    lines('Abbreviations and names of the glossary that a page uses', page({ body }));

  test.each([
    ['an abbreviation', 'It uses FHIR.', ['content/guide/privacy.md: fhir']],
    ['everyday words may stand without a link', 'Two implementation guides.', []],
    ['linked once is enough', '[FHIR](/glossary/#fhir) and FHIR.', []],
    ['words of another link', 'The [FHIR page](/start/).', []],
    ['an abbreviation in small letters is another word', 'It came to fhir.', []],

    ['part of a word is none', 'FHIRcast and non-FHIR.', []],
    ['code is no prose', 'Type `FHIR`.\n\n```\nFHIR\n```', []],
  ])('%s', (_what, body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  test('a longer name is no mention of a shorter one in it', () => {
    const change: Change = {
      glossary: { resource: { term: 'FHIR resource' } },
      guide: { privacy: { body: 'Each FHIR resource.' } },
    };
    expect(lines('Abbreviations and names of the glossary that a page uses', change)).toEqual([
      'content/guide/privacy.md: resource',
    ]);
  });
});

test('terms that no page links', () => {
  const body = 'It is [FHIR](/glossary/#fhir).';
  expect(lines('Terms of the glossary that no page', page({ body }))).toEqual(['content/glossary/ig.yaml']);
});

describe('sources that nothing cites', () => {
  const unused = (change: Change, code = '') => lines('Sources', change, code);

  test('none of them', () => {
    expect(unused({})).toEqual(['S3 Before starting', 'S20 Pictures', 'S20e Pictures: Governance']);
  });

  test.each<[what: string, change: Change, code: string]>([
    ['in a field', page({ sources: ['s3', 's20e'] }), ''],
    ['in a text', page({ body: '[S3](/sources/#s3) [S20e](/sources/#s20e)' }), ''],
    ['in code', {}, `<Cites sources={['s3', "s20e"]} />`],
  ])('cited %s, a part counting for the whole', (_what, change, code) => {
    expect(unused(change, code)).toEqual([]);
  });
});

describe('stale facts', () => {
  const found = (asOf: string | number) =>
    lines('Facts', { guide: { privacy: { asOf: String(asOf), reviewed: '2026-11-24' } } });

  test.each([
    ['2024-10', ['2024-10     content/guide/privacy.md']],
    ['2024-11', []],
    ['2024', []],
    ['2023', ['2023        content/guide/privacy.md']],
  ])('%s', (asOf, expected) => {
    expect(found(asOf).filter((line) => line.includes('guide'))).toEqual(expected);
  });

  test('without a review there is nothing to compare with', () => {
    expect(lines('Facts', { guide: { privacy: { asOf: '1999' } } })).toEqual([]);
  });
});

test('marks that a template left', () => {
  const files = [
    { file: 'a.yaml', text: 'term: TODO Name' },
    { file: 'b.md', text: 'Replace each `TODO`.\n```yaml\n# TODO\n```' },
    { file: 'c.yaml', text: 'sources: [s1] # TODO the sources' },
  ];
  expect(placeholders(files).map(({ file, line, column }) => [file, line, column])).toEqual([
    ['a.yaml', 1, 7],
    ['c.yaml', 1, 17],
  ]);
});
