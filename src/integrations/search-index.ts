import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type HTMLElement, parse, TextNode } from 'node-html-parser';
import * as pagefind from 'pagefind';
import type { Catalog } from '../catalog/catalog.ts';
import {
  filtersOfPage,
  searchRecords,
  searchSections,
  type SearchFilters,
} from '../catalog/search-records.ts';
import type { TitledPage } from '../catalog/named-places.ts';
import { catalogOf } from './build-catalog.ts';
import { builtPages, rewritePages } from './built-page.ts';
import { writeNames } from './search-names.ts';
import { stableIndex } from './stable-index.ts';

/** Parts of a page that are not its text: drawings, and the footer. */
const noise = ['svg', 'main footer'];

/** Files of Pagefind's other interfaces; src/islands/search/window.ts explains why they are not used. */
const unused = [
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
];

/** What tells Pagefind which parts of a page to leave out; which pages it has read can be seen. */
const marks = / data-pagefind-(?!body)\w+(?:="[^"]*")?/g;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A page as input for Pagefind: with its filters, without citation marks and the space before them, and
 * with punctuation between the parts of a description list, which Pagefind would join ("PlaceA partner").
 */
export function forIndex(root: HTMLElement, filters: SearchFilters): string {
  for (const mark of root.querySelectorAll('a.cite')) {
    const before = mark.previousSibling;
    if (before instanceof TextNode) before.rawText = before.rawText.trimEnd();
    mark.remove();
  }
  for (const part of root.querySelectorAll('dt, dd')) {
    const ends = /[.!?:]$/.test(part.textContent.trim());
    part.append(`${ends ? '' : part.tagName === 'DT' ? ':' : '.'} `);
  }
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) {
      root.querySelector('body')?.append(`<i data-pagefind-filter="${escaped(`${name}:${value}`)}"></i>`);
    }
  }
  return root.toString();
}

/** The title of a page, what it is about, and the headings that can be linked to. */
function titled(root: HTMLElement, url: string): TitledPage {
  const textOf = (element: HTMLElement | null): string =>
    element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    url,
    title: textOf(root.querySelector('h1')),
    description: root.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    headings: root
      .querySelectorAll('main h2[id], main h3[id]')
      .map((heading) => ({ id: heading.id, text: textOf(heading) })),
  };
}

function checked<T extends { errors: string[] }>(step: string, result: T): T {
  if (result.errors.length > 0)
    throw new Error(`The search index could not be made (${step}): ${result.errors.join('; ')}`);
  return result;
}

const mutable = (filters: SearchFilters): Record<string, string[]> =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));

/** Writes the index of `dist` with every page and every record of the catalog, and returns a line with the counts. */
async function writeIndex(dist: string, catalog: Catalog, root: string): Promise<string> {
  const { index } = checked('start', await pagefind.createIndex({ excludeSelectors: noise }));
  if (!index) throw new Error('The search index could not be made: Pagefind gave none.');
  const sections = searchSections(catalog);
  const pages: TitledPage[] = [];
  let indexed = 0;
  for (const { url, html } of builtPages(dist)) {
    const page = parse(html);
    if (!page.querySelector('meta[name=robots][content*=noindex]')) pages.push(titled(page, url));
    if (!page.querySelector('[data-pagefind-body]')) continue;
    indexed += 1;
    const content = forIndex(page, filtersOfPage(sections, url));
    checked(url, await index.addHTMLFile({ url, content }));
  }
  // Readers need not load what only Pagefind reads.
  rewritePages(dist, ({ html }) => html.replace(marks, ''));
  writeNames(dist, catalog, pages, root);
  const records = searchRecords(catalog);
  for (const { url, title, content, filters } of records) {
    const record = { url, content, language: 'en', meta: { title }, filters: mutable(filters) };
    checked(url, await index.addCustomRecord(record));
  }
  const { files } = checked('files', await index.getFiles());
  // Not written by Pagefind: it reports completion while it is still writing, and exiting then truncates files.
  for (const { path, content } of stableIndex(files.filter((file) => !unused.includes(file.path)))) {
    const file = join(dist, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return `${String(indexed)} pages and ${String(records.length)} records can be searched.`;
}

/** Builds the search index of the site: its pages, and every record as an entry of its own. */
export function searchIndex(): AstroIntegration {
  let root = '.';
  return {
    name: 'groundwork-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          logger.info(await writeIndex(fileURLToPath(dir), catalogOf(root), root));
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
