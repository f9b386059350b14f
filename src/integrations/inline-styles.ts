import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOK } from './book-address.ts';
import { builtPages, rewritePages } from './built-page.ts';
import { kindOf } from './page-kinds.ts';
import { base } from './settings.ts';

/** A link to a sheet, which leads nowhere for a sheet of Starlight's; or a style that Astro wrote into the page. */
export const sheet = /<link rel="stylesheet"(?: href(?:="([^"]*)")?)?[^>]*>|<style>([^<]*)<\/style>/g;
/** The class by which Astro ties the style of a component to its elements. */
const scope = /\bastro-[a-z0-9]{8}\b/g;
/** What a sheet of Starlight's frame cannot be without; with it, a page would have two frames. */
const foreign = /@layer starlight|--sl-/;

/**
 * The sheets of several pages as one list, in which each comes after those that it comes after in a page: the later
 * rule wins. Throws where two pages disagree.
 */
export function inOrder(lists: readonly (readonly string[])[]): string[] {
  const left = new Set(lists.flat());
  const order: string[] = [];
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

/**
 * The page with one style in place of its sheets, or with what is given to stand for it; of the scopes it keeps those
 * that the style names, by short names.
 */
export function withStyle(
  html: string,
  style: string,
  names: ReadonlyMap<string, string>,
  standsFor?: string,
): string {
  const known = new Set(style.match(scope));
  let text = standsFor ?? `<style>${inShort(style, names)}</style>`;
  const styled = html.replace(sheet, () => {
    const once = text;
    text = '';
    return once;
  });
  return styled.replace(/ class="([^"]*\bastro-[^"]*)"/g, (_, list: string) => {
    const kept = list.split(' ').filter((name) => known.has(name) || !/^astro-[a-z0-9]{8}$/.test(name));
    return kept.length === 0 ? '' : ` class="${kept.map((name) => names.get(name) ?? name).join(' ')}"`;
  });
}

/** Removes the sheets that stand in the pages now. Those that a script asks for later are still files. */
function removeSheets(dist: string, sheets: Iterable<string>): void {
  const scripts = globSync('_astro/*.js', { cwd: dist }).map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  for (const name of sheets)
    if (!scripts.some((text) => text.includes(name))) rmSync(join(dist, '_astro', name));
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
        const lists = new Map<string, string[][]>();
        for (const { url, html } of builtPages(dist)) {
          const names = [...html.matchAll(sheet)].flatMap(([, address, inline]) => {
            const name = inline === undefined ? basename(address ?? '') : `inline: ${inline}`;
            if (name === '') return [];
            texts.set(
              name,
              inline ?? texts.get(name) ?? readFileSync(join(dist, '_astro', name), 'utf8').trim(),
            );
            return [name];
          });
          lists.set(kindOf(url), [...(lists.get(kindOf(url)) ?? []), names]);
        }
        const styles = new Map(
          [...lists].map(([kind, own]) => [
            kind,
            inOrder(own)
              .map((name) => texts.get(name) ?? '')
              .join(''),
          ]),
        );
        for (const [kind, style] of styles)
          if (foreign.test(style))
            throw new Error(
              `A sheet of Starlight's frame is in the style of ${kind} pages - see settings.ts.`,
            );
        const names = shortNames(styles.values());
        rewritePages(dist, ({ url, html }) => {
          const style = styles.get(kindOf(url)) ?? '';
          // The book has the style of all pages, and the headers of all pages no room for one more hash.
          const link =
            url === BOOK ? `<link rel="stylesheet" href="${base}${BOOK.slice(1)}style.css">` : undefined;
          if (link !== undefined) writeFileSync(join(dist, BOOK, 'style.css'), inShort(style, names));
          return withStyle(html, style, names, link);
        });
        removeSheets(
          dist,
          [...texts.keys()].filter((name) => name.endsWith('.css')),
        );
      },
    },
  };
}
