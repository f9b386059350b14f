import type { Findable } from './engine/index.ts';
import { addsInPlace, briefLink } from './to-brief.ts';

/** The row of the matrix with the statement that is open. */
export class OpenedStatement {
  readonly #row = Object.assign(document.createElement('tr'), { className: 'opened' });
  readonly #columns: number;

  constructor(matrix: ParentNode) {
    this.#columns = matrix.querySelectorAll('thead th').length;
  }

  /** Shows the whole statement below a row, with the way to its page and into a brief. */
  showBelow(row: Element, statement: Findable, address: string, who: string): void {
    const cell = Object.assign(document.createElement('td'), { colSpan: this.#columns });
    const text = document.createElement('p');
    text.append(Object.assign(document.createElement('strong'), { textContent: `${who} ` }), statement.text);
    const place = Object.assign(document.createElement('a'), { href: address, textContent: 'On its page' });
    const brief = briefLink(statement);
    addsInPlace(brief, statement);
    const actions = document.createElement('p');
    actions.append(place, brief);
    cell.append(text, actions);
    this.#row.replaceChildren(cell);
    row.after(this.#row);
  }

  remove(): void {
    this.#row.remove();
  }
}
