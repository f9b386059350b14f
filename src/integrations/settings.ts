import { fileURLToPath } from 'node:url';
import { pathKey, settingKey, slashKey, themeKey } from '../shared/storage-keys.ts';

/** The address readers use, without a path; `SITE` sets it for a deployment. */
export const site = process.env['SITE'] ?? 'http://localhost:4321';

/** The path under which the site is served, with a slash at both ends; `BASE=/x/` sets it. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');

/** The base of "Edit page" links, when `EDIT_URL` is set. */
export const editUrl = process.env['EDIT_URL'] ? { baseUrl: process.env['EDIT_URL'] } : {};

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * What Starlight's page brings and our own frame has no use for: its style sheets, which inline-styles.ts makes sure
 * of, and the script that remembers open menus and writes `sl-sidebar-state` into the tab's storage.
 */
export const emptied = [
  { find: /^.*\/style\/print\.css\?url&no-inline$/, replacement: file('./no-script.ts') },
  {
    find: /^.*\/style\/(?:layers|props|reset|asides|util|markdown|anchor-links)\.css$/,
    replacement: file('./no-style.css'),
  },
  {
    find: /^.*\/@astrojs\/starlight\/dist\/.*\.astro\?astro&type=style.*$/,
    replacement: file('./no-style.css'),
  },
  { find: /^.*\/SidebarPersistState$/, replacement: file('./no-script.ts') },
];

/**
 * The feature `light-dark()` as lightningcss numbers it. Nobody uses it here, and what stands in for it in older
 * browsers would add to the style of every page.
 */
export const lightDark = 1 << 20;

/** Drops the bundler's warning about Astro's own directive in every MDX page, which would hide real warnings. */
export function dropDirectiveWarnings(
  level: 'debug' | 'info' | 'warn',
  log: { code?: string },
  handle: (level: 'debug' | 'info' | 'warn', log: object) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/**
 * Rooms whose modules have no side effects: a page gets only the modules it uses, although all are
 * imported through the room's `index.ts`.
 */
export const pureRooms = [{ test: /\/src\/(workbook|language|shared)\//, sideEffects: false }];

/** `KILL_WORKER=1` builds a site that removes readers' service workers. */
export const killWorker = process.env['KILL_WORKER'] === '1';

/** The base of the canonical addresses of FHIR resources, if it is not that of this site. */
const fhirBase = process.env['FHIR_BASE'] ?? '';

/**
 * Build flags for pages and browser code; see src/islands/build.d.ts. The storage keys are inlined into the script of every page,
 * where their module would be one more request.
 */
export const buildFlags = {
  'import.meta.env.GROUNDWORK_FHIR_BASE': JSON.stringify(fhirBase),
  'import.meta.env.GROUNDWORK_OFFLINE': JSON.stringify(!killWorker),
  'import.meta.env.GROUNDWORK_OFFLINE_KEY': JSON.stringify(settingKey(base, 'offline')),
  'import.meta.env.GROUNDWORK_PATH_KEY': JSON.stringify(pathKey(base)),
  'import.meta.env.GROUNDWORK_THEME_KEY': JSON.stringify(themeKey),
  'import.meta.env.GROUNDWORK_SLASH_KEY': JSON.stringify(slashKey),
};

/**
 * Tags in the head of every page besides Starlight's: what a browser needs to install the site, and a referrer
 * policy for hosts that send none of our headers, since the address of a page may contain a reader's words.
 */
export const head = [
  { tag: 'meta' as const, attrs: { name: 'referrer', content: 'no-referrer' } },
  { tag: 'link' as const, attrs: { rel: 'manifest', href: `${base}manifest.webmanifest` } },
  { tag: 'link' as const, attrs: { rel: 'apple-touch-icon', href: `${base}app-icons/apple-180.png` } },
];

/** Inlines only empty scripts. All others stay files, so that the policy of a page allows as little inline as possible. */
export const inlineEmptyScriptsOnly = (_file: string, content: Buffer): boolean =>
  content.toString().trim() === '';
