import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A built page: its address and its HTML. */
export interface BuiltPage {
  /** Path of the file inside `dist`. */
  readonly file: string;
  /** Its address from the root, without the base path: `/value/`. */
  readonly url: string;
  readonly html: string;
}

/** Every HTML page under `folder`, read one at a time, so that no step holds all of them in memory. */
export function* builtPages(folder: string): Generator<BuiltPage> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).replaceAll('\\', '/');
    yield { file, url: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(path, 'utf8') };
  }
}

/** Writes every page under `folder` anew. */
export function rewritePages(folder: string, rewritten: (page: BuiltPage) => string): void {
  for (const page of builtPages(folder)) writeFileSync(join(folder, page.file), rewritten(page));
}

/** A step at the end of the build that only writes every page anew. */
export const pageStep = (name: string, rewritten: (page: BuiltPage) => string): AstroIntegration => ({
  name: `groundwork-${name}`,
  hooks: { 'astro:build:done': ({ dir }) => rewritePages(fileURLToPath(dir), rewritten) },
});
