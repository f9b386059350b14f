import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/catalog/records.ts';
import { item, minimal, schemas, skill, statement } from '../minimal.ts';
import { type Fields, flawsOf, long, source } from './flaws.ts';

describe('accepted', () => {
  test.each<[kind: Kind, what: string, fields: Fields]>([
    ['tracks', 'a summary that just fits', { summary: long(160) }],
    ['tracks', 'the fifth track', { number: 5 }],
    ['tracks', 'a year that YAML reads as a number', { asOf: 2024 }],
    ['tracks', 'a day that YAML reads as a date', { asOf: new Date('2024-05-01') }],
    ['tracks', 'a month', { asOf: '2024-05' }],
    ['tracks', 'a part of a source', source(['s20e', 's1'])],
    ['governance-tiers', 'a tier with its level', { level: 1 }],
    [
      'value-pairs',
      'a statement with keywords',
      { gives: [{ ...statement('providers/gives/2', 'They test.'), keywords: ['pilot'] }] },
    ],
    [
      'checklists',
      'an item with an anchor for a link',
      { items: [{ ...item('r/lead'), link: '/governance/#t1/ip' }] },
    ],
    ['checklists', 'a link to the first page', { items: [{ ...item('r/lead'), link: '/' }] }],
    [
      'case-studies',
      'a number with a date',
      { numbers: [{ value: '45%', of: 'patients', asOf: 2024, caveat: 'Heard.', sources: ['s1'] }] },
    ],
    ['roles', 'a skill that replaces another', { skills: [{ ...skill('fhir'), formerly: ['profiles'] }] }],
    ['roles', 'a full post', { example: { personMonths: 0.5, peakShare: 1 } }],
    ['glossary', 'a definition that just fits', { definition: long(220) }],
    ['resources', 'an address with http', { link: 'http://example.org' }],
    ['sources', 'parts by letter', { parts: { a: { title: 'One' } } }],
  ])('%s: %s', (kind, _what, fields) => {
    expect(flawsOf(kind, fields)).toEqual([]);
  });

  test('dates become text and blanks around words go', () => {
    const { asOf, title } = schemas.tracks.parse({
      ...minimal.tracks(),
      title: ' Community ',
      asOf: new Date('2024-05-01'),
    });
    expect({ asOf, title }).toEqual({ asOf: '2024-05-01', title: 'Community' });
  });

  test('what a record may leave out gets an empty value', () => {
    const list = schemas.checklists.parse(minimal.checklists());
    const term = schemas.glossary.parse(minimal.glossary());
    expect(list.sections).toEqual([]);
    expect(list.items.map(({ formerly }) => formerly)).toEqual([[]]);
    expect([term.aliases, term.see]).toEqual([[], []]);
  });
});
