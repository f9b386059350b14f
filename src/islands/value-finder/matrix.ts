import { counted } from '../../shared/words.ts';
import { part, setText } from '../ui/dom.ts';
import type { Findable } from './engine/index.ts';
import { facets, valueOf } from './state.ts';

/** Shows in each cell of the matrix how many of its statements are shown; a cell without any is empty. */
export function countInMatrix(matrix: HTMLElement, shown: readonly Findable[]): void {
  for (const cell of matrix.querySelectorAll<HTMLElement>('a[data-theme]')) {
    const own = shown.filter((statement) =>
      facets.every((facet) => cell.dataset[facet] === valueOf(statement, facet)),
    );
    cell.hidden = own.length === 0;
    setText(part(cell, 'b', HTMLElement), String(own.length));
    const label = cell.getAttribute('aria-label') ?? '';
    cell.setAttribute('aria-label', label.replace(/\d+ statements?/, counted(own.length, 'statement')));
  }
}
