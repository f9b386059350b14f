import { announce } from '../ui/announce.ts';
import { part, setText } from '../ui/dom.ts';
import type { Findable } from './engine/index.ts';
import { OpenedStatement } from './opened-statement.ts';

/** The matrix: shows what the filters leave, its totals, and a chosen statement below its row. */
export class Matrix {
  readonly #root: HTMLElement;
  readonly #opened: OpenedStatement;
  /** The link of the statement that is open. */
  #open: HTMLAnchorElement | undefined;

  constructor(root: HTMLElement, statementOf: (id: string) => Findable | undefined) {
    this.#root = root;
    this.#opened = new OpenedStatement(root);
    for (const link of this.#links) link.setAttribute('aria-expanded', 'false');
    root.addEventListener('click', (event) => {
      const { target, ctrlKey, metaKey, shiftKey } = event;
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-cell]') : null;
      const statement = link && statementOf(link.dataset['cell'] ?? '');
      if (!statement || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      if (link === this.#open) this.#close();
      else this.#show(link, statement);
    });
    root.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.#open) return;
      this.#open.focus();
      this.#close();
    });
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#root.querySelectorAll<HTMLAnchorElement>('a[data-cell]')];
  }

  /** Shows these statements only, and the column of one group only where one is chosen. */
  update(shown: readonly Findable[], group: string): void {
    const left = new Set(shown.map(({ id }) => id));
    for (const link of this.#links) link.hidden = !left.has(link.dataset['cell'] ?? '');
    if (this.#open?.hidden === true) this.#close();
    const totals = [...this.#root.querySelectorAll<HTMLElement>('[data-total]')];
    const others = totals.map(({ dataset }) => group !== '' && dataset['total'] !== group);
    for (const row of this.#root.querySelectorAll('tr:not(.opened)'))
      [...row.children].slice(1).forEach((cell, at) => cell.toggleAttribute('hidden', others[at] === true));
    for (const row of this.#root.querySelectorAll<HTMLElement>('tbody tr:not(.opened)'))
      row.hidden = !row.querySelector('a[data-cell]:not([hidden])');
    for (const total of totals)
      for (const count of total.querySelectorAll<HTMLElement>('[data-direction]')) {
        const own = shown.filter(
          ({ stakeholder, direction }) =>
            stakeholder === total.dataset['total'] && direction === count.dataset['direction'],
        );
        setText(count, String(own.length));
      }
  }

  #show(link: HTMLAnchorElement, statement: Findable): void {
    this.#close();
    this.#open = link;
    link.setAttribute('aria-expanded', 'true');
    const who = part(link, '.who', HTMLElement).textContent.trim();
    this.#opened.showBelow(link.closest('tr') ?? link, statement, link.href, who);
    announce(`${who} ${statement.text}`);
  }

  #close(): void {
    this.#open?.setAttribute('aria-expanded', 'false');
    this.#open = undefined;
    this.#opened.remove();
  }
}
