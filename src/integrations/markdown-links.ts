import { readFileSync } from 'node:fs';
import { defineHastPlugin } from 'satteri';
import { parse } from 'yaml';

interface Named {
  readonly title?: string;
  readonly parts?: Readonly<Record<string, { readonly title?: string }>>;
}

/** The record of a source; nothing where there is none to read, which the catalog reports. */
function recordOf(id: string): Named {
  try {
    const record: unknown = parse(readFileSync(`content/sources/${id}.yaml`, 'utf8'));
    return typeof record === 'object' && record !== null ? record : {};
  } catch {
    return {};
  }
}

/** The title of a source, or of a part of one, as the catalog gives it: a mark such as S14 says nothing by itself. */
function sourceTitle(id: string): string | undefined {
  const [, source = id, part = ''] = /^(s\d+)([a-z]?)$/.exec(id) ?? [];
  const { title, parts } = recordOf(source);
  return part === '' ? title : [title, parts?.[part]?.title].join(': ');
}

/**
 * Rewrites plain Markdown links, so that authors need no components:
 * a link from the root gets the base path, one to `/glossary/#id` is marked as a term,
 * one to `/sources/#id` becomes a citation mark with the title of the source, and one to another site is marked as external.
 */
export const markdownLinks = ({ base }: { base: string }) =>
  defineHastPlugin({
    name: 'groundwork-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href !== 'string') return;
        if (/^https?:/.test(href)) context.setProperty(node, 'rel', 'external noopener');
        if (!href.startsWith('/')) return;
        context.setProperty(node, 'href', base + href.slice(1));
        const [, page, id] = /^\/(glossary|sources)\/#(.+)$/.exec(href) ?? [];
        if (page === undefined || id === undefined) return;
        const isTerm = page === 'glossary';
        context.setProperty(node, 'className', [isTerm ? 'term' : 'cite']);
        const title = isTerm ? undefined : sourceTitle(id);
        if (title !== undefined) context.setProperty(node, 'title', title);
      },
    },
  });
