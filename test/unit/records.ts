// Small, valid content for tests of the catalog: a few records of each kind, and what a test changes in them.
import { kinds, type Kind, type Loaded, type LoadedPage, type Records } from '../../src/catalog/records.ts';
import type { Problem } from '../../src/catalog/problem.ts';
import { checked } from '../../src/schemas/checked.ts';
import { criterion, item, lesson, minimal, option, schemas, statement } from './minimal.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * By kind and id, the fields to change in a record, or to add to the least one of a new id; `body` is its prose.
 * `null` takes a record away, or all of a kind. `files` are further files under `content/`.
 */
export type Change = Readonly<
  Partial<Record<Kind | 'guide', Readonly<Record<string, Fields | null>> | null | undefined>>
> & {
  readonly files?: readonly string[];
};

const small: Record<Kind | 'guide', Record<string, Fields>> = {
  tracks: {
    'use-cases-planning': {
      number: 2,
      title: 'Use cases and planning',
      span: { start: 0.1, end: 0.7 },
      feedsBack: [{ to: 'community-building', what: 'Gaps' }],
    },
    'community-building': { feeds: [{ to: 'use-cases-planning', what: 'Leads' }] },
  },
  'champion-criteria': {
    'know-the-field': { order: 2, title: 'Know the field' },
    'commit-to-lead': { track: 'community-building' },
  },
  'governance-tiers': {
    steering: { level: 1 },
    hl7: {
      title: 'HL7',
      order: 2,
      kind: 'outside',
      exchangesWith: [{ body: 'steering', what: 'Ballots.' }],
    },
  },
  'value-pairs': {
    patients: {
      title: 'Patients',
      order: 3,
      receives: [statement('patients/receives/1', 'A person tells a history once.')],
      gives: [
        statement('patients/gives/1', 'Advocates say what matters most.'),
        statement('patients/gives/2', 'Volunteers lend records to a pilot.'),
      ],
    },
    providers: {},
  },
  'search-queries': { providers: { 'providers/receives/1': ['history told once'] } },
  checklists: {
    readiness: { order: 2 },
    t1: {
      title: 'Community building checklist',
      track: 'community-building',
      sections: [{ id: 'champions', title: 'Champions' }],
      items: [
        {
          ...item('t1/lead'),
          section: 'champions',
          role: 'technical-lead',
          link: '/champions/#commit-to-lead',
        },
        item('t1/ip'),
      ],
    },
  },
  'charter-topics': { ip: {} },
  'charter-headings': { ownership: { settles: ['ip'], options: [option('own')] } },
  'stage-gates': {
    'discovery-in': {
      criteria: [
        {
          ...criterion('discovery-in/lead'),
          items: ['t1/lead'],
          tools: [{ tool: 'champions', measure: 'committed' }],
        },
      ],
    },
  },
  roles: { 'technical-lead': {} },
  'case-studies': { mcode: { lessons: [lesson('mcode/small')] } },
  resources: { 'us-core': {} },
  'policy-rules': { uscdi: { term: 'fhir' } },
  pictures: { plan: {} },
  glossary: {
    ig: { term: 'Implementation guide', see: ['fhir'] },
    fhir: {},
  },
  sources: {
    s20: { title: 'Pictures', kind: 'picture', parts: { e: { title: 'Governance' } } },
    s3: { title: 'Before starting' },
    s1: {},
  },
  specialties: { nephrology: { alsoCalled: ['kidney'] } },
  changes: { 'first-edition': {} },
  guide: {
    'start/index': { title: 'Before you start', order: 1 },
    'start/roles': { title: 'Reading paths by role', label: 'Roles', order: 2 },
    'tracks/index': { title: 'The five tracks', order: 1 },
    'tracks/community-building/paying': { title: 'Paying for it', order: 2 },
    'tracks/community-building/growth': { title: 'Growing the community', order: 1 },
    champions: { title: 'Champions', doNext: { label: 'Go on', link: '/governance/' } },
    'governance/index': { title: 'Governance' },
    'governance/charter': { title: 'Your charter' },
    'value/index': { title: 'Value' },
    'sources/unknown': { title: 'What we do not know' },
    privacy: { title: 'Privacy', sources: undefined },
  },
};

function merged(kind: Kind | 'guide', change: Change): [string, Fields][] {
  const changed = change[kind];
  if (changed === null) return [];
  const base = small[kind];
  const ids = new Set([...Object.keys(base), ...Object.keys(changed ?? {})]);
  return [...ids].flatMap((id): [string, Fields][] =>
    changed?.[id] === null ? [] : [[id, { ...base[id], ...changed?.[id] }]],
  );
}

function loaded<K extends Kind>(kind: K, change: Change): Records[K] {
  const schema = checked(schemas[kind]);
  return merged(kind, change).map(([id, { body = '', ...fields }]) => ({
    id,
    file: `content/${kind}/${id}.${kinds[kind]}`,
    data: schema.parse({ ...minimal[kind](), ...fields }),
    body,
  })) as readonly Loaded<unknown>[] as Records[K];
}

function pages(change: Change): LoadedPage[] {
  return merged('guide', change).map(([name, { body = '', order, label, flaws = [], ...fields }]) => ({
    // As Astro names them: an index page by its folder.
    id: name.replace(/(^|\/)index$/, ''),
    file: `content/guide/${name}.md`,
    data: { description: `About ${name}.`, sources: ['s1'], ...fields, flaws, sidebar: { order, label } },
    body,
  })) as LoadedPage[];
}

/** The small content with a change. Without one, nothing is wrong with it. */
export function smallRecords(change: Change = {}): Records {
  const records = {
    tracks: loaded('tracks', change),
    'champion-criteria': loaded('champion-criteria', change),
    'governance-tiers': loaded('governance-tiers', change),
    'value-pairs': loaded('value-pairs', change),
    'search-queries': loaded('search-queries', change),
    checklists: loaded('checklists', change),
    'charter-topics': loaded('charter-topics', change),
    'charter-headings': loaded('charter-headings', change),
    'stage-gates': loaded('stage-gates', change),
    roles: loaded('roles', change),
    'case-studies': loaded('case-studies', change),
    resources: loaded('resources', change),
    'policy-rules': loaded('policy-rules', change),
    pictures: loaded('pictures', change),
    glossary: loaded('glossary', change),
    sources: loaded('sources', change),
    changes: loaded('changes', change),
    specialties: loaded('specialties', change),
    guide: pages(change),
  };
  const files = Object.values(records).flatMap((all) => all.map(({ file }) => file));
  return { ...records, site: { site: {}, problems: [] }, files: [...files, ...(change.files ?? [])] };
}

/** Problems as an author reads them: `file: field: what is wrong - what to do`. */
export const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`);
