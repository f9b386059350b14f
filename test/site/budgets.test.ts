// How much a page costs its reader before the reader does anything.
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BOOK } from '../../src/integrations/book-address.ts';
import { base } from '../../src/integrations/settings.ts';
import { eachPage, textOf, type Page } from './site.ts';

const kB = 1000;
interface Budget {
  /** Requests, the page's own among them. */
  readonly requests: number;
  /** Bytes that come with them, and how many of these may be script. */
  readonly total: number;
  readonly scripts: number;
}

function budgetOf(url: string): Budget {
  // Tools, not pages to read. Of their bytes 9 kB are TinyBase, 5.3 kB Preact, 18 kB the engine, the storage and the
  // fields that each of them needs, and 11 to 18 kB the page with its style and what the view needs of the catalog.
  // The dashboard shows how far each tool is, and so brings a part of all of them.
  if (url === '/workbook/') return { requests: 4, total: 67 * kB, scripts: 53.2 * kB };
  if (url.startsWith('/workbook/')) return { requests: 4, total: 65.4 * kB, scripts: 52 * kB };
  if (/\/(?:checklist|readiness)\/$/.test(url)) return { requests: 4, total: 51.8 * kB, scripts: 36.8 * kB };
  // All statements with the words that find them, and the words of the sample queries.
  if (url === '/value/') return { requests: 4, total: 40.9 * kB, scripts: 12.6 * kB };
  // A page with two tools over it: what is said of every body, and which level fits.
  if (url === '/governance/') return { requests: 3, total: 21 * kB, scripts: 6 * kB };
  // The longest page to read, with a kit for the vote.
  if (url === '/tracks/standards-development/hl7-route/')
    return { requests: 2, total: 18.6 * kB, scripts: 5 * kB };
  // A row for each US rule, with all that its reader has to weigh.
  if (url === '/tracks/adoption-value/policy-levers/')
    return { requests: 3, total: 24 * kB, scripts: 5 * kB };
  // One long list each, whole on purpose: found with the browser's search, read offline, printed.
  // The glossary also names the pages that use each of its terms.
  if (url === '/glossary/') return { requests: 3, total: 36.5 * kB, scripts: 5 * kB };
  if (/^\/(?:changes|contribute\/errors)\/$/.test(url))
    return { requests: 3, total: 21.5 * kB, scripts: 5 * kB };
  if (url === '/sources/') return { requests: 2, total: 28.5 * kB, scripts: 2 * kB };
  // With the sheet for paper and, on some, one script.
  return { requests: 3, total: 18 * kB, scripts: 5 * kB };
}

/** Transferred bytes at brotli's usual quality, 11: what a static host sends that compresses ahead of time. */
const transferred = (text: string): number => brotliCompressSync(text).length;

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const size = sizes.get(file) ?? transferred(textOf(file));
  sizes.set(file, size);
  return size;
}

/** The imports that a module loads with itself: `import … from "x"`, `import "x"`, `export … from "x"`, not `import("x")`. */
const staticImports =
  /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'`](\.{0,2}\/[^"'`]+)["'`]/g;

/** A script and all that it loads with it, by path in the built site. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, address = ''] of textOf(file).matchAll(staticImports))
    withImports(new URL(address, `http://here/${file}`).pathname.slice(1), found);
  return found;
}

/** What a page asks for before the reader acts, and how much of that it names itself. */
function costOf({ html, root }: Page) {
  const attribute = (selector: string, name: string): string[] =>
    root
      .querySelectorAll(selector)
      .flatMap((element) => element.getAttribute(name)?.slice(base.length) ?? []);
  const named = new Set([
    ...attribute('script[src]', 'src'),
    ...attribute('link[rel="modulepreload"]', 'href'),
  ]);
  const inline = root
    .querySelectorAll('script:not([src])')
    .filter((script) => !/^application\/(?:ld\+)?json$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent);
  const modules = new Set([
    ...[...named].flatMap((file) => [...withImports(file)]),
    ...inline.flatMap((text) =>
      [...text.matchAll(staticImports)].flatMap(([, address = '']) => [...withImports(address.slice(1))]),
    ),
  ]);
  const data = attribute('link[rel="preload"], link[rel="stylesheet"]', 'href');
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((total, file) => total + sizeOf(file), 0);
  const scripts = sum(modules);
  return {
    requests: 1 + modules.size + data.length,
    total: transferred(html) + scripts + sum(data),
    // Inline scripts are part of the page and of its bytes already.
    scripts: scripts + transferred(inline.join('\n')),
    /** Modules that are asked for only because another one names them. */
    deeper: [...modules].filter((file) => !named.has(file)),
  };
}

// The book is all pages in one, for paper.
const beforeActs = eachPage.filter(([url]) => url !== BOOK);
test.each(beforeActs)('%s is within its budget, and names all that comes with it', (url, page) => {
  const { requests, total, scripts, deeper } = costOf(page);
  const budget = budgetOf(url);
  expect(deeper).toEqual([]);
  expect(requests).toBeLessThanOrEqual(budget.requests);
  expect(total).toBeLessThanOrEqual(budget.total);
  expect(scripts).toBeLessThanOrEqual(budget.scripts);
  expect(scripts).toBeGreaterThan(0);
});
