import { describe, expect, test } from 'vitest';
import { structure } from '../../../../src/catalog/problems/structure.ts';
import { item } from '../../minimal.ts';
import { said, smallRecords, type Change } from '../../records.ts';

const problems = (change: Change = {}) => said(structure(smallRecords(change)));
const withPartners = (...partners: string[]) => ({
  exchangesWith: partners.map((body) => ({ body, what: 'News.' })),
});
const tier = (title: string, order: number, ...partners: string[]) => ({
  title,
  order,
  kind: 'tier',
  level: order,
  ...withPartners(...partners),
});

test('content that hangs together', () => {
  expect(problems()).toEqual([]);
});

describe('exchanges', () => {
  const unreachable =
    'nobody can reach this body - name a partner that leads to the highest tier, and name this body there';

  test('named by one side only', () => {
    expect(
      problems({
        'governance-tiers': {
          steering: withPartners('hl7', 'operating'),
          operating: tier('Operating', 3, 'hl7'),
        },
      }),
    ).toEqual([
      'content/governance-tiers/steering.mdx: exchangesWith.1.body: "operating" does not name "steering" in return - add it there or remove it here',
      'content/governance-tiers/operating.mdx: exchangesWith.0.body: "hl7" does not name "operating" in return - add it there or remove it here',
    ]);
  });

  test('that leave two bodies to themselves', () => {
    expect(
      problems({ 'governance-tiers': { one: tier('One', 3, 'two'), two: tier('Two', 4, 'one') } }),
    ).toEqual([
      `content/governance-tiers/one.mdx: exchangesWith: ${unreachable}`,
      `content/governance-tiers/two.mdx: exchangesWith: ${unreachable}`,
    ]);
  });

  test('that lead on through other bodies', () => {
    expect(
      problems({
        'governance-tiers': {
          hl7: withPartners('steering', 'one'),
          one: tier('One', 3, 'hl7', 'two'),
          two: tier('Two', 4, 'one'),
        },
      }),
    ).toEqual([]);
  });

  test('with a body that is not there are left to the check of references', () => {
    expect(problems({ 'governance-tiers': { steering: withPartners('hl7', 'board') } })).toEqual([]);
  });
});

test.each<[what: string, change: Change, problem: string]>([
  [
    'a tier without a level',
    { 'governance-tiers': { steering: { level: undefined } } },
    'content/governance-tiers/steering.mdx: level: is missing - count the tiers from the top, 1 being the highest',
  ],
  [
    'a partner with a level',
    { 'governance-tiers': { hl7: { level: 2 } } },
    'content/governance-tiers/hl7.mdx: level: is for tiers only - remove it',
  ],
  [
    'a span that ends before it begins',
    { tracks: { 'community-building': { span: { start: 0.5, end: 0.4 } } } },
    'content/tracks/community-building.mdx: span.end: is not after the start - give shares of the whole, 0 to 1',
  ],
  [
    'a span of no length',
    { tracks: { 'community-building': { span: { start: 0.5, end: 0.5 } } } },
    'content/tracks/community-building.mdx: span.end: is not after the start - give shares of the whole, 0 to 1',
  ],
  [
    'an item that begins unlike the others',
    { checklists: { t1: { items: [item('t1/ip'), item('t2/landscape'), item('t1/lead')] } } },
    'content/checklists/t1.yaml: items.1.id: "t2/landscape" does not begin like the others - write t1/<name>',
  ],
])('%s', (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});
