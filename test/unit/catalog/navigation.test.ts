import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { navigationOf, neighboursOf, readingOrder, sectionOf } from '../../../src/catalog/navigation.ts';
import { smallRecords, type Change } from '../records.ts';

const navigation = (change: Change = {}) => navigationOf(buildCatalog(smallRecords(change)));
const sections = navigation();

test('sections with their pages, in reading order', () => {
  const lines = sections.flatMap(({ group, label, url, track, pages }) => [
    `${group} | ${track === undefined ? '' : `${track} `}${label} ${url}`,
    ...pages.map((page) => `  ${page.label} ${page.url}`),
  ]);
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "Playbook | Before you start /start/
      Overview /start/
      Readiness /start/readiness/
      Roles /start/roles/
    Playbook | The five tracks /tracks/
      Overview /tracks/
    Playbook | 1 Community building /tracks/community-building/
      Overview /tracks/community-building/
      Growing the community /tracks/community-building/growth/
      Paying for it /tracks/community-building/paying/
      Checklist /tracks/community-building/checklist/
    Playbook | 2 Use cases and planning /tracks/use-cases-planning/
      Overview /tracks/use-cases-planning/
    Playbook | Case studies /case-studies/
      mCODE /case-studies/mcode/
    Find and decide | Champions /champions/
      Overview /champions/
    Find and decide | Governance /governance/
      Overview /governance/
      Your charter /governance/charter/
      Steering Committee /governance/steering/
      HL7 /governance/hl7/
    Find and decide | Value /value/
      Overview /value/
      Providers /value/providers/
      Patients /value/patients/
    Find and decide | Specialties /specialties/
      Overview /specialties/
    Work | Workbook /workbook/
      Overview /workbook/
      Champion matrix /workbook/champions/
      Governance charter /workbook/charter/
      Role cover /workbook/roles/
      Value brief /workbook/brief/
      Staffing plan /workbook/staffing/
      Stage gate readiness /workbook/gates/
      Board summary /workbook/summary/
      Meeting agenda /workbook/agenda/
      Files /workbook/files/
    Look up | Glossary /glossary/
      Overview /glossary/
    Look up | Resources /resources/
      Overview /resources/
    Look up | Sources /sources/
      Overview /sources/
      What we do not know /sources/unknown/
    Look up | What changed /changes/
      Overview /changes/
    Look up | Open data /data/
      Overview /data/
    Look up | Privacy /privacy/
      Overview /privacy/"
  `);
});

test('every page stands in exactly one section', () => {
  const all = sections.flatMap(({ pages }) => pages.map(({ url }) => url));
  expect(all).toEqual([...new Set(all)]);
  const { pages } = buildCatalog(smallRecords());
  expect(pages.map(({ url }) => url).filter((url) => !all.includes(url))).toEqual([]);
});

test('a section with nothing to read is not shown', () => {
  const labels = navigation({ 'case-studies': null, guide: { privacy: null } }).map(({ label }) => label);
  expect(labels).not.toContain('Case studies');
  expect(labels).not.toContain('Privacy');
  expect(labels).toContain('Glossary');
});

test('a section of the guide has its deeper pages too where they belong together', () => {
  const contribute = navigation({
    guide: {
      'contribute/index': { title: 'Contribute', order: 1 },
      'contribute/records/statements': { title: 'Statements' },
    },
  }).find(({ url }) => url === '/contribute/');
  expect(contribute?.pages.map(({ url }) => url)).toEqual([
    '/contribute/',
    '/contribute/records/statements/',
    '/licenses/',
  ]);
});

describe('the section of an address', () => {
  test.each([
    ['/tracks/', 'The five tracks'],
    ['/tracks/community-building/', 'Community building'],
    ['/tracks/community-building/checklist/', 'Community building'],
    ['/start/readiness/', 'Before you start'],
    ['/governance/steering/', 'Governance'],
    ['/value/providers/', 'Value'],
    ['/sources/unknown/', 'Sources'],
    ['/', undefined],
    ['/nowhere/', undefined],
  ])('%s is in %s', (url, label) => {
    expect(sectionOf(sections, url)?.label).toBe(label);
  });
});

describe('the reading order', () => {
  const order = readingOrder(sections);

  test('goes from the start through track 1 and what it leads to, and ends with what one looks up', () => {
    expect(order.map(({ url }) => url).join('\n')).toMatchInlineSnapshot(`
      "/start/
      /start/readiness/
      /start/roles/
      /tracks/
      /tracks/community-building/
      /tracks/community-building/growth/
      /tracks/community-building/paying/
      /tracks/community-building/checklist/
      /champions/
      /governance/
      /governance/charter/
      /governance/steering/
      /governance/hl7/
      /value/
      /value/providers/
      /value/patients/
      /specialties/
      /tracks/use-cases-planning/
      /case-studies/mcode/
      /workbook/
      /workbook/champions/
      /workbook/charter/
      /workbook/roles/
      /workbook/brief/
      /workbook/staffing/
      /workbook/gates/
      /workbook/summary/
      /workbook/agenda/
      /workbook/files/
      /glossary/
      /resources/
      /sources/
      /sources/unknown/
      /changes/
      /data/
      /privacy/"
    `);
  });

  test('names a section by its title, not as an overview', () => {
    expect(order.map(({ label }) => label)).not.toContain('Overview');
  });

  test.each([
    ['/start/', undefined, '/start/readiness/'],
    ['/tracks/community-building/checklist/', '/tracks/community-building/paying/', '/champions/'],
    ['/privacy/', '/data/', undefined],
    ['/nowhere/', undefined, undefined],
  ])('around %s: %s and %s', (url, before, after) => {
    const { previous, next } = neighboursOf(sections, url);
    expect([previous?.url, next?.url]).toEqual([before, after]);
  });
});
