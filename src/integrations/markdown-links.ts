import { readFileSync } from 'node:fs';
import { defineHastPlugin } from 'satteri';
import { parse } from 'yaml';

/** The definition of a term from its record; the catalog reports terms without one. */
function definitionOf(id: string): string | undefined {
  try {
    const record: unknown = parse(readFileSync(`content/glossary/${id}.yaml`, 'utf8'));
    return typeof record === 'object' && record !== null && 'definition' in record
      ? String(record.definition)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Rewrites plain Markdown links, so that authors need no components:
 * a link from the root gets the base path, one to `/glossary/#id` gets the definition,
 * one to `/sources/#id` becomes a citation mark, and one to another site is marked as external.
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
        context.setProperty(node, 'className', [page === 'glossary' ? 'term' : 'cite']);
        const definition = page === 'glossary' ? definitionOf(id) : undefined;
        if (definition !== undefined) context.setProperty(node, 'data-definition', definition);
      },
    },
  });
