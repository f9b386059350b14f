// How much a page costs its reader before the reader does anything.
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BOOK } from '../../src/integrations/book-address.ts';
import { eachPage, textOf, type Page } from './site.ts';

const kB = 1000;
/** Bytes a page may transfer, and how many of them may be script. */
function budgetOf(url: string): { total: number; scripts: number } {
  // The dashboard shows how far each tool is, and so brings a part of all of them.
  if (url === '/workbook/') return { total: 83.5 * kB, scripts: 66 * kB };
  // It names the charter's options, of which kept values hold the ids.
  if (url === '/workbook/files/') return { total: 86.5 * kB, scripts: 67 * kB };
  // Tools, not pages to read: they bring the store of what is entered, and their views.
  if (url.startsWith('/workbook/')) return { total: 82.7 * kB, scripts: 64.7 * kB };
  // A page with two tools over it: what is said of every body, and which level fits.
  if (url === '/governance/') return { total: 21 * kB, scripts: 6 * kB };
  // A row for each US rule, with all that its reader has to weigh.
  if (url === '/tracks/adoption-value/policy-levers/') return { total: 24 * kB, scripts: 5 * kB };
  // One long list each, whole on purpose: found with the browser's search, read offline, printed.
  // The glossary also names the pages that use each of its terms.
  if (url === '/glossary/') return { total: 36 * kB, scripts: 5 * kB };
  if (url === '/sources/') return { total: 28 * kB, scripts: 2 * kB };
  // All statements with the words that find them, so that the finder answers before its sample queries come.
  if (url === '/value/') return { total: 24 * kB, scripts: 6 * kB };
  return { total: 18 * kB, scripts: 5 * kB };
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

/** Islands load these as soon as the page is there, not when they are seen or used. */
const eager = ['load', 'idle', 'only'];

function costOf({ html, root }: Page) {
  const attribute = (selector: string, name: string): string[] =>
    root.querySelectorAll(selector).flatMap((element) => element.getAttribute(name)?.slice(1) ?? []);
  const islands = eager.map((when) => `astro-island[client="${when}"]`).join(', ');
  const entries = [
    ...attribute('script[src]', 'src'),
    ...attribute('link[rel="modulepreload"]', 'href'),
    ...attribute(islands, 'component-url'),
    ...attribute(islands, 'renderer-url'),
  ];
  const inline = root.querySelectorAll('script:not([src])').map((script) => script.textContent);
  const modules = new Set([
    ...entries.flatMap((file) => [...withImports(file)]),
    ...inline.flatMap((text) =>
      [...text.matchAll(staticImports)].flatMap(([, address = '']) => [...withImports(address.slice(1))]),
    ),
  ]);
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((total, file) => total + sizeOf(file), 0);
  const scripts = sum(modules);
  return {
    total: transferred(html) + scripts,
    // Inline scripts are part of the page and of its bytes already.
    scripts: scripts + transferred(inline.join('\n')),
  };
}

// The book is all pages in one, for paper.
test.each(eachPage.filter(([url]) => url !== BOOK))('%s is within its budget', (url, page) => {
  const { total, scripts } = costOf(page);
  const budget = budgetOf(url);
  expect(total).toBeLessThanOrEqual(budget.total);
  expect(scripts).toBeLessThanOrEqual(budget.scripts);
  expect(scripts).toBeGreaterThan(0);
});
