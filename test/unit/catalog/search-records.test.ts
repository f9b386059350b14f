import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { filtersOfPage, searchRecords, searchSections } from '../../../src/catalog/search-records.ts';
import { forIndex } from '../../../src/integrations/search-index.ts';
import { manyStatements } from '../many-statements.ts';
import { smallRecords } from '../records.ts';

const catalog = buildCatalog(smallRecords());
const records = searchRecords(catalog);
const sections = searchSections(catalog);
const shown = (filters: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(filters)
    .map(([name, values]) => `${name}=${values.join('+')}`)
    .join(' ');

describe('records', () => {
  test('every thing inside a page once, with its anchor, title and filters', () => {
    const lines = records.map(({ url, title, filters }) => `${url} | ${title} | ${shown(filters)}`);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "/glossary/#fhir | FHIR | kind=Glossary term
      /glossary/#ig | Implementation guide | kind=Glossary term
      /champions/#commit-to-lead | Commit to lead | kind=Champion criterion track=1 Community building
      /champions/#know-the-field | Know the field | kind=Champion criterion track=1 Community building
      /governance/charter/#ip | Ownership | kind=Charter topic track=1 Community building
      /value/providers/#receives-1 | Care improves when data follow the patient. | kind=Value statement stakeholder=Providers direction=Receives track=1 Community building
      /value/providers/#gives-1 | Hospitals try drafts out in daily practice. | kind=Value statement stakeholder=Providers direction=Gives track=1 Community building
      /value/patients/#receives-1 | A person tells a history once. | kind=Value statement stakeholder=Patients direction=Receives track=1 Community building
      /value/patients/#gives-1 | Advocates say what matters most. | kind=Value statement stakeholder=Patients direction=Gives track=1 Community building
      /value/patients/#gives-2 | Volunteers lend records to a pilot. | kind=Value statement stakeholder=Patients direction=Gives track=1 Community building
      /tracks/use-cases-planning/stage-gates/#discovery-in | Into discovery | kind=Stage gate track=2 Use cases and planning
      /specialties/#nephrology | What exists in nephrology | kind=Specialty track=2 Use cases and planning
      /resources/#us-core | US Core | kind=Resource track=1 Community building
      /tracks/adoption-value/policy-levers/#uscdi | USCDI | kind=Policy rule
      /tracks/community-building/checklist/#t1/lead | Somebody has agreed to lead. | kind=Checklist item track=1 Community building
      /tracks/community-building/checklist/#t1/ip | Somebody has agreed to lead. | kind=Checklist item track=1 Community building
      /start/readiness/#r/lead | Somebody has agreed to lead. | kind=Checklist item"
    `);
  });

  test('each leads to an anchor of its own', () => {
    const urls = records.map(({ url }) => url);
    expect(urls.filter((url) => !url.includes('#'))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('content is sentences and leaves the title to the title', () => {
    const content = records.map(({ content: words }) => words);
    expect(content.filter((words) => /\.\.|\s\.|^\.|^$|[^.!?]$/.test(words))).toEqual([]);
    expect(records.filter(({ title, content: words }) => words.startsWith(title))).toEqual([]);
    expect(content.find((words) => words.startsWith('Theme'))).toMatchInlineSnapshot(`"Theme: care."`);
  });
});

test('of many statements there is one record for each group, which holds what all of them say', () => {
  const valueStatements = [...manyStatements(200, 'providers'), ...manyStatements(101, 'patients')];
  const found = searchRecords({ ...catalog, valueStatements }).filter(({ filters }) =>
    filters['kind']?.includes('Value statement'),
  );
  expect(found.map(({ url, title, filters }) => `${url} | ${title} | ${shown(filters)}`)).toEqual([
    '/value/providers/#receives | What Providers receive and give | kind=Value statement stakeholder=Providers track=1 Community building',
    '/value/patients/#receives | What Patients receive and give | kind=Value statement stakeholder=Patients track=1 Community building',
  ]);
  for (const own of [0, 99, 199])
    expect(found[0]?.content).toContain(
      `Number ${own} says something of its own. Words people use: word ${own}.`,
    );
  expect(found.map(({ content }) => content.match(/Number/g)?.length)).toEqual([200, 101]);
});

test.each([
  ['/', 'kind=Page'],
  ['/start/roles/', 'kind=Page'],
  ['/tracks/', 'kind=Page'],
  ['/tracks/community-building/paying/', 'kind=Page track=1 Community building'],
  ['/tracks/community-building/checklist/', 'kind=Checklist track=1 Community building'],
  ['/start/readiness/', 'kind=Checklist'],
  ['/champions/', 'kind=Page track=1 Community building'],
  ['/governance/charter/', 'kind=Page track=1 Community building'],
  ['/governance/steering/', 'kind=Governance body track=1 Community building'],
  ['/value/patients/', 'kind=Page stakeholder=Patients track=1 Community building'],
  ['/case-studies/mcode/', 'kind=Case study track=1 Community building'],
])('the page %s is filtered by %s', (url, filters) => {
  expect(shown(filtersOfPage(sections, url))).toBe(filters);
});

describe('a page for the index', () => {
  const indexed = (body: string, filters = {}) =>
    forIndex(parse(`<html><body>${body}</body></html>`), filters);

  test('has no citation marks and no gap where they stood', () => {
    expect(indexed('<p>Fees rose <a class="cite" href="#s1">S1</a> <a class="cite">S2</a>.</p>')).toBe(
      '<html><body><p>Fees rose.</p></body></html>',
    );
  });

  test('parts of a description list do not run together', () => {
    expect(
      parse(indexed('<dl><dt>Place</dt><dd>A partner</dd><dt>Who?</dt><dd>All.</dd></dl>')).textContent,
    ).toBe('Place: A partner. Who? All. ');
  });

  test('carries its filters, whatever signs they hold', () => {
    expect(indexed('', { kind: ['Page'], track: ['1 "Use cases", planning & more'] })).toContain(
      '<i data-pagefind-filter="kind:Page"></i><i data-pagefind-filter="track:1 &quot;Use cases&quot;, planning &amp; more"></i></body>',
    );
  });
});
