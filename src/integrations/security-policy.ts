import { createHash } from 'node:crypto';
import { type Tag, tagsIn } from './tags.ts';

/** The hashes of a page's inline content, in the form that a policy uses. */
export interface Inline {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whether a browser executes it; other script elements hold data. */
const runs = ({ attributes }: Tag): boolean =>
  ['', 'module', 'text/javascript'].includes(attributes.get('type') ?? '');

/** The hashes of a page's inline scripts and styles. */
export function inlineIn(html: string): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const tag of tagsIn(html)) {
    if (tag.name === 'style') styles.add(hashOf(tag.text));
    if (tag.name === 'script' && !tag.attributes.has('src') && runs(tag)) scripts.add(hashOf(tag.text));
  }
  return { scripts, styles };
}

/**
 * The policy for pages with this inline content. Everything comes from this site, and only inline code of the
 * build runs. The exceptions, and why:
 * - `wasm-unsafe-eval` allows WebAssembly, which Pagefind consists of; it does not allow running text as code.
 * - Style attributes cannot be named by hash. They set custom properties and sizes that the build computed; a
 *   style attribute runs no code and, with pictures and fonts closed to other hosts, sends nothing.
 * - `data:` pictures are small drawings inside our own style sheets.
 * With Trusted Types, only the policy of ThemeProvider.astro can create HTML or a script URL from text.
 */
export function policyFor({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The policies that the headers of a site name: one for each folder with pages, and one for all else. */
export interface Policies {
  readonly policy: string;
  readonly folders: ReadonlyMap<string, string>;
}

/** The page for addresses that lead nowhere. */
const MISSING = '404.html';

/**
 * One policy for each folder at the top of the site, since hosts that find headers by the address take few patterns.
 * It allows what stands in the pages of the folder, and in the page for addresses that lead nowhere.
 */
export function policiesFor(pages: ReadonlyMap<string, Inline>): Policies {
  const policyOf = (files: Iterable<string>): string => {
    const all = [...files, MISSING].flatMap((file) => pages.get(file) ?? []);
    return policyFor({
      scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
      styles: new Set(all.flatMap(({ styles }) => [...styles])),
    });
  };
  const { '': top = [], ...folders } = Object.groupBy(
    pages.keys(),
    (file) => /^(.*?)\//.exec(file)?.[1] ?? '',
  );
  return {
    policy: policyOf(top),
    folders: new Map(Object.entries(folders).map(([folder, files = []]) => [folder, policyOf(files)])),
  };
}
