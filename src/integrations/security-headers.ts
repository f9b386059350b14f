/** What a browser may not use on this site: none of it is needed. */
const closed = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** A header for the addresses that begin with one of `under`; without it, for every address. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly under?: readonly string[];
}

/**
 * The headers of the site served at `base`, where `policy` allows what stands inline in any of its pages.
 * `frame-ancestors` works in a header only. No address gets the same header twice: hosts would join the values.
 */
export function headersFor(policy: string, base: string): Header[] {
  const under = (...folders: string[]): string[] => folders.map((folder) => `${base}${folder}/`);
  return [
    { name: 'Content-Security-Policy', value: `${policy}; frame-ancestors 'none'` },
    { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'X-Frame-Options', value: 'DENY' },
    { name: 'Referrer-Policy', value: 'same-origin' },
    { name: 'Permissions-Policy', value: closed.map((name) => `${name}=()`).join(', ') },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', under: under('_astro') },
    // Data that other sites' pages may read.
    { name: 'Access-Control-Allow-Origin', value: '*', under: under('api', 'schema', 'fhir') },
  ];
}

/** The headers in the format of Netlify and Cloudflare, which `scripts/server.mjs` reads too. */
export function headersFile(headers: readonly Header[], base: string): string {
  const patterns = new Set(headers.flatMap(({ under }) => under ?? [base]));
  const block = (start: string): string => {
    const own = headers.filter((header) => (header.under ?? [base]).includes(start));
    return [`${start}*`, ...own.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
  };
  return `${[...patterns].map(block).join('\n\n')}\n`;
}
