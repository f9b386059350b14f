import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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
