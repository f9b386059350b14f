import { globSync } from 'node:fs';
import { getCollection, render, type CollectionKey } from 'astro:content';
import { buildCatalog } from './catalog.ts';
import { navigationOf } from './navigation.ts';
import type { Picture, PictureOf } from '../schemas/picture.ts';
import { findProblems } from './problems/index.ts';
import { ContentError } from './problem.ts';
import { readSite } from './read-site.ts';
import { termUses } from './term-uses.ts';
import type { Kind, Loaded, LoadedPage, RecordTypes } from './records.ts';
import { located } from './yaml/located.ts';

async function load<K extends Kind & CollectionKey>(kind: K): Promise<Loaded<RecordTypes[K]>[]> {
  const entries = await getCollection(kind);
  return entries.map(({ id, data, filePath = `content/${kind}/${id}`, body = '' }) => ({
    id,
    file: filePath,
    data: data as Loaded<RecordTypes[K]>['data'],
    body,
  }));
}

async function loadGuide(): Promise<LoadedPage[]> {
  const entries = await getCollection('docs');
  return entries.map(({ id, data, filePath = `content/guide/${id}`, body = '' }) => ({
    id,
    file: filePath,
    data,
    body,
  }));
}

const records = {
  tracks: await load('tracks'),
  'champion-criteria': await load('champion-criteria'),
  'governance-tiers': await load('governance-tiers'),
  'value-pairs': await load('value-pairs'),
  'search-queries': await load('search-queries'),
  checklists: await load('checklists'),
  'charter-topics': await load('charter-topics'),
  'charter-headings': await load('charter-headings'),
  'stage-gates': await load('stage-gates'),
  roles: await load('roles'),
  'case-studies': await load('case-studies'),
  resources: await load('resources'),
  'policy-rules': await load('policy-rules'),
  pictures: await load('pictures'),
  glossary: await load('glossary'),
  sources: await load('sources'),
  changes: await load('changes'),
  specialties: await load('specialties'),
  guide: await loadGuide(),
  site: readSite(),
  files: globSync('content/**/*.*').map((file) => file.replaceAll('\\', '/')),
};

/** All content, linked and checked. Importing this module throws `ContentError` when there is any problem. */
export const catalog = buildCatalog(records);

/** The sections of the site and their pages. */
export const navigation = navigationOf(catalog);

/** The pages that use each term of the glossary, by the term's id. */
export const usesOfTerms = termUses(records, catalog);

const problems = findProblems(records, catalog);
if (problems.length > 0) throw new ContentError(located(problems));

/**
 * The record of a diagram.
 * @throws ContentError when the record is missing or of another kind
 */
export function picture<K extends Picture['kind']>(id: string, kind: K): PictureOf<K> {
  const found = catalog.pictures.find((candidate) => candidate.id === id);
  const isOfKind = (entry: Picture | undefined): entry is PictureOf<K> => entry?.kind === kind;
  if (isOfKind(found)) return found;
  const message = `is not a picture of the kind "${kind}" - write the record that its diagram shows`;
  throw new ContentError([{ file: `content/pictures/${id}.yaml`, field: 'kind', message }]);
}

type WithProse = 'tracks' | 'champion-criteria' | 'governance-tiers' | 'value-pairs' | 'case-studies';

/** The prose of a record, as a component. */
export async function proseOf(kind: WithProse, id: string) {
  const entry = (await getCollection(kind)).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No record "${id}" in content/${kind}.`);
  return render(entry);
}
