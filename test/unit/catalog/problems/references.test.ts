import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { references } from '../../../../src/catalog/problems/references.ts';
import { criterion, item, lesson, option, statement } from '../../minimal.ts';
import { said, smallRecords, type Change } from '../../records.ts';

function problems(change: Change = {}): string[] {
  const records = smallRecords(change);
  return said(references(records, buildCatalog(records)));
}
const unknown = (id: string, folder: string): string =>
  `"${id}" is not in content/${folder} - correct the id or add the record`;
const s9 = { sources: ['s1', 's9'] };

test('content whose references all lead somewhere', () => {
  expect(problems()).toEqual([]);
});

test.each<[what: string, change: Change, problem: string]>([
  [
    'a hand-off to a track',
    { tracks: { 'community-building': { feeds: [{ to: 'track-2', what: 'Leads' }] } } },
    `content/tracks/community-building.mdx: feeds.0.to: ${unknown('track-2', 'tracks')}`,
  ],
  [
    'feedback to a track',
    { tracks: { 'use-cases-planning': { feedsBack: [{ to: 'track-1', what: 'Gaps' }] } } },
    `content/tracks/use-cases-planning.mdx: feedsBack.0.to: ${unknown('track-1', 'tracks')}`,
  ],
  [
    'the track of a criterion',
    { 'champion-criteria': { 'commit-to-lead': { track: 'track-1' } } },
    `content/champion-criteria/commit-to-lead.mdx: track: ${unknown('track-1', 'tracks')}`,
  ],
  [
    'the partner of a body',
    {
      'governance-tiers': {
        steering: {
          exchangesWith: [
            { body: 'hl7', what: 'Ballots.' },
            { body: 'board', what: 'News.' },
          ],
        },
      },
    },
    `content/governance-tiers/steering.mdx: exchangesWith.1.body: ${unknown('board', 'governance-tiers')}`,
  ],
  [
    'the track of a list',
    { checklists: { readiness: { track: 'start' } } },
    `content/checklists/readiness.yaml: track: ${unknown('start', 'tracks')}`,
  ],
  [
    'the section of an item',
    { checklists: { readiness: { items: [{ ...item('r/lead'), section: 'champions' }] } } },
    'content/checklists/readiness.yaml: items.0.section: "champions" is not a section of this list - add it to sections or correct it',
  ],
  [
    'what answers a criterion',
    {
      'stage-gates': {
        'discovery-in': {
          criteria: [{ ...criterion('discovery-in/lead'), items: ['t1/lead', 't1/host'] }],
        },
      },
    },
    `content/stage-gates/discovery-in.yaml: criteria.0.items.1: ${unknown('t1/host', 'checklists')}`,
  ],
  [
    'the role of an item',
    { checklists: { readiness: { items: [{ ...item('r/lead'), role: 'chair' }] } } },
    `content/checklists/readiness.yaml: items.0.role: ${unknown('chair', 'roles')}`,
  ],
  [
    'the track of a lesson',
    { 'case-studies': { mcode: { lessons: [{ ...lesson('mcode/small'), track: 'track-1' }] } } },
    `content/case-studies/mcode.mdx: lessons.0.track: ${unknown('track-1', 'tracks')}`,
  ],
  [
    'the track of a resource',
    { resources: { 'us-core': { tracks: ['community-building', 'track-2'] } } },
    `content/resources/us-core.yaml: tracks.1: ${unknown('track-2', 'tracks')}`,
  ],
  [
    'the term of a policy rule',
    { 'policy-rules': { uscdi: { term: 'hti-9' } } },
    `content/policy-rules/uscdi.yaml: term: ${unknown('hti-9', 'glossary')}`,
  ],
  [
    'a topic that a heading settles',
    { 'charter-headings': { ownership: { settles: ['ip', 'fees'] } } },
    `content/charter-headings/ownership.yaml: settles.1: ${unknown('fees', 'charter-topics')}`,
  ],
  [
    'a related term',
    { glossary: { ig: { see: ['hl7'] } } },
    `content/glossary/ig.yaml: see.0: ${unknown('hl7', 'glossary')}`,
  ],
  [
    'a part of a source that has none of this letter',
    { glossary: { ig: { sources: ['s20f'] } } },
    `content/glossary/ig.yaml: sources.0: ${unknown('s20f', 'sources')}`,
  ],
])('%s that is not there', (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});

test.each<[place: string, change: Change]>([
  ['content/tracks/community-building.mdx: sources.1', { tracks: { 'community-building': s9 } }],
  [
    'content/champion-criteria/commit-to-lead.mdx: sources.1',
    { 'champion-criteria': { 'commit-to-lead': s9 } },
  ],
  ['content/governance-tiers/hl7.mdx: sources.1', { 'governance-tiers': { hl7: s9 } }],
  ['content/value-pairs/providers.mdx: sources.1', { 'value-pairs': { providers: s9 } }],
  [
    'content/value-pairs/providers.mdx: receives.0.sources.1',
    {
      'value-pairs': { providers: { receives: [{ ...statement('providers/receives/1', 'Care.'), ...s9 }] } },
    },
  ],
  [
    'content/value-pairs/providers.mdx: gives.0.sources.1',
    { 'value-pairs': { providers: { gives: [{ ...statement('providers/gives/1', 'Tests.'), ...s9 }] } } },
  ],
  [
    'content/checklists/readiness.yaml: items.0.sources.1',
    { checklists: { readiness: { items: [{ ...item('r/lead'), ...s9 }] } } },
  ],
  ['content/charter-topics/ip.yaml: sources.1', { 'charter-topics': { ip: s9 } }],
  [
    'content/charter-topics/ip.yaml: options.0.sources.1',
    {
      'charter-topics': {
        ip: { options: [{ ...option('host'), ...s9 }] },
      },
    },
  ],
  ['content/charter-headings/ownership.yaml: sources.1', { 'charter-headings': { ownership: s9 } }],
  ['content/stage-gates/discovery-in.yaml: sources.1', { 'stage-gates': { 'discovery-in': s9 } }],
  [
    'content/stage-gates/discovery-in.yaml: criteria.0.sources.1',
    {
      'stage-gates': {
        'discovery-in': {
          criteria: [{ ...criterion('discovery-in/lead'), ...s9 }],
        },
      },
    },
  ],
  ['content/specialties/nephrology.yaml: sources.1', { specialties: { nephrology: s9 } }],
  [
    'content/specialties/nephrology.yaml: ihe.0.sources.1',
    { specialties: { nephrology: { ihe: [{ name: 'Renal', ...s9 }] } } },
  ],
  ['content/roles/technical-lead.yaml: sources.1', { roles: { 'technical-lead': s9 } }],
  ['content/case-studies/mcode.mdx: sources.1', { 'case-studies': { mcode: s9 } }],
  [
    'content/case-studies/mcode.mdx: facts.copy.sources.1',
    {
      'case-studies': {
        mcode: { facts: { who: { text: 'ASCO.', sources: ['s1'] }, copy: { text: 'Small.', ...s9 } } },
      },
    },
  ],
  [
    'content/case-studies/mcode.mdx: who.0.sources.1',
    { 'case-studies': { mcode: { who: [{ name: 'ASCO', part: 'Champion.', ...s9 }] } } },
  ],
  [
    'content/case-studies/mcode.mdx: timeline.0.sources.1',
    { 'case-studies': { mcode: { timeline: [{ when: '2018', event: 'It began.', ...s9 }] } } },
  ],
  [
    'content/case-studies/mcode.mdx: worked.0.sources.1',
    { 'case-studies': { mcode: { worked: [{ text: 'Small.', ...s9 }] } } },
  ],
  [
    'content/case-studies/mcode.mdx: didNotWork.0.sources.1',
    { 'case-studies': { mcode: { didNotWork: [{ text: 'Rush.', ...s9 }] } } },
  ],
  [
    'content/case-studies/mcode.mdx: numbers.0.sources.1',
    {
      'case-studies': {
        mcode: { numbers: [{ value: '9', of: 'members', asOf: '2024', caveat: 'Early.', ...s9 }] },
      },
    },
  ],
  [
    'content/case-studies/mcode.mdx: lessons.0.sources.1',
    { 'case-studies': { mcode: { lessons: [{ ...lesson('mcode/small'), ...s9 }] } } },
  ],
  ['content/resources/us-core.yaml: sources.1', { resources: { 'us-core': s9 } }],
  ['content/policy-rules/uscdi.yaml: sources.1', { 'policy-rules': { uscdi: s9 } }],
  ['content/glossary/fhir.yaml: sources.1', { glossary: { fhir: s9 } }],
  ['content/guide/champions.md: sources.1', { guide: { champions: s9 } }],
])('%s cites a source that is not there', (place, change) => {
  expect(problems(change)).toEqual([`${place}: ${unknown('s9', 'sources')}`]);
});
