import { counted } from '../../shared/words.ts';
import { part, setText } from '../ui/dom.ts';
import type { Findable } from './engine/index.ts';
import { facets, valueOf } from './state.ts';

/** Shows in each cell of the matrix how many of its statements are shown; a cell without any is empty. */
export function countInMatrix(matrix: HTMLElement, shown: readonly Findable[]): void {
  const counts = new Map<string, number>();
  for (const statement of shown) {
    const place = facets.map((facet) => valueOf(statement, facet)).join('/');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  for (const cell of matrix.querySelectorAll<HTMLElement>('a[data-theme]')) {
    const count = counts.get(facets.map((facet) => cell.dataset[facet]).join('/')) ?? 0;
    cell.hidden = count === 0;
    setText(part(cell, 'b', HTMLElement), String(count));
    const label = cell.getAttribute('aria-label') ?? '';
    cell.setAttribute('aria-label', label.replace(/\d+ statements?/, counted(count, 'statement')));
  }
}
