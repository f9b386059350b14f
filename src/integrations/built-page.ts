import { readFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** A built page: where it is served and what it holds. */
export interface BuiltPage {
  /** Path of the file inside `dist`. */
  readonly file: string;
  /** Its address from the root, without the base path: `/value/`. */
  readonly url: string;
  readonly root: HTMLElement;
}

/** Every HTML page under `folder`, parsed. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const file = relative(folder, path).replaceAll('\\', '/');
      return { file, url: `/${file.replace(/index\.html$/, '')}`, root: parse(readFileSync(path, 'utf8')) };
    });
}
