import { frameAncestors, securityHeaders } from '../service-worker/headers.ts';

/** A header for the addresses that begin with one of `under`; without `under`, for every address. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly under?: readonly string[];
}

/**
 * The headers of the site at `base`; `policy` allows the inline content of all its pages.
 * No address gets the same header twice, since hosts would join the values.
 */
export function headersFor(policy: string, base: string): Header[] {
  const under = (...folders: string[]): string[] => folders.map((folder) => `${base}${folder}/`);
  return [
    { name: 'Content-Security-Policy', value: `${policy}; ${frameAncestors}` },
    { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
    ...Object.entries(securityHeaders).map(([name, value]) => ({ name, value })),
    { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', under: under('_astro') },
    // Data that pages of other sites may read.
    { name: 'Access-Control-Allow-Origin', value: '*', under: under('api', 'schema', 'fhir') },
  ];
}

/** The headers in the format of Netlify and Cloudflare, which `src/server/site-headers.ts` reads too. */
export function headersFile(headers: readonly Header[], base: string): string {
  const patterns = new Set(headers.flatMap(({ under }) => under ?? [base]));
  const block = (start: string): string => {
    const own = headers.filter((header) => (header.under ?? [base]).includes(start));
    return [`${start}*`, ...own.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
  };
  return `${[...patterns].map(block).join('\n\n')}\n`;
}
