import { describe, expect, test } from 'vitest';
import { lockProblems, publicIds, withNewIds, type IdLock } from '../../../scripts/content/id-lock.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { item, option, phase, skill } from '../minimal.ts';
import { smallRecords, type Change } from '../records.ts';

const catalogOf = (change: Change = {}) => buildCatalog(smallRecords(change));
const empty: IdLock = { about: '', ids: {}, retired: {} };
const lock = withNewIds(empty, catalogOf());
const problems = (change: Change, changedLock: IdLock = lock) => lockProblems(changedLock, catalogOf(change));

test('ids of every kind, parts of sources among them', () => {
  const ids = publicIds(catalogOf());
  expect(Object.entries(ids).filter(([, list]) => list.length === 0)).toEqual([]);
  expect(ids['sources']).toEqual(['s1', 's3', 's20', 's20e']);
  expect(ids['checklist-items']).toEqual(['r/lead', 't1/ip', 't1/lead']);
  expect(ids['stage-gate-criteria']).toEqual(['discovery-in/lead']);
  expect(ids['lessons']).toEqual(['mcode/small']);
  expect(ids['staffing-phases']).toEqual(['ballot']);
  expect(ids['role-skills']).toEqual(['technical-lead/fhir']);
  expect(ids['charter-topic-options']).toEqual(['ip/neutral-owner']);
  expect(ids['charter-heading-options']).toEqual(['ownership/own']);
});

test('content as it was locked', () => {
  expect(problems({})).toEqual([]);
});

test('a new id is asked for', () => {
  expect(problems({ glossary: { ballot: { term: 'Ballot' } } })).toEqual([
    'glossary: "ballot" is not in the lock file - run npm run ids',
  ]);
});

describe('a vanished id', () => {
  test.each<[what: string, change: Change, message: string]>([
    ['term', { glossary: { ig: null } }, 'glossary: "ig"'],
    ['part of a source', { sources: { s20: { parts: {} } } }, 'sources: "s20e"'],
    ['lesson', { 'case-studies': { mcode: null, other: {} } }, 'case-studies: "mcode"'],
    ['phase', { pictures: { plan: { phases: [phase('vote')] } } }, 'staffing-phases: "ballot"'],
    ['page', { guide: { privacy: null } }, 'pages: "/privacy/"'],
  ])('%s', (_what, change, message) => {
    expect(problems(change)).toContain(
      `${message} has vanished - bring it back, or add it with a reason to "retired" in the lock file`,
    );
  });

  test('is well when it is retired with a reason', () => {
    const retired = { glossary: { ig: 'Merged into guide.' } };
    expect(problems({ glossary: { ig: null } }, { ...lock, retired })).toEqual([]);
    expect(problems({ glossary: { ig: null } }, { ...lock, retired: { glossary: { ig: ' ' } } })).toEqual([
      'glossary: "ig" in "retired" needs a reason, and a place in "ids" - add them',
    ]);
  });

  test('of an item is well when its successor names it', () => {
    const items = [item('t1/lead'), { ...item('t1/owner'), formerly: ['t1/ip'] }];
    const change: Change = { checklists: { t1: { items } } };
    expect(problems(change, withNewIds(lock, catalogOf(change)))).toEqual([]);
  });
});

describe('skills and options', () => {
  const renamed = (names: (former: string) => { formerly?: string[] }): Change => ({
    roles: { 'technical-lead': { skills: [{ ...skill('new'), ...names('fhir') }] } },
    'charter-topics': { ip: { options: [{ ...option('new'), ...names('neutral-owner') }] } },
    'charter-headings': {
      ownership: { settles: ['ip'], options: [{ ...option('new'), ...names('own') }] },
    },
  });
  const silently = renamed(() => ({}));
  const before = Object.entries({
    'charter-heading-options': 'ownership/own',
    'charter-topic-options': 'ip/neutral-owner',
    'role-skills': 'technical-lead/fhir',
  });

  test('may be reworded', () => {
    const change: Change = {
      roles: { 'technical-lead': { skills: [{ ...skill('fhir'), text: 'Profiling' }] } },
      'charter-topics': { ip: { options: [{ ...option('neutral-owner'), label: 'A host' }] } },
    };
    expect(problems(change)).toEqual([]);
  });

  test('may not be renamed or removed', () => {
    expect(problems(silently, withNewIds(lock, catalogOf(silently)))).toEqual(
      before.map(
        ([kind, id]) =>
          `${kind}: "${id}" has vanished - bring it back, or list it under \`formerly\` of what replaces it, or add it with a reason to "retired" in the lock file`,
      ),
    );
  });

  test('may be replaced by one that names them, or retired with a reason', () => {
    const openly = renamed((former) => ({ formerly: [former] }));
    expect(problems(openly, withNewIds(lock, catalogOf(openly)))).toEqual([]);
    const retired = Object.fromEntries(before.map(([kind, id]) => [kind, { [id]: 'Nobody asked for it.' }]));
    expect(problems(silently, { ...withNewIds(lock, catalogOf(silently)), retired })).toEqual([]);
  });
});

test('a former id cannot be used again, nor be one that never was', () => {
  const items = [item('t1/lead'), { ...item('t1/ip'), formerly: ['t1/lead', 't1/never'] }];
  expect(problems({ checklists: { t1: { items } } })).toEqual([
    'checklist-items: "t1/lead" was given up and is in use again - choose a new id',
    'checklist-items: "t1/never" in `formerly` was never an id - correct it',
  ]);
  expect(problems({}, { ...lock, retired: { roles: { 'technical-lead': 'No such role.' } } })).toEqual([
    'roles: "technical-lead" was given up and is in use again - choose a new id',
  ]);
});

test('adding new ids takes none away', () => {
  const without = catalogOf({ glossary: { ig: null, ballot: { term: 'Ballot' } } });
  expect(withNewIds(lock, without).ids['glossary']).toEqual(['ballot', 'fhir', 'ig']);
});
