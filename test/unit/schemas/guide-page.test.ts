import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkedGuidePage } from '../../../src/schemas/guide-page.ts';
import { type Fields, long, noDate, noPage, noSource, source } from './flaws.ts';

describe('a page of the guide', () => {
  const starlight = z.object({
    title: z.string(),
    sidebar: z.object({ order: z.number().optional() }).default({}),
  });
  const pageOf = (fields: Fields) =>
    checkedGuidePage(starlight).parse({ title: 'Paying', description: 'Who pays.', ...fields });
  const said = (fields: Fields) => pageOf(fields).flaws.map(({ field, message }) => `${field}: ${message}`);

  test('has the fields of Starlight and ours, and no flaws', () => {
    expect(pageOf({ sources: ['s1'], asOf: 2024, doNext: { label: 'Go on', link: '/value/' } })).toEqual({
      title: 'Paying',
      description: 'Who pays.',
      sidebar: {},
      sources: ['s1'],
      asOf: '2024',
      doNext: { label: 'Go on', link: '/value/' },
      flaws: [],
    });
  });

  test.each<[what: string, fields: Fields, flaw: string]>([
    ['no title', { title: undefined }, 'title: is missing - write text'],
    ['no description', { description: undefined }, 'description: is missing - write text'],
    [
      'a long description',
      { description: long(161) },
      'description: has 161 characters, at most 160 fit into a search result - take out at least 1',
    ],
    ['an unknown field', { author: 'A' }, 'author: is not a known field - remove it or correct its spelling'],
    ['an empty list of sources', source([]), `sources: ${noSource}`],
    ['a review in words', { reviewed: 'today' }, `reviewed: ${noDate}`],
    [
      'a next step elsewhere',
      { doNext: { label: 'Go', link: 'https://example.org' } },
      `doNext.link: ${noPage}`,
    ],
    [
      'a wrong value of a Starlight field',
      { sidebar: { order: 'first' } },
      'sidebar.order: is read as text, and a number is expected - write a number',
    ],
  ])('is refused with %s', (_what, fields, flaw) => {
    expect(said(fields)).toEqual([flaw]);
  });

  test('with a flaw still has values that Starlight can show', () => {
    expect(pageOf({ author: 'A' })).toMatchObject({
      title: 'Page with problems',
      description: 'Page with problems',
    });
  });
});
