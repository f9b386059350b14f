/** Kinds of pages that share one style, the first that fits: few, since the policy of the site names each. */
const kinds: readonly (readonly [name: string, addresses: RegExp])[] = [
  ['checklist', /\/(?:checklist|readiness)\/$/],
  ['dashboard', /^\/workbook\/(?:files\/)?$/],
  ['staffing', /^\/workbook\/staffing\/$/],
  ['people', /^\/workbook\/(?:champions|roles)\/$/],
  ['tool', /^\/workbook\//],
  ['finder', /^\/value\/$/],
  ['governance', /^\/governance\/$|\/(?:forces|hl7-route|phases|stage-gates|roles)\/$/],
  ['case', /^\/case-studies\/(?!stalled\/)[^/]+\/$/],
  ['diagram', /\/(?:loops|maintenance|realism|building-the-guide)\/$/],
  ['book', /^\/book\/$/],
  ['home', /^\/$/],
  // Pages that lead to others.
  ['overview', /^\/(?:tracks\/(?:[^/]+\/)?|value\/[^/]+\/|case-studies\/)$/],
  // Long lists, and pages of text with something of their own.
  [
    'long',
    /^\/(?:glossary|resources|sources|specialties|changes|licenses|about|privacy|champions|governance\/charter)\/$/,
  ],
  ['long', /\/(?:growth|policy-levers|architecture)\/$/],
];

/** The kind of the page at an address; most are pages to read. */
export const kindOf = (url: string): string =>
  kinds.find(([, addresses]) => addresses.test(url))?.[0] ?? 'reading';
