import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { rewritePages } from './built-page.ts';
import { ownCopies } from './own-copies.ts';
import { tagsIn } from './tags.ts';

/** What a file of the built scripts imports, by the names of the files. */
export interface Chunk {
  readonly imports: readonly string[];
  /** With `import()`. */
  readonly dynamicImports: readonly string[];
}
type Chunks = ReadonlyMap<string, Chunk>;

/** Pages that are there for their tool: what its script asks for with `import()` is wanted at once. */
const AT_ONCE = /\/(?:checklist|readiness)\/$|^\/value\/$/;

/** The scripts of a page, without those that it asks for later. */
function scriptsIn(html: string): string[] {
  return [...tagsIn(html)].flatMap(({ name, attributes }) =>
    name === 'script' && attributes.get('type') === 'module' ? (attributes.get('src') ?? []) : [],
  );
}

/** The files that come with a file, itself included. */
function withImports(file: string, chunks: Chunks, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of chunks.get(file)?.imports ?? []) withImports(next, chunks, found);
  return found;
}

/** The page with a link to each file that its scripts come to ask for, so that all are asked for together. */
export function withModuleLinks(html: string, chunks: Chunks, atOnce: boolean): string {
  const scripts = scriptsIn(html);
  const folder = scripts[0]?.replace(/[^/]*$/, '') ?? '';
  const files = new Set(
    scripts.flatMap((script) => {
      const file = `_astro/${basename(script)}`;
      const later = atOnce ? (chunks.get(file)?.dynamicImports ?? []) : [];
      return [file, ...later].flatMap((one) => [...withImports(one, chunks)]);
    }),
  );
  const links = [...files]
    .map((file) => `${folder}${basename(file)}`)
    .filter((url) => !html.includes(`src="${url}"`));
  return html.replace(
    '</head>',
    `${links.map((url) => `<link rel="modulepreload" href="${url}">`).join('')}</head>`,
  );
}

/**
 * Links every page to the modules of its scripts: nothing is asked for only because another file names it. It comes
 * after the steps that take scripts out of pages.
 */
export function moduleLinks(): AstroIntegration {
  const chunks = new Map<string, Chunk>();
  const listing: Plugin = {
    name: 'groundwork-module-links',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk') chunks.set(file, chunk);
    },
  };
  return {
    name: 'groundwork-module-links',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [ownCopies(), listing] } });
      },
      'astro:build:done': ({ dir }) =>
        rewritePages(fileURLToPath(dir), ({ html, url }) => withModuleLinks(html, chunks, AT_ONCE.test(url))),
    },
  };
}
