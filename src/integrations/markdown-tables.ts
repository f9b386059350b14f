import { defineHastPlugin } from 'satteri';
import { headVariables, isStacked } from '../shared/stacked-table.ts';

/**
 * Puts every Markdown table in the box that TableBox.astro makes for the others. Its name is the heading above the
 * table and the heads of its columns, since several tables can stand under one heading. The first cell of a row
 * becomes its head: there our tables name what the row is about. A table of phrases is stacked on phones.
 */
export const markdownTables = () =>
  defineHastPlugin({
    name: 'groundwork-tables',
    element: [
      {
        filter: ['td'],
        visit(cell, context) {
          const before = context.parent(cell).children.slice(0, context.indexOf(cell));
          if (before.some(({ type }) => type === 'element')) return;
          if (context.textContent(cell).trim() === '') return;
          context.replaceNode(cell, {
            ...cell,
            tagName: 'th',
            properties: { ...cell.properties, scope: 'row' },
          });
        },
      },
      {
        filter: ['table'],
        visit(table, context) {
          const before = context.parent(table).children.slice(0, context.indexOf(table));
          const heading = before.findLast((node) => node.type === 'element' && /^h[2-4]$/.test(node.tagName));
          const [heads = [], cells = []] = table.children
            .filter((node) => node.type === 'element')
            .map((part) =>
              part.children
                .flatMap((row) => (row.type === 'element' ? row.children : []))
                .filter((cell) => cell.type === 'element')
                .map((cell) => context.textContent(cell).trim()),
            );
          const columns = heads.filter((words) => words !== '').join(', ');
          const stacked = isStacked(heads.length, cells);
          context.wrapNode(table, {
            type: 'element',
            tagName: 'section',
            properties: {
              className: stacked ? ['table-box', 'stacked'] : ['table-box'],
              ...(stacked && { style: headVariables(heads) }),
              ariaLabel:
                heading === undefined ? columns : `${context.textContent(heading).trim()}: ${columns}`,
              tabIndex: 0,
            },
            children: [],
          });
        },
      },
    ],
  });
