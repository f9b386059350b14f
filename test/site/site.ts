// The built site that the tests of this folder look at: `dist/`, or the folder that GROUNDWORK_DIST names.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { builtPages, type BuiltPage } from '../../src/integrations/built-page.ts';

export const root = new URL('../..', import.meta.url).pathname;
export const dist = resolve(root, process.env['GROUNDWORK_DIST'] ?? 'dist');
if (!existsSync(`${dist}/index.html`))
  throw new Error(`There is no site in ${dist} - run npm run build first.`);

/** A built page, parsed. */
export interface Page extends BuiltPage {
  readonly root: HTMLElement;
}

export const textOf = (file: string): string => readFileSync(`${dist}/${file}`, 'utf8');

export const pages: readonly Page[] = [...builtPages(dist)]
  .map((page) => ({ ...page, root: parse(page.html) }))
  .sort((a, b) => a.url.localeCompare(b.url, 'en'));

/** For `test.each`: each page under its address. */
export const eachPage = pages.map((page) => [page.url, page] as const);
