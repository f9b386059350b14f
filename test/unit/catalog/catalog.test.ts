import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { minimal, schemas } from '../minimal.ts';
import { smallRecords } from '../records.ts';

const catalog = buildCatalog(smallRecords());
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('order', () => {
  test.each([
    ['tracks by number', ids(catalog.tracks), ['community-building', 'use-cases-planning']],
    ['criteria by order', ids(catalog.championCriteria), ['commit-to-lead', 'know-the-field']],
    ['bodies by order', ids(catalog.governanceBodies), ['steering', 'hl7']],
    ['pairs by order', ids(catalog.valuePairs), ['providers', 'patients']],
    ['lists by order', ids(catalog.checklists), ['t1', 'readiness']],
    ['terms by alphabet', ids(catalog.glossary), ['fhir', 'ig']],
    ['sources by number', ids(catalog.sources), ['s1', 's3', 's20']],
  ])('%s', (_what, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  test('is by value, not by letters', () => {
    const records = smallRecords({
      'champion-criteria': { tenth: { order: 10 }, 'know-the-field': { order: 9 } },
    });
    expect(ids(buildCatalog(records).championCriteria)).toEqual([
      'commit-to-lead',
      'know-the-field',
      'tenth',
    ]);
  });

  test('terms do not care about capitals', () => {
    const records = smallRecords({
      glossary: { ansi: { term: 'ANSI' }, adoption: { term: 'adoption' }, ballot: { term: 'Ballot' } },
    });
    expect(ids(buildCatalog(records).glossary).slice(0, 3)).toEqual(['adoption', 'ansi', 'ballot']);
  });

  test('pages by order, those without one last and by address', () => {
    expect(catalog.pages.map(({ url }) => url)).toEqual([
      '/start/',
      '/tracks/',
      '/tracks/community-building/growth/',
      '/start/roles/',
      '/tracks/community-building/paying/',
      '/champions/',
      '/governance/',
      '/governance/charter/',
      '/privacy/',
      '/sources/unknown/',
      '/value/',
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['a track', catalog.tracks[0]?.url, '/tracks/community-building/'],
    ['a criterion', catalog.championCriteria[0]?.url, '/champions/#commit-to-lead'],
    ['a body', catalog.governanceBodies[0]?.url, '/governance/steering/'],
    ['a charter topic', catalog.charterTopics[0]?.url, '/governance/charter/#ip'],
    ['a pair', catalog.valuePairs[0]?.url, '/value/providers/'],
    ['a statement', catalog.valueStatements[0]?.url, '/value/providers/#receives-1'],
    ['the list of a track', catalog.checklists[0]?.url, '/tracks/community-building/checklist/'],
    ['a list of no track', catalog.checklists[1]?.url, '/start/readiness/'],
    ['a gate', catalog.stageGates[0]?.url, '/tracks/use-cases-planning/stage-gates/#discovery-in'],
    ['a case study', catalog.caseStudies[0]?.url, '/case-studies/mcode/'],
    ['a resource', catalog.resources[0]?.url, '/resources/#us-core'],
    ['a policy rule', catalog.policyRules[0]?.url, '/tracks/adoption-value/policy-levers/#uscdi'],
    ['a role', catalog.roles[0]?.url, '/tracks/community-building/growth/#technical-lead'],
    ['a term', catalog.glossary[0]?.url, '/glossary/#fhir'],
    ['a source', catalog.sources[0]?.url, '/sources/#s1'],
    ['a page', catalog.pages[0]?.url, '/start/'],
  ])('%s', (_what, actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('the first page of the guide has the root', () => {
    const records = smallRecords({ guide: { index: { title: 'Welcome', order: 0 } } });
    expect(buildCatalog(records).pages[0]).toMatchObject({ title: 'Welcome', url: '/' });
  });
});

test('statements know their group, direction and place', () => {
  expect(
    catalog.valueStatements.map(({ id, stakeholder, stakeholderTitle, direction, order }) => [
      id,
      stakeholder,
      stakeholderTitle,
      direction,
      order,
    ]),
  ).toEqual([
    ['providers/receives/1', 'providers', 'Providers', 'receives', 1],
    ['providers/gives/1', 'providers', 'Providers', 'gives', 1],
    ['patients/receives/1', 'patients', 'Patients', 'receives', 1],
    ['patients/gives/1', 'patients', 'Patients', 'gives', 1],
    ['patients/gives/2', 'patients', 'Patients', 'gives', 2],
  ]);
});

test('a source can be cited whole and by part', () => {
  expect([...catalog.citables.values()]).toEqual([
    { id: 's1', tag: 'S1', title: 'Track 1', url: '/sources/#s1' },
    { id: 's3', tag: 'S3', title: 'Before starting', url: '/sources/#s3' },
    { id: 's20', tag: 'S20', title: 'Pictures', url: '/sources/#s20' },
    { id: 's20e', tag: 'S20e', title: 'Pictures: Governance', url: '/sources/#s20e' },
  ]);
  expect(catalog.citables.get('s20e')?.tag).toBe('S20e');
});

test('a page goes by its label where it has one, else by its title', () => {
  const labels = new Map(catalog.pages.map(({ url, label }) => [url, label]));
  expect(labels.get('/start/roles/')).toBe('Roles');
  expect(labels.get('/start/')).toBe('Before you start');
});

test('an entry keeps its values and knows its file', () => {
  expect(catalog.roles).toEqual([
    {
      ...schemas.roles.parse(minimal.roles()),
      id: 'technical-lead',
      file: 'content/roles/technical-lead.yaml',
      url: '/tracks/community-building/growth/#technical-lead',
    },
  ]);
});

test('a record that cannot be read is left out; the others stay', () => {
  const records = smallRecords({ tracks: { 'use-cases-planning': { title: '' } } });
  expect(ids(buildCatalog(records).tracks)).toEqual(['community-building']);
});
