import { frameAncestors, securityHeaders } from '../service-worker/headers.ts';
import { FHIR_TYPES } from '../shared/fhir-types.ts';

import type { Policies } from './security-policy.ts';

/** A header for what `on` says; without it, for every response. */
export interface Header {
  readonly name: string;
  readonly value: string;
  /** What it says instead under these starts of addresses. */
  readonly under?: ReadonlyMap<string, string>;
  /** Documents are what a browser shows or runs on its own: pages, drawings, the worker. Otherwise the starts of addresses. */
  readonly on?: 'documents' | readonly string[];
}

/** Those that say how a file may be used that a page asks for; the others speak of documents. */
const ofEveryFile: ReadonlySet<string> = new Set(['X-Content-Type-Options', 'Cross-Origin-Resource-Policy']);

/** The headers of the site at `base`. No address gets the same header twice, since hosts would join the values. */
export function headersFor({ policy, folders }: Policies, base: string): Header[] {
  const startsOf = (...names: string[]): string[] => names.map((name) => `${base}${name}/`);
  const asHeader = (one: string): string => `${one}; ${frameAncestors}`;
  return [
    {
      name: 'Content-Security-Policy',
      value: asHeader(policy),
      under: new Map([...folders].map(([folder, own]) => [`${base}${folder}/`, asHeader(own)])),
      on: 'documents',
    },
    { name: 'Strict-Transport-Security', value: 'max-age=31536000', on: 'documents' },
    ...Object.entries(securityHeaders).map(([name, value]): Header =>
      ofEveryFile.has(name) ? { name, value } : { name, value, on: 'documents' },
    ),
    { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', on: startsOf('_astro') },
    // Data that other sites' pages may read, and the page that says what they are.
    { name: 'Access-Control-Allow-Origin', value: '*', on: startsOf('api', 'schema', 'fhir') },
    { name: 'Link', value: `<${base}data/>; rel=describedby`, on: startsOf('api', 'schema', 'fhir') },
    // JSON of a kind that its name does not tell.
    { name: 'Content-Type', value: 'application/schema+json', on: startsOf('schema') },
    {
      name: 'Content-Type',
      value: 'application/fhir+json',
      on: startsOf(...FHIR_TYPES.map((type) => `fhir/r4/${type}`)),
    },
    { name: 'Content-Type', value: 'application/gzip', on: [`${base}fhir/r4/package.tgz`] },
  ];
}

/**
 * The addresses of documents among the files of a site, as patterns for hosts: the folders at the top that hold pages,
 * the rest one by one. A host answers an address that leads nowhere, in no such folder, without these headers; the
 * page it sends then holds its policy.
 */
export function documentPatterns(files: readonly string[], base: string): string[] {
  const patterns = files
    .filter((file) => /\.(?:html|svg)$/.test(file))
    .map((file) =>
      /\/.*\.html$/.test(file) ? file.replace(/\/.*/, '/*') : file.replace(/^index\.html$/, ''),
    );
  return [...new Set([...patterns, 'sw.js'])].sort().map((pattern) => base + pattern);
}

/**
 * The headers in the format of Netlify and Cloudflare, which `src/server/site-headers.ts` reads too. They find headers
 * by the address alone, so documents are named by their patterns.
 */
export function headersFile(headers: readonly Header[], documents: readonly string[], base: string): string {
  const patternsOf = ({ on }: Header): readonly string[] => {
    if (on === undefined) return [`${base}*`];
    return on === 'documents' ? documents : on.map((start) => `${start}*`);
  };
  const blocks = [...new Set(headers.flatMap(patternsOf))].map((pattern) => {
    const own = headers.filter((header) => patternsOf(header).includes(pattern));
    const lines = own.map(
      ({ name, value, under }) => `  ${name}: ${under?.get(pattern.slice(0, -1)) ?? value}`,
    );
    return [pattern, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
