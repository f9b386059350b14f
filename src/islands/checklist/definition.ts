import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';

/**
 * Reads a list from its server-rendered rows, so that the page need not contain it twice. Item texts come from an attribute,
 * since work is stored with their wording and the visible text may have been translated.
 */
export function definitionOf(root: HTMLElement): ListDefinition {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-item-id]')];
  return {
    id: root.dataset['list'] ?? '',
    sections: [...root.querySelectorAll<HTMLElement>('[data-section]')].map((section) => ({
      id: section.dataset['section'] ?? '',
      title: section.querySelector('h2')?.textContent ?? '',
    })),
    items: rows.map((row) => ({
      id: row.dataset['itemId'] ?? '',
      text: row.dataset['wording'] ?? '',
      section: row.closest<HTMLElement>('[data-section]')?.dataset['section'],
      formerly: row.dataset['formerly']?.split(' ') ?? [],
    })),
  };
}
