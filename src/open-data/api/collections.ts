import type { z } from 'zod';
import type { Address, Content } from './envelope.ts';
import * as records from './records.ts';

/** A file of the API: one kind of record. */
export interface Collection {
  /** The name of its file, and of its schema. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page for readers, from the root of the site. */
  readonly page: string;
  readonly record: z.ZodType;
  readonly items: (content: Content, address: Address) => readonly unknown[];
}

/** A collection whose records need nothing but a full address. A schema takes the keys it knows and leaves the rest. */
function collection<T extends { readonly url: string }>(
  about: Omit<Collection, 'items'>,
  entries: (content: Content) => readonly T[],
  changed: (entry: T, address: Address) => object = () => ({}),
): Collection {
  return {
    ...about,
    items: (content, address) =>
      entries(content).map((entry) =>
        about.record.parse({ ...entry, ...changed(entry, address), url: address(entry.url) }),
      ),
  };
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Every collection, in the order of the index. */
export const collections: readonly Collection[] = [
  collection(
    {
      id: 'tracks',
      title: 'Tracks',
      description:
        'The five tracks of an initiative: purpose, actions, inputs, outputs, and what one hands to another.',
      page: '/tracks/',
      record: records.trackRecord,
    },
    ({ tracks }) => tracks,
  ),
  collection(
    {
      id: 'champion-criteria',
      title: 'Champion criteria',
      description:
        'The qualities that the champions of an initiative need between them, with four ratings each.',
      page: '/champions/',
      record: records.criterionRecord,
    },
    ({ championCriteria }) => championCriteria,
  ),
  collection(
    {
      id: 'governance-tiers',
      title: 'Governance bodies',
      description: 'The bodies of the governance structure: who sits in them, what they decide, how to join.',
      page: '/governance/',
      record: records.bodyRecord,
    },
    ({ governanceBodies }) => governanceBodies,
  ),
  collection(
    {
      id: 'value-pairs',
      title: 'Stakeholders',
      description: 'The stakeholder groups, with the ids of what each receives and gives.',
      page: '/value/',
      record: records.pairRecord,
    },
    ({ valuePairs }) => valuePairs,
    ({ receives, gives }) => ({ receives: ids(receives), gives: ids(gives) }),
  ),
  collection(
    {
      id: 'value-statements',
      title: 'Value statements',
      description: 'What each stakeholder receives from an initiative and gives to it, one statement each.',
      page: '/value/',
      record: records.statementRecord,
    },
    ({ valueStatements }) => valueStatements,
  ),
  collection(
    {
      id: 'checklists',
      title: 'Checklists',
      description: 'The lists that an initiative works through, with their sections and items.',
      page: '/workbook/',
      record: records.checklistRecord,
    },
    ({ checklists }) => checklists,
    ({ items, url }, address) => ({
      items: items.map((item) => ({
        ...item,
        link: item.link === undefined ? undefined : address(item.link),
        url: address(`${url}#${item.id}`),
      })),
    }),
  ),
  collection(
    {
      id: 'charter-topics',
      title: 'Charter topics',
      description: 'What a charter must settle, and ways in which others have settled it.',
      page: '/governance/charter/',
      record: records.topicRecord,
    },
    ({ charterTopics }) => charterTopics,
  ),
  collection(
    {
      id: 'roles',
      title: 'Roles',
      description: 'The roles of a use case team and the skills that each takes.',
      page: '/tracks/community-building/growth/',
      record: records.roleRecord,
    },
    ({ roles }) => roles,
  ),
  collection(
    {
      id: 'glossary',
      title: 'Glossary',
      description: 'The terms of the field, each in one plain sentence.',
      page: '/glossary/',
      record: records.termRecord,
    },
    ({ glossary }) => glossary,
  ),
  collection(
    {
      id: 'case-studies',
      title: 'Case studies',
      description: 'What others did, what came of it, and what to learn from it.',
      page: '/case-studies/',
      record: records.studyRecord,
    },
    ({ caseStudies }) => caseStudies,
    ({ lessons }, address) => ({
      lessons: lessons.map((lesson) => ({ ...lesson, page: address(lesson.page) })),
    }),
  ),
  collection(
    {
      id: 'sources',
      title: 'Sources',
      description: 'Where every fact comes from, and how far it can be trusted.',
      page: '/sources/',
      record: records.sourceRecord,
    },
    ({ sources }) => sources,
  ),
  collection(
    {
      id: 'policy-rules',
      title: 'Policy rules',
      description: 'US rules, lists and programs that can move a standard, with status and dates.',
      page: '/tracks/adoption-value/policy-levers/',
      record: records.ruleRecord,
    },
    ({ policyRules }) => policyRules,
  ),
  collection(
    {
      id: 'specialties',
      title: 'Specialties',
      description: 'What was found for each medical specialty: work groups, guides, profiles, registries.',
      page: '/specialties/',
      record: records.specialtyRecord,
    },
    ({ specialties }) => specialties,
  ),
];
