import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, type Problem } from '../catalog/problem.ts';
import { located } from '../catalog/yaml/located.ts';
import { BOOK } from './book-address.ts';
import { builtPages } from './built-page.ts';
import { tagsIn } from './tags.ts';

/** The source file of a built page; for a page made from records, its address. */
function sourceOf(url: string, root: string): string {
  const slug = url.slice(1, -1);
  const candidates = [`${slug}.md`, `${slug}.mdx`, `${slug}/index.md`, `${slug}/index.mdx`];
  const found = candidates
    .map((name) => `content/guide/${name}`)
    .find((file) => existsSync(`${root}/${file}`));
  return found ?? url;
}

/** The id in the fragment of an address; like browsers, it keeps a percent sign that encodes nothing. */
function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Links from built pages to pages, files and anchors of the site that do not exist. */
export function brokenLinks(dist: string, base: string, root: string): Problem[] {
  /** The ids and the links of each page. */
  const pages = new Map<
    string,
    { readonly ids: ReadonlySet<string>; readonly targets: ReadonlySet<string> }
  >();
  for (const { url, html } of builtPages(dist)) {
    const ids = new Set<string>();
    const targets = new Set<string>();
    for (const { name, attributes } of tagsIn(html)) {
      const id = attributes.get('id');
      const href = attributes.get('href');
      if (id !== undefined) ids.add(id);
      if (name === 'a' && href !== undefined) targets.add(href);
    }
    pages.set(url, { ids, targets });
  }
  // The book repeats the links of the pages, which are told of where they are written.
  return [...pages].flatMap(([url, { targets }]) =>
    (url === BOOK ? [] : [...targets]).flatMap((target): Problem[] => {
      const { origin, pathname, hash } = new URL(target, `http://here${base.slice(0, -1)}${url}`);
      if (origin !== 'http://here') return [];
      const problem = (message: string): Problem => ({ file: sourceOf(url, root), field: 'link', message });
      const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
      const page = path === undefined ? undefined : pages.get(path);
      if (page) {
        const anchor = anchorOf(hash);
        if (anchor === '' || page.ids.has(anchor)) return [];
        return [
          problem(`"${target}" names no place on that page - correct the part behind # or add the heading`),
        ];
      }
      if (path !== undefined && statSync(`${dist}${path}`, { throwIfNoEntry: false })?.isFile()) return [];
      return [problem(`"${target}" is not a page of this site - correct the address or add the page`)];
    }),
  );
}

/** Fails the build when a page links to a page or anchor that does not exist, with all such links at once. */
export function checkedLinks(): AstroIntegration {
  let base = '/';
  let root = '.';
  return {
    name: 'groundwork-checked-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const problems = brokenLinks(fileURLToPath(dir), base, root);
        if (problems.length > 0) throw new ContentError(located(problems, root));
      },
    },
  };
}
