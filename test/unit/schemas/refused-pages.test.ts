import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/catalog/records.ts';
import { lesson } from '../minimal.ts';
import { type Fields, flawsOf, long, noDate, noId, noPage, source, tooLong } from './flaws.ts';

const noAddress = 'is not a web address - write it with http:// or https://';
const empty = 'is empty - write it or remove the field';

describe('refused in what is read', () => {
  test.each<[kind: Kind, what: string, fields: Fields, flaw: string]>([
    ['tracks', 'an empty text', { title: ' ' }, `title: ${empty}`],
    ['tracks', 'a sixth track', { number: 6 }, 'number: is 6, and has to be at most 5 - correct it'],
    ['tracks', 'a track 0', { number: 0 }, 'number: is 0, and has to be more than 0 - correct it'],
    ['tracks', 'a long summary', { summary: long(161) }, `summary: ${tooLong}`],
    [
      'tracks',
      'a span beyond the timeline',
      { span: { start: 0, end: 1.1 } },
      'span.end: is 1.1, and has to be at most 1 - correct it',
    ],
    ['tracks', 'a hand-off to a title', { feeds: [{ to: 'Track 2', what: 'Leads' }] }, `feeds.0.to: ${noId}`],
    [
      'tracks',
      'a hand-off with more in it',
      { feeds: [{ to: 'x', what: 'Leads', when: 'soon' }] },
      'feeds.0.when: is not a known field - remove it or correct its spelling',
    ],
    ['tracks', 'no pitfalls', { pitfalls: [] }, 'pitfalls: has 0 entries, at least 1 needed - add 1'],
    ['tracks', 'a day that is not one', { asOf: '2024-05-32' }, `asOf: ${noDate}`],
    ['tracks', 'a month that is not one', { asOf: '2024-13' }, `asOf: ${noDate}`],
    ['tracks', 'a spoken date', { asOf: 'May 2024' }, `asOf: ${noDate}`],
    [
      'tracks',
      'a source in capitals',
      source(['S1']),
      'sources.0: is not a source id - write one from content/sources, such as s1',
    ],
    [
      'champion-criteria',
      'one sign of strength',
      { signs: ['One'] },
      'signs: has 1 entry, at least 2 needed - add 1',
    ],
    [
      'champion-criteria',
      'three ratings',
      { ratings: ['a', 'b', 'c'] },
      'ratings: has 3 entries, at least 4 needed - add 1',
    ],
    [
      'champion-criteria',
      'half a place',
      { order: 1.5 },
      'order: is not a whole number - write one without a point',
    ],
    [
      'governance-tiers',
      'a kind of its own',
      { kind: 'committee' },
      'kind: "committee" is not allowed here - write one of tier, wrap, outside',
    ],
    ['governance-tiers', 'a long summary', { summary: long(161) }, `summary: ${tooLong}`],
    [
      'governance-tiers',
      'no exchange',
      { exchangesWith: [] },
      'exchangesWith: has 0 entries, at least 1 needed - add 1',
    ],
    [
      'case-studies',
      'a lesson id without case',
      { lessons: [lesson('small')] },
      'lessons.0.id: is not a lesson id - write <case>/<name>',
    ],
    [
      'case-studies',
      'a number without a date',
      { numbers: [{ value: '45%', of: 'patients', caveat: 'Heard.', sources: ['s1'] }] },
      'numbers.0.asOf: is missing - write 2024, 2024-05 or 2024-05-01, when the facts were true',
    ],
    [
      'case-studies',
      'a lesson on no page',
      { lessons: [{ ...lesson('mcode/small'), page: 'champions' }] },
      `lessons.0.page: ${noPage}`,
    ],
    ['resources', 'an address without protocol', { link: 'example.org' }, `link: ${noAddress}`],
    ['resources', 'a script for an address', { link: 'javascript:alert(1)' }, `link: ${noAddress}`],
    ['resources', 'no reader', { readers: [] }, 'readers: has 0 entries, at least 1 needed - add 1'],
    [
      'policy-rules',
      'a check without a day',
      { checked: '2026-11' },
      'checked: is not a day - write it like 2024-05-01',
    ],
    [
      'glossary',
      'a long definition',
      { definition: long(221) },
      'definition: has 221 characters, at most 220 fit into a tooltip - take out at least 1',
    ],
    ['glossary', 'a related term by its name', { see: ['US Core'] }, `see.0: ${noId}`],
    ['glossary', 'a link without protocol', { link: 'hl7.org' }, `link: ${noAddress}`],
    [
      'sources',
      'a standing of its own',
      { standing: 'good' },
      'standing: "good" is not allowed here - write one of first-hand, reported, weak',
    ],
    [
      'sources',
      'a part by its number',
      { parts: { 1: { title: 'One' } } },
      'parts.1: is not a letter - name each part by one small letter',
    ],
  ])('%s: %s', (kind, _what, fields, flaw) => {
    expect(flawsOf(kind, fields)).toEqual([flaw]);
  });
});
