import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, type Problem } from '../catalog/problem.ts';
import { builtPages, type BuiltPage } from './built-page.ts';

/** The file an author edits for a built page; a page made from records is named by its address. */
function sourceOf({ url }: BuiltPage, root: string): string {
  const slug = url.slice(1, -1);
  const candidates = [`${slug}.md`, `${slug}.mdx`, `${slug}/index.md`, `${slug}/index.mdx`];
  const found = candidates
    .map((name) => `content/guide/${name}`)
    .find((file) => existsSync(`${root}/${file}`));
  return found ?? url;
}

/** The id that an address names behind `#`; browsers take a percent sign that encodes nothing as it is. */
function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Links from built pages to pages, files and anchors of the site that do not exist. */
export function brokenLinks(dist: string, base: string, root: string): Problem[] {
  const pages = builtPages(dist);
  const anchors = new Map(
    pages.map(({ url, root: html }) => [url, new Set(html.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  return pages.flatMap((page) => {
    const targets = new Set(
      page.root.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? ''),
    );
    return [...targets].flatMap((target): Problem[] => {
      const { origin, pathname, hash } = new URL(target, `http://here${base.slice(0, -1)}${page.url}`);
      if (origin !== 'http://here') return [];
      const file = sourceOf(page, root);
      const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
      const ids = path === undefined ? undefined : anchors.get(path);
      const asset =
        path !== undefined && statSync(`${dist}${path}`, { throwIfNoEntry: false })?.isFile() === true;
      if (!ids) {
        return asset
          ? []
          : [
              {
                file,
                field: 'link',
                message: `"${target}" is not a page of this site - correct the address or add the page`,
              },
            ];
      }
      const anchor = anchorOf(hash);
      return anchor === '' || ids.has(anchor)
        ? []
        : [
            {
              file,
              field: 'link',
              message: `"${target}" names no place on that page - correct the part behind # or add the heading`,
            },
          ];
    });
  });
}

/** Fails the build when a page links to a page or anchor that is not there, with all such links at once. */
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
        if (problems.length > 0) throw new ContentError(problems);
      },
    },
  };
}
