import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOK } from './book-address.ts';
import { type BuiltPage, builtPages, rewritePages } from './built-page.ts';
import { isTool, kindOf } from './page-kinds.ts';
import { base } from './settings.ts';

/** A link to a sheet, which leads nowhere for a sheet of Starlight's; or a style that Astro wrote into the page. */
export const sheet = /<link rel="stylesheet"(?: href(?:="([^"]*)")?)?[^>]*>|<style>([^<]*)<\/style>/g;
/** The sheet for paper: pages to read leave it to a request of its own, since it is not needed to show them. */
const isForPaper = (tag: string): boolean => / href="[^>]*media="print"/.test(tag);
/** The class by which Astro ties the style of a component to its elements. */
const scope = /\bastro-[a-z0-9]{8}\b/g;
/** What a sheet of Starlight's frame cannot be without; with it, a page would have two frames. */
const foreign = /@layer starlight|--sl-/;

/** The controls of src/islands/ui/ui.css: all in layers, whose order they name, so that it does not matter where they stand. */
const anywhere = /\bui\.[\w-]+\.css/;

/**
 * The sheets of several pages as one list, in which each comes after those that it comes after in a page: the later
 * rule wins. Throws where two pages disagree.
 */
export function inOrder(lists: readonly (readonly string[])[]): string[] {
  const left = new Set(lists.flat());
  const order = [...left].filter((one) => anywhere.test(one));
  for (const one of order) left.delete(one);
  const isNext = (one: string): boolean =>
    lists.every((list) => !list.slice(0, Math.max(0, list.indexOf(one))).some((before) => left.has(before)));
  while (left.size > 0) {
    const next = [...left].find(isNext);
    if (next === undefined) throw new Error(`Pages disagree on the order of ${[...left].join(', ')}.`);
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** A short name for each scope, the same in all pages. */
export function shortNames(styles: Iterable<string>): Map<string, string> {
  const scopes = new Set([...styles].flatMap((text) => text.match(scope) ?? []));
  return new Map([...scopes].sort().map((name, at) => [name, `_${at.toString(36)}`]));
}

const inShort = (style: string, names: ReadonlyMap<string, string>): string =>
  style.replace(scope, (name) => names.get(name) ?? name);

interface PageStyle {
  readonly style: string;
  readonly names: ReadonlyMap<string, string>;
  /** What stands for the style; without it, the style itself. */
  readonly standsFor?: string | undefined;
  /** Whether the page keeps its link to the sheet for paper. */
  readonly linksPaper: boolean;
}

/**
 * The page with one style in place of its sheets, or with what is given to stand for it; of the scopes it keeps those
 * that the style names, by short names.
 */
export function withStyle(html: string, { style, names, standsFor, linksPaper }: PageStyle): string {
  const known = new Set(style.match(scope));
  let text = standsFor ?? `<style>${inShort(style, names)}</style>`;
  const styled = html.replace(sheet, (tag) => {
    if (linksPaper && isForPaper(tag)) return tag;
    const once = text;
    text = '';
    return once;
  });
  return styled.replace(/ class="([^"]*\bastro-[^"]*)"/g, (_, list: string) => {
    const kept = list.split(' ').filter((name) => known.has(name) || !/^astro-[a-z0-9]{8}$/.test(name));
    return kept.length === 0 ? '' : ` class="${kept.map((name) => names.get(name) ?? name).join(' ')}"`;
  });
}

/** Throws when a sheet of Starlight's frame is among the sheets of the pages. */
export function refuseForeign(sheets: ReadonlyMap<string, string>): void {
  for (const [name, text] of sheets)
    if (foreign.test(text))
      throw new Error(`${name} has a sheet of Starlight's frame in it - see settings.ts.`);
}

/** Removes the sheets that stand in the pages now. Those that a script asks for later are still files. */
function removeSheets(dist: string, sheets: Iterable<string>): void {
  const scripts = globSync('_astro/*.js', { cwd: dist }).map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  for (const name of sheets)
    if (!scripts.some((text) => text.includes(name))) rmSync(join(dist, '_astro', name));
}

/** The sheets of a page that stand in it, by name, with their texts; a style that stood in it already is one. */
function sheetsOf({ url, html }: BuiltPage, dist: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [tag, address = '', inline] of html.matchAll(sheet)) {
    if (isForPaper(tag) && !isTool(kindOf(url))) continue;
    if (inline !== undefined) found.set(`inline: ${inline}`, inline);
    else if (address !== '')
      found.set(basename(address), readFileSync(join(dist, '_astro', basename(address)), 'utf8').trim());
  }
  return found;
}

/**
 * Puts into every page the style of all pages of its kind, so that it comes in one response, and the policy of the
 * site names one hash for each kind. Throws when a sheet of Starlight's frame is among them.
 */
export function inlineStyles(): AstroIntegration {
  return {
    name: 'groundwork-inline-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const texts = new Map<string, string>();
        const lists: { kind: string; names: string[] }[] = [];
        for (const page of builtPages(dist)) {
          const sheets = sheetsOf(page, dist);
          for (const [name, text] of sheets) texts.set(name, text);
          lists.push({ kind: kindOf(page.url), names: [...sheets.keys()] });
        }
        refuseForeign(texts);
        const styles = new Map(
          [...Map.groupBy(lists, ({ kind }) => kind)].map(([kind, pages]) => [
            kind,
            inOrder(pages.map(({ names }) => names))
              .map((name) => texts.get(name) ?? '')
              .join(''),
          ]),
        );
        const names = shortNames(styles.values());
        const linked = new Set<string>();
        rewritePages(dist, ({ url, html }) => {
          const style = styles.get(kindOf(url)) ?? '';
          // The book has the style of all pages, and the headers of all pages no room for one more hash.
          const link =
            url === BOOK ? `<link rel="stylesheet" href="${base}${BOOK.slice(1)}style.css">` : undefined;
          if (link !== undefined) writeFileSync(join(dist, BOOK, 'style.css'), inShort(style, names));
          const page = withStyle(html, { style, names, standsFor: link, linksPaper: !isTool(kindOf(url)) });
          for (const [, address = ''] of page.matchAll(sheet)) linked.add(basename(address));
          return page;
        });
        removeSheets(
          dist,
          [...texts.keys()].filter((name) => name.endsWith('.css') && !linked.has(name)),
        );
      },
    },
  };
}
