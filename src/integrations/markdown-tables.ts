import { defineHastPlugin } from 'satteri';

/**
 * Puts every Markdown table in the box that TableBox.astro makes for the others. Its name is the heading above the
 * table and the heads of its columns, since several tables can stand under one heading.
 */
export const markdownTables = () =>
  defineHastPlugin({
    name: 'groundwork-tables',
    element: {
      filter: ['table'],
      visit(table, context) {
        const before = context.parent(table).children.slice(0, context.indexOf(table));
        const heading = before.findLast((node) => node.type === 'element' && /^h[2-4]$/.test(node.tagName));
        const [head] = table.children.filter((node) => node.type === 'element');
        const columns = (head?.children ?? [])
          .flatMap((row) => (row.type === 'element' ? row.children : []))
          .map((cell) => context.textContent(cell).trim())
          .filter((words) => words !== '')
          .join(', ');
        context.wrapNode(table, {
          type: 'element',
          tagName: 'section',
          properties: {
            className: ['table-box'],
            ariaLabel: heading === undefined ? columns : `${context.textContent(heading).trim()}: ${columns}`,
            tabIndex: 0,
          },
          children: [],
        });
      },
    },
  });
