import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, ListItem, Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { ContentError } from '../../catalog/problem.ts';
import { cleaned } from './elements.ts';

const blocks = (state: State, element: Element): (BlockContent | DefinitionContent)[] =>
  state.toFlow(state.all(element));

const paragraphOf =
  (tag: 'strong' | 'emphasis'): Handle =>
  (state, element) => ({
    type: 'paragraph',
    children: [{ type: tag, children: state.all(element) as never[] }],
  });

/** An item of a checklist, with its id in front: what programs and colleagues call it by. */
const listItem: Handle = (state, element) => {
  const id = element.properties['dataItemId'];
  if (typeof id !== 'string') return defaultHandlers.li(state, element);
  const item: ListItem = { type: 'listItem', spread: false, children: blocks(state, element) };
  const [first] = item.children;
  if (first?.type === 'paragraph')
    first.children.push({ type: 'text', value: ' ' }, { type: 'inlineCode', value: id });
  return item;
};

/** Terms with what they mean: a line each. */
const definitions: Handle = (state, element) => state.all(element);

const handlers: Record<string, Handle> = {
  li: listItem,
  dl: definitions,
  dt: paragraphOf('strong'),
  dd: (state, element) => blocks(state, element),
  summary: paragraphOf('strong'),
  legend: (state, element) => ({ type: 'paragraph', children: state.all(element) as never[] }),
  fieldset: (state, element) => blocks(state, element),
  details: (state, element) => blocks(state, element),
  figcaption: (state, element) => blocks(state, element),
};

/** Links as they are for somebody who has the text elsewhere. */
function withWholeLinks(nodes: readonly ElementContent[], address: string): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { href } = node.properties;
    if (typeof href === 'string') node.properties['href'] = new URL(href, address).href;
    delete node.properties['title'];
    withWholeLinks(node.children, address);
  }
}

/** `main` of a page, as the build wrote it. */
const mainOf = (html: string): string =>
  html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length);

/**
 * What stands in `main` of a page, as CommonMark with tables: the headline first, links with their whole address.
 * @param address the whole address of the page
 * @throws ContentError where an element has no Markdown form
 */
export function markdownOf(html: string, address: string): string {
  const main = mainOf(html);
  const { children, unknown } = cleaned(
    fromHtml(main, { fragment: true }).children as ElementContent[],
    main.includes('<gw-view'),
  );
  if (unknown.length > 0)
    throw new ContentError(
      [...new Set(unknown)].map((name) => ({
        file: address,
        field: name,
        message:
          'has no Markdown form - say in src/integrations/markdown-twins/elements.ts whether it is dropped, opened or known',
      })),
    );
  withWholeLinks(children, address);
  const tree = toMdast({ type: 'root', children } satisfies Nodes, { handlers }) as Root;
  return toMarkdown(tree, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
}
