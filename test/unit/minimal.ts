// The least that each schema accepts: leave one field out and the record is wrong.
// Tests lay their own fields over it, so that each shows only what it is about.
import type { z } from 'zod';
import type { Kind } from '../../src/catalog/records.ts';
import { schemas } from '../../src/schemas/all.ts';
import type { caseStudySchema } from '../../src/schemas/case-study.ts';
import type { charterTopicSchema } from '../../src/schemas/charter-topic.ts';
import type { checklistSchema } from '../../src/schemas/checklist.ts';
import type { roleSchema } from '../../src/schemas/role.ts';
import type { stageGateSchema } from '../../src/schemas/stage-gate.ts';
import type { valuePairSchema } from '../../src/schemas/value-pair.ts';

export { schemas };

const sources = ['s1'];

export const statement = (id: string, text: string): z.input<typeof valuePairSchema>['receives'][number] => ({
  id,
  text,
  inShort: `It is about ${id}`,
  address: 'Would you help?',
  theme: 'care',
  keywords: [],
  sources,
});

export const item = (id: string): z.input<typeof checklistSchema>['items'][number] => ({
  id,
  text: 'Somebody has agreed to lead.',
  why: 'Nothing moves otherwise.',
  since: '1.0',
  sources,
});

export const criterion = (id: string): z.input<typeof stageGateSchema>['criteria'][number] => ({
  id,
  title: 'A lead',
  text: 'Somebody leads.',
  answeredBy: 'A letter.',
  sources,
});

export const lesson = (id: string): z.input<typeof caseStudySchema>['lessons'][number] => ({
  id,
  text: 'Begin small.',
  track: 'community-building',
  page: '/champions/',
  sources,
});

export const skill = (id: string): z.input<typeof roleSchema>['skills'][number] => ({
  id,
  text: 'Writing profiles',
});

export const option = (id: string): z.input<typeof charterTopicSchema>['options'][number] => ({
  id,
  label: 'Neutral owner',
  text: 'A host owns it.',
  clause: '[Name] owns it.',
  sources,
});

export const phase = (id: string) => ({ id, name: 'Ballot', from: 1, to: 2, low: 0.2, high: 0.2 });

export const minimal = {
  tracks: () => ({
    number: 1,
    title: 'Community building',
    summary: 'Find people.',
    purpose: 'Bring people together.',
    actions: ['Find champions.'],
    who: ['Champions'],
    inputs: ['A need'],
    outputs: ['A charter'],
    pitfalls: ['No leader'],
    doneWhen: ['A charter is adopted.'],
    span: { start: 0, end: 1 },
    feeds: [],
    feedsBack: [],
    sources,
  }),
  'champion-criteria': () => ({
    order: 1,
    title: 'Commit to lead',
    statement: 'Takes on the lead.',
    ask: 'Will you lead?',
    signs: ['A signed page', 'A deputy'],
    warnings: ['No name'],
    ratings: ['Nobody', 'Aloud', 'In writing', 'Signed'],
    sources,
  }),
  'governance-tiers': () => ({
    title: 'Steering Committee',
    order: 1,
    kind: 'tier',
    summary: 'Takes the big decisions.',
    composition: 'Elected people.',
    chosenBy: 'Election.',
    decides: ['Money'],
    commitment: 'Much time.',
    openTo: 'The elected.',
    fit: { entry: 'anyone', time: 'light', influence: 'informed' },
    exchangesWith: [{ body: 'hl7', what: 'News.' }],
    sources,
  }),
  'value-pairs': () => ({
    title: 'Providers',
    order: 1,
    summary: 'People who care for patients.',
    includes: ['Hospitals'],
    force: 'pull',
    receives: [statement('providers/receives/1', 'Care improves when data follow the patient.')],
    gives: [statement('providers/gives/1', 'Hospitals try drafts out in daily practice.')],
    sources,
  }),
  'search-queries': () => ({}),
  checklists: () => ({ title: 'Readiness', order: 1, intro: 'Eleven statements.', items: [item('r/lead')] }),
  'charter-topics': () => ({
    order: 1,
    title: 'Ownership',
    question: 'Who owns it?',
    why: 'Cheap early.',
    options: [option('neutral-owner')],
    origin: 'added',
    sources,
  }),
  'charter-headings': () => ({
    order: 1,
    title: 'Ownership',
    write: 'Owner and license',
    question: 'Who owns it?',
    origin: 'added',
    sources,
  }),
  'stage-gates': () => ({
    order: 1,
    title: 'Into discovery',
    decidedBy: 'The staff.',
    purpose: 'To look around.',
    criteria: [],
    sources,
  }),
  roles: () => ({
    order: 1,
    title: 'Technical lead',
    does: 'Leads the builders.',
    skills: [skill('fhir')],
    sources,
  }),
  'case-studies': () => ({
    title: 'mCODE',
    order: 1,
    summary: 'How a standard grew.',
    facts: { who: { text: 'ASCO.', sources }, copy: { text: 'Begin small.', sources } },
    situation: 'There was none.',
    who: [{ name: 'ASCO', part: 'Champion.', sources }],
    timeline: [{ when: '2018', event: 'It began.', sources }],
    worked: [{ text: 'Beginning small.', sources }],
    didNotWork: [{ text: 'Rushing.', sources }],
    numbers: [],
    lessons: [lesson('mcode/small')],
    sources,
    asOf: '2024',
  }),
  resources: () => ({
    title: 'US Core',
    link: 'https://example.org/us-core',
    summary: 'Where profiles begin.',
    kind: 'guide',
    tracks: ['community-building'],
    readers: ['technical'],
    sources,
  }),
  'policy-rules': () => ({
    title: 'USCDI',
    summary: 'The list of data.',
    order: 1,
    group: 'data',
    issuer: 'ASTP/ONC',
    status: 'in-force',
    state: 'Version 3 is the one in the rules.',
    effect: 'What is on it, systems exchange.',
    action: 'Propose what is missing.',
    sources,
    asOf: '2026-01',
    checked: '2026-11-30',
  }),
  pictures: () => ({
    page: '/value/',
    kind: 'phases',
    title: 'A plan',
    note: 'Read it from the left.',
    phases: [phase('ballot')],
    sources,
  }),
  glossary: () => ({ term: 'FHIR', definition: 'A standard for exchanging health data.', sources }),
  sources: () => ({
    title: 'Track 1',
    kind: 'playbook',
    links: [],
    supports: 'Most of track 1.',
    standing: 'first-hand',
  }),
  changes: () => ({
    date: '2026-11-24',
    title: 'First edition',
    forReaders: ['Five tracks are there.'],
    forSavedWork: 'There is none yet.',
  }),
  specialties: () => ({ title: 'Nephrology', sources, asOf: '2026-08' }),
} satisfies Record<Kind, () => Record<string, unknown>>;
