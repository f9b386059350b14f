import { readFileSync } from 'node:fs';
import { defineHastPlugin } from 'satteri';
import { parse } from 'yaml';

interface Named {
  readonly title?: string;
  readonly definition?: string;
  readonly parts?: Readonly<Record<string, { readonly title?: string }>>;
}

/** A record of the content; nothing where there is none to read, which the catalog reports. */
function recordOf(kind: 'glossary' | 'sources', id: string): Named {
  try {
    const record: unknown = parse(readFileSync(`content/${kind}/${id}.yaml`, 'utf8'));
    return typeof record === 'object' && record !== null ? record : {};
  } catch {
    return {};
  }
}

/** The title of a source, or of a part of one, as the catalog gives it: a mark such as S14 says nothing by itself. */
function sourceTitle(id: string): string | undefined {
  const [, source = id, part = ''] = /^(s\d+)([a-z]?)$/.exec(id) ?? [];
  const { title, parts } = recordOf('sources', source);
  return part === '' ? title : [title, parts?.[part]?.title].join(': ');
}

/**
 * Rewrites plain Markdown links, so that authors need no components:
 * a link from the root gets the base path, one to `/glossary/#id` gets the definition,
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
        const words = isTerm ? recordOf(page, id).definition : sourceTitle(id);
        if (words !== undefined) context.setProperty(node, isTerm ? 'data-definition' : 'title', words);
      },
    },
  });
