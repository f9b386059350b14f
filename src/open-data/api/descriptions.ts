import type { Site } from '../../schemas/site.ts';
import { newestDay } from '../../catalog/freshness.ts';
import { API_VERSION, type Address, type Content, LICENSE } from './envelope.ts';
import { files, fileUrl, schemaUrl } from './files.ts';
import { fieldsOf, tables } from './tables.ts';

const TITLE = 'Groundwork open data';
const DESCRIPTION =
  'The records of Groundwork, a playbook and workbook for people who start a health-data-standards initiative in a ' +
  'medical specialty: tracks, checklists, value statements, governance bodies, charter topics, roles, case studies, ' +
  'policy rules, terms and sources, each with a permanent id.';

/** The files as an OpenAPI description, for generators of clients. */
export function openApi(address: Address): object {
  const get = (
    name: string,
    operationId: string,
    summary: string,
    type: string,
    schema: object,
  ): [path: string, item: object] => [
    fileUrl(name),
    {
      get: {
        operationId,
        summary,
        responses: { 200: { description: summary, content: { [type]: { schema } } } },
      },
    },
  ];
  const named = (id: string): string => id.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return {
    openapi: '3.1.1',
    info: {
      title: TITLE,
      version: API_VERSION,
      description: `${DESCRIPTION} Static files: no key, no parameter, no limit.`,
      license: { name: LICENSE.name, identifier: LICENSE.id },
    },
    externalDocs: { description: 'What is promised, and how to use it', url: address('/data/') },
    servers: [{ url: address('').replace(/\/$/, '') }],
    paths: Object.fromEntries([
      ...files.map(({ id, description }) =>
        get(`${id}.json`, named(id), description, 'application/json', { $ref: address(schemaUrl(id)) }),
      ),
      ...tables.map(({ id, description }) =>
        get(`${id}.csv`, `${named(id)}Table`, description, 'text/csv', { type: 'string' }),
      ),
    ]),
  };
}

const PROFILES = 'https://datapackage.org/profiles/2.0/';

/** The tables as a Data Package, version 2. */
export const dataPackage = (content: Content, address: Address): object => ({
  $schema: `${PROFILES}datapackage.json`,
  name: 'groundwork',
  title: TITLE,
  description: DESCRIPTION,
  homepage: address('/data/'),
  version: API_VERSION,
  created: `${newestDay(content)}T00:00:00Z`,
  licenses: [{ name: LICENSE.id, title: LICENSE.name, path: LICENSE.url }],
  resources: tables.map((table) => ({
    $schema: `${PROFILES}dataresource.json`,
    name: table.id,
    type: 'table',
    path: `${table.id}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: fieldsOf(table), primaryKey: ['id'] },
  })),
});

/** The page about the data as a `Dataset` of schema.org, for search engines of data sets. */
export const dataset = (content: Content, { publisher }: Site, address: Address): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': address('/data/'),
  name: TITLE,
  description: DESCRIPTION,
  url: address('/data/'),
  version: API_VERSION,
  dateModified: newestDay(content),
  license: LICENSE.url,
  isAccessibleForFree: true,
  inLanguage: 'en',
  creator: { '@type': 'Organization', name: publisher ?? 'Groundwork', url: address('/about/') },
  distribution: [
    ...files.map(({ id, title }) => ({ name: title, file: `${id}.json`, type: 'application/json' })),
    ...tables.map(({ id, title }) => ({ name: title, file: `${id}.csv`, type: 'text/csv' })),
  ].map(({ name, file, type }) => ({
    '@type': 'DataDownload',
    name,
    contentUrl: address(fileUrl(file)),
    encodingFormat: type,
  })),
});
