/** Kinds of pages that share one style, the first that fits: few, since the headers of a folder name each in it. */
const kinds: readonly (readonly [name: string, addresses: RegExp])[] = [
  // The headers of every folder name the style of the page for missing addresses: that of a kind which most folders have.
  ['checklist', /\/(?:checklist|readiness)\/$|^\/404\.html$/],
  ['dashboard', /^\/workbook\/(?:files\/)?$/],
  ['people', /^\/workbook\/(?:champions|staffing)\/$/],
  ['tool', /^\/workbook\//],
  // Pages with questions to answer and a drawing.
  ['finder', /^\/(?:value|governance)\/$/],
  ['book', /^\/book\/$/],
  ['home', /^\/$/],
  // A track, and a case study: pages with a box of facts.
  ['facts', /^\/(?:tracks|case-studies)\/(?!stalled\/)[^/]+\/$/],
  // Pages with a drawing, those that need room first.
  ['gates', /\/(?:building-the-guide|stage-gates)\/$/],
  ['phases', /\/(?:phases|maintenance|realism)\/$|^\/(?:tracks|case-studies)\/$/],
  ['drawing', /\/(?:forces|hl7-route|loops|policy-levers|governance\/charter)\/$/],
  // Pages with controls or something else of their own.
  [
    'own',
    /^\/(?:glossary|resources|sources|specialties|changes|licenses|about|privacy|accessibility|champions|example|value\/[^/]+|start\/roles)\/$/,
  ],
];

/** Kinds of pages with a tool, whose script comes with them. */
const tools: ReadonlySet<string> = new Set(['checklist', 'dashboard', 'people', 'tool', 'finder']);

/** Whether pages of a kind are there to be worked in: they bring at once what they need for it. */
export const isTool = (kind: string): boolean => tools.has(kind);

/** The kind of the page at an address; most are pages to read. */
export const kindOf = (url: string): string =>
  kinds.find(([, addresses]) => addresses.test(url))?.[0] ?? 'reading';
