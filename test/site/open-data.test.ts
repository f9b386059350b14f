// What other programs take from the built site: whole, by its own schemas, with links that lead somewhere.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base, site } from '../../src/integrations/settings.ts';
import { serve } from '../../src/server/serve.ts';
import { strict } from '../strict-schema.ts';
import { filesOfTar } from '../tar.ts';
import { dist, pages, textOf } from './site.ts';

const filesIn = (folder: string): string[] =>
  globSync(`${folder}/**/*`, { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(`${dist}/${file}`).isFile() && !/\.(?:br|gz)$/.test(file))
    .sort();
const read = (file: string): unknown => JSON.parse(textOf(file));
/** The file of `dist` at an address of this site. */
const fileAt = (address: string): string => new URL(address).pathname.slice(base.length);

interface Index {
  readonly items: readonly { readonly id: string; readonly url: string; readonly schema: string }[];
  readonly links: Readonly<Record<string, string>>;
}
const index = read('api/v1/index.json') as Index;
const collections = index.items.map(({ id }) => id);
const own = ['index', ...collections];

test('nothing is there that nobody speaks of', () => {
  expect(filesIn('api')).toEqual(
    [
      ...own.map((id) => `api/v1/${id}.json`),
      'api/v1/checklist-items.csv',
      'api/v1/datapackage.json',
      'api/v1/openapi.json',
      'api/v1/value-statements.csv',
    ].sort(),
  );
  expect(filesIn('schema')).toEqual(own.map((id) => `schema/v1/${id}.json`).sort());
});

test.each(own)('%s holds what its published schema says', (id) => {
  const check = strict(read(`schema/v1/${id}.json`) as object);
  check(read(`api/v1/${id}.json`));
  expect(check.errors).toBeNull();
});

const places = new Map(
  pages.map(({ url, root }) => [url, new Set(root.querySelectorAll('[id]').map((element) => element.id))]),
);
/** Whether an address of this site leads to a file, or to a page and the place on it. */
function leadsSomewhere(address: string): boolean {
  const { pathname, hash } = new URL(address);
  if (!pathname.startsWith(base)) return false;
  const ids = places.get(`/${pathname.slice(base.length)}`);
  if (ids) return hash === '' || ids.has(decodeURIComponent(hash.slice(1)));
  const file = dist + pathname.slice(base.length - 1);
  // The canonical address of a FHIR resource is its name; the file of that name has an ending.
  return existsSync(file) || existsSync(`${file}.json`);
}

test.each([
  ...filesIn('api'),
  ...filesIn('schema'),
  ...filesIn('fhir').filter((file) => file.endsWith('.json')),
])('every address of this site in %s leads somewhere', (file) => {
  const here = [...textOf(file).matchAll(/https?:\/\/[^"\s,;|]+/g)]
    .map(([address]) => address)
    .filter((address) => URL.canParse(address) && new URL(address).origin === new URL(site).origin);
  const addresses = new Set(here.filter((address) => address !== (site + base).replace(/\/+$/, '')));
  expect([...addresses].filter((address) => !leadsSomewhere(address))).toEqual([]);
});

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly url?: string;
}
test('each FHIR resource lies under its type and id, and in the bundle', () => {
  const { entry } = read('fhir/r4/Bundle/groundwork.json') as {
    entry: { fullUrl: string; resource: Resource }[];
  };
  const named = entry.map(({ resource: { resourceType, id } }) => `fhir/r4/${resourceType}/${id}.json`);
  expect([...named, 'fhir/r4/Bundle/groundwork.json', 'fhir/r4/package.tgz'].sort()).toEqual(filesIn('fhir'));
  for (const [at, { resource, fullUrl }] of entry.entries()) {
    expect(read(named[at] ?? '')).toEqual(resource);
    expect(fullUrl).toBe(resource.url);
  }
});

test('the package holds the same resources', () => {
  const { entry } = read('fhir/r4/Bundle/groundwork.json') as { entry: { resource: Resource }[] };
  const files = filesOfTar(gunzipSync(readFileSync(`${dist}/fhir/r4/package.tgz`)));
  expect([...files.keys()].slice(0, 2)).toEqual(['package/package.json', 'package/.index.json']);
  expect([...files].slice(2).map(([name, text]) => [name, JSON.parse(text) as unknown])).toEqual(
    entry.map(({ resource }) => [`package/${resource.resourceType}-${resource.id}.json`, resource]),
  );
});

test('the index leads to each file and its schema', () => {
  for (const { id, url, schema } of index.items)
    expect([fileAt(url), fileAt(schema)]).toEqual([`api/v1/${id}.json`, `schema/v1/${id}.json`]);
  expect(fileAt(index.links['describedby'] ?? '')).toBe('data/');
});

test('the page about the data says what it is to engines, and links to every file', () => {
  const page = pages.find(({ url }) => url === '/data/');
  const [dataset] = page?.root.querySelectorAll('script[type="application/ld+json"]') ?? [];
  const said = JSON.parse(dataset?.rawText ?? '') as {
    distribution: { contentUrl: string }[];
    description: string;
  };
  expect(said).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
  expect(said.description.length).toBeGreaterThan(50);
  const offered = said.distribution.map(({ contentUrl }) => fileAt(contentUrl)).sort();
  expect(offered).toEqual(filesIn('api').filter((file) => !/\/(?:openapi|datapackage)\.json$/.test(file)));
  const linked = page?.root.querySelectorAll('a[href]').map((link) => link.getAttribute('href')) ?? [];
  expect(filesIn('api').filter((file) => !linked.includes(base + file))).toEqual([]);
});

test('neither the offline copy nor any page brings them along', () => {
  expect(textOf('sw.js').split('\n')[0]).not.toMatch(/"(?:api|schema|fhir)\//);
  const loaded = pages.flatMap(({ root }) =>
    root
      .querySelectorAll('script[src], link[rel="preload"], link[rel="modulepreload"], link[rel="stylesheet"]')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
  );
  expect(loaded.filter((address) => /^\/(?:api|schema|fhir)\//.test(address))).toEqual([]);
});

describe('the bundled server', () => {
  let server: Server;
  beforeAll(async () => {
    ({ server } = await serve({ folder: dist, base, port: 0 }));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const headersOf = (path: string, encoding: string) =>
    new Promise<NodeJS.Dict<string | string[]>>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ port, path: base + path, headers: { 'Accept-Encoding': encoding } }, (answer) => {
        answer.resume().on('end', () => {
          resolve(answer.headers);
        });
      })
        .on('error', reject)
        .end();
    });

  test.each([
    ['api/v1/index.json', 'application/json; charset=utf-8'],
    ['api/v1/value-statements.csv', 'text/csv; charset=utf-8'],
    ['schema/v1/index.json', 'application/schema+json'],
    ['fhir/r4/Questionnaire/groundwork-t1.json', 'application/fhir+json'],
  ])('sends %s to any page as %s, compressed or not', async (path, type) => {
    for (const encoding of ['identity', 'br']) {
      const headers = await headersOf(path, encoding);
      expect([encoding, headers['content-encoding'] ?? 'identity']).toEqual([encoding, encoding]);
      expect(String(headers['content-type']).toLowerCase()).toBe(type);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['link']).toBe(`<${base}data/>; rel=describedby`);
    }
  });

  test('sends the package as what it is', async () => {
    const headers = await headersOf('fhir/r4/package.tgz', 'gzip');
    expect(headers['content-type']).toBe('application/gzip');
    expect(headers['content-encoding']).toBeUndefined();
  });

  test.each(['', 'data/', 'manifest.webmanifest', 'value/sample-queries.json'])(
    'keeps /%s to this site',
    async (path) => {
      expect((await headersOf(path, 'identity'))['access-control-allow-origin']).toBeUndefined();
    },
  );
});
