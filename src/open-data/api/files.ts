import { z } from 'zod';
import { webAddress } from '../../schemas/common.ts';
import { type Collection, collections } from './collections.ts';
import { API_VERSION, type Address, type Content, envelope, filled } from './envelope.ts';

/** Where the files lie, from the root of the site. */
export const API = '/api/v1/';
const SCHEMA = '/schema/v1/';

export const fileUrl = (name: string): string => `${API}${name}`;
export const schemaUrl = (id: string): string => `${SCHEMA}${id}.json`;

const entry = z.object({
  id: z.string().describe('Name of the collection.'),
  title: z.string(),
  description: z.string(),
  count: z.number().int().describe('How many items the file has.'),
  url: webAddress.describe('The file.'),
  schema: webAddress.describe('Its JSON Schema.'),
  page: webAddress.describe('Where readers find the same.'),
});

/** The index, as a collection of collections. */
const index: Collection = {
  id: 'index',
  title: 'Index',
  description: 'All files of the API, each with its schema and its page.',
  page: '/data/',
  record: entry,
  items: (content, address) =>
    collections.map(({ id, title, description, page, items }) => ({
      id,
      title,
      description,
      count: items(content, address).length,
      url: address(fileUrl(`${id}.json`)),
      schema: address(schemaUrl(id)),
      page: address(page),
    })),
};

/** The index and every collection: each is a file with a schema of the same name. */
export const files: readonly Collection[] = [index, ...collections];

/** The links of the index, by their relation. */
const linksOf = (address: Address) => ({
  describedby: address('/data/'),
  'service-desc': address(fileUrl('openapi.json')),
  datapackage: address(fileUrl('datapackage.json')),
  fhir: address('/fhir/r4/Bundle/groundwork.json'),
});
const links = z
  .object({
    describedby: webAddress.describe('The page about the data: what is promised, and how to use it.'),
    'service-desc': webAddress.describe('The same files as an OpenAPI description.'),
    datapackage: webAddress.describe('The tables as a Data Package.'),
    fhir: webAddress.describe('The playbook as FHIR R4 resources, in one bundle.'),
  })
  .describe('What else there is, by the name of the link relation.');

/** The content of a file. */
export const fileOf = (file: Collection, content: Content, address: Address) => ({
  ...filled(content, file.items(content, address)),
  ...(file === index ? { links: linksOf(address) } : {}),
});

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * Published schemas take keys they do not know, so that later additions break nobody. Defaults are for authors, and
 * what a date looks like or how far integers reach is known.
 */
function opened({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  delete jsonSchema.default;
}

/** The JSON Schema of a file. */
export function schemaOf({ id, title, description, record }: Collection, address: Address): object {
  const whole = id === index.id ? envelope(record).extend({ links }) : envelope(record);
  const { $schema, ...rest } = z.toJSONSchema(whole, { io: 'output', override: opened });
  return {
    $schema,
    $id: address(schemaUrl(id)),
    title,
    description,
    $comment: `Form ${API_VERSION}`,
    ...rest,
  };
}
