import { frameAncestors, securityHeaders } from '../service-worker/headers.ts';
import { FHIR_TYPES } from '../shared/fhir-types.ts';

/** A header for what `on` says; without it, for every response. */
export interface Header {
  readonly name: string;
  readonly value: string;
  /** Documents are what a browser shows or runs on its own: pages, drawings, the worker. Otherwise the starts of addresses. */
  readonly on?: 'documents' | readonly string[];
}

/** Those that say how a file may be used that a page asks for; the others speak of documents. */
const ofEveryFile: ReadonlySet<string> = new Set(['X-Content-Type-Options', 'Cross-Origin-Resource-Policy']);

/**
 * The headers of the site at `base`; `policy` allows the inline content of all its pages.
 * No address gets the same header twice, since hosts would join the values.
 */
export function headersFor(policy: string, base: string): Header[] {
  const under = (...folders: string[]): string[] => folders.map((folder) => `${base}${folder}/`);
  return [
    { name: 'Content-Security-Policy', value: `${policy}; ${frameAncestors}`, on: 'documents' },
    { name: 'Strict-Transport-Security', value: 'max-age=31536000', on: 'documents' },
    ...Object.entries(securityHeaders).map(([name, value]): Header =>
      ofEveryFile.has(name) ? { name, value } : { name, value, on: 'documents' },
    ),
    { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', on: under('_astro') },
    // Data that other sites' pages may read, and the page that says what they are.
    { name: 'Access-Control-Allow-Origin', value: '*', on: under('api', 'schema', 'fhir') },
    { name: 'Link', value: `<${base}data/>; rel=describedby`, on: under('api', 'schema', 'fhir') },
    // JSON of a kind that its name does not tell.
    { name: 'Content-Type', value: 'application/schema+json', on: under('schema') },
    {
      name: 'Content-Type',
      value: 'application/fhir+json',
      on: under(...FHIR_TYPES.map((type) => `fhir/r4/${type}`)),
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
    return [pattern, ...own.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
