import { describe, expect, test } from 'vitest';
import {
  dataPackage,
  fileOf,
  files,
  fileUrl,
  openApi,
  schemaOf,
} from '../../../../src/open-data/api/index.ts';
import { address, real, small } from '../address.ts';
import { strict } from '../../../strict-schema.ts';

const fileNamed = (id: string) => files.filter((file) => file.id === id);
type Items = readonly Readonly<Record<string, unknown>>[];
const itemsOf = (id: string, catalog = real): Items =>
  fileNamed(id).flatMap((file) => fileOf(file, catalog, address).items as Items);

describe.each(files)('$id', (file) => {
  const schema = schemaOf(file, address);
  const content = JSON.parse(JSON.stringify(fileOf(file, real, address))) as Record<string, unknown>;

  test('holds what its schema says, and nothing more', () => {
    const check = strict(schema);
    check(content);
    expect(check.errors).toBeNull();
  });

  test('may get further keys without breaking those who check by the schema', () => {
    const check = strict(schema, { closing: false });
    const [first, ...others] = content['items'] as object[];
    expect(check({ ...content, news: 1, items: [{ ...first, news: true }, ...others] })).toBe(true);
    expect(check({ ...content, items: [{ ...first, id: 5 }] })).toBe(false);
  });

  test('is the same each time it is made', () => {
    expect(JSON.stringify(fileOf(file, real, address))).toBe(JSON.stringify(content));
    expect(JSON.stringify(schemaOf(file, address))).toBe(JSON.stringify(schema));
  });

  test('names its version, license and the newest day of the content, each item by an id of its own', () => {
    expect(content).toMatchObject({ version: '1.0.0', license: 'CC-BY-4.0', generated: '2026-11-30' });
    const ids = (content['items'] as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the index lists every other file, with how many items it has', () => {
  expect(itemsOf('index').map(({ id }) => id)).toEqual([
    'tracks',
    'champion-criteria',
    'governance-tiers',
    'value-pairs',
    'value-statements',
    'checklists',
    'charter-topics',
    'roles',
    'glossary',
    'case-studies',
    'sources',
    'policy-rules',
    'specialties',
  ]);
  for (const { id, count, url, schema } of itemsOf('index')) {
    expect(count).toBe(itemsOf(String(id)).length);
    expect([url, schema]).toEqual([
      `https://example.org/x/api/v1/${String(id)}.json`,
      `https://example.org/x/schema/v1/${String(id)}.json`,
    ]);
  }
});

test('a value statement has just these keys', () => {
  const catalog = small();
  expect(itemsOf('value-statements', catalog)[0]).toEqual({
    id: 'providers/receives/1',
    stakeholder: 'providers',
    direction: 'receives',
    order: 1,
    text: catalog.valueStatements[0]?.text,
    address: 'Would you help?',
    theme: 'care',
    keywords: [],
    sources: ['s1'],
    url: 'https://example.org/x/value/providers/#receives-1',
  });
});

test('a stakeholder names its statements by their ids, in the order of their rank', () => {
  const [patients] = itemsOf('value-pairs', small()).filter(({ id }) => id === 'patients');
  expect(patients).toMatchObject({
    receives: ['patients/receives/1'],
    gives: ['patients/gives/1', 'patients/gives/2'],
  });
});

test('an item of a checklist leads to its place, and says nothing of the tools of the workbook', () => {
  const change = { checklists: { readiness: { items: [{ ...item, tool: 'champions', offer: true }] } } };
  const [list] = itemsOf('checklists', small(change)).filter(({ id }) => id === 'readiness');
  expect(list?.['items']).toEqual([
    {
      ...item,
      formerly: [],
      link: 'https://example.org/x/champions/#commit-to-lead',
      url: 'https://example.org/x/start/readiness/#r/lead',
    },
  ]);
});
const item = {
  id: 'r/lead',
  text: 'Somebody leads.',
  why: 'Nothing moves otherwise.',
  link: '/champions/#commit-to-lead',
  since: '1.0',
  sources: ['s1'],
};

test('nothing tells in which file of ours a record stands, and every address is a full one', () => {
  const whole = JSON.stringify(files.map((file) => fileOf(file, real, address)));
  expect(whole).not.toMatch(/"content\/|"(?:url|link|page)":"\//);
});

test('no sentence that describes a key speaks of our folders', () => {
  expect(JSON.stringify(files.map((file) => schemaOf(file, address)))).not.toMatch(/content\/|src\//);
});

test('the OpenAPI description has one operation for each file, and every schema that it names is there', () => {
  const { paths, servers } = openApi(address) as {
    paths: Record<string, { get: { operationId: string } }>;
    servers: { url: string }[];
  };
  expect(servers).toEqual([{ url: 'https://example.org/x' }]);
  const operations = Object.values(paths).map(({ get }) => get.operationId);
  expect(new Set(operations).size).toBe(files.length + 2);
  expect(Object.keys(paths)).toContain(fileUrl('value-statements.csv'));
  const named = [...JSON.stringify(paths).matchAll(/"\$ref":"([^"]+)"/g)].map(([, url]) => url);
  expect(named).toEqual(files.map((file) => (schemaOf(file, address) as { $id: string }).$id));
});

test('the Data Package dates from the content', () => {
  expect(dataPackage(real, address)).toMatchObject({ created: '2026-11-30T00:00:00Z', version: '1.0.0' });
});
