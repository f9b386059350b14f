import { createHash } from 'node:crypto';
import { type Tag, tagsIn } from './tags.ts';

/** The hashes of what stands inline in pages, as a policy names them. */
export interface Inline {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whether a browser runs it; anything else in a script element is data. */
const runs = ({ attributes }: Tag): boolean =>
  ['', 'module', 'text/javascript'].includes(attributes.get('type') ?? '');

/** What stands inline in a page. */
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
 * The policy for pages with this inline content. Everything comes from this site, and nothing inline runs that the
 * build did not make. The exceptions, and why:
 * - `wasm-unsafe-eval` lets WebAssembly run, which Pagefind is made of; it does not let text run as code.
 * - Style attributes cannot be named by hash. They set custom properties and sizes that the build computed; a
 *   style attribute runs no code and, with `img-src` and `font-src` closed to other hosts, sends nothing.
 * - `data:` pictures are small drawings inside our own style sheets.
 * Trusted Types leave no way from text to HTML or to a script's address but the one policy of ThemeProvider.astro.
 */
export function policyFor({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
