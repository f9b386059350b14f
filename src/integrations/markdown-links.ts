import { readFileSync } from 'node:fs';
import { defineHastPlugin } from 'satteri';
import { parse } from 'yaml';

/** The definition of a term, read from its record; a term without one is reported by the catalog. */
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
 * What plain Markdown links become, so that authors need no components:
 * a link from the root gets the base path in front, one to `/glossary/#id` carries the definition,
 * one to `/sources/#id` becomes a citation mark, and one to another site says so to the browser.
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
