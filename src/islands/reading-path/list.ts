import { part, setText } from '../ui/dom.ts';
import { choose, chosen, mark, onChoiceElsewhere } from './choice.ts';
import { pageOf, pathOf } from './paths.ts';

const UNKEPT = 'This browser keeps nothing, so the choice ends with this page.';

/** The list of a path: follows it at a press, and shows and takes the marks of its pages. */
export class FollowedPath extends HTMLElement {
  connectedCallback(): void {
    const button = part(this, 'button', HTMLButtonElement);
    button.addEventListener('click', () => {
      const now = chosen();
      // Marks belong to pages, so another path takes them over.
      const next =
        now?.path === this.#name ? undefined : { path: this.#name, read: now?.read ?? new Set<string>() };
      showAll(choose(next) ? '' : UNKEPT);
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#mark(this.#boxes.indexOf(target), target.checked);
    });
    void this.show('');
  }

  /** Shows what is chosen, with a problem to tell. */
  async show(problem: string): Promise<void> {
    const now = chosen();
    const followed = now?.path === this.#name;
    this.toggleAttribute('data-followed', followed);
    setText(part(this, 'button', HTMLButtonElement), followed ? 'Stop following' : 'Follow this path');
    if (followed) await this.#showMarks(now.read);
    const read = this.#boxes.filter(({ checked }) => checked).length;
    const count = `${String(read)} of ${String(this.#boxes.length)} read`;
    setText(part(this, '[data-words]', HTMLElement), followed && problem === '' ? count : problem);
  }

  async #showMarks(read: ReadonlySet<string>): Promise<void> {
    const path = await pathOf(this.#name);
    for (const [entry, box] of this.#boxes.entries()) {
      const pages = path?.pages.filter(([, , nth]) => nth === entry) ?? [];
      box.checked = pages.length > 0 && pages.every(([url]) => read.has(pageOf(url)));
      box.ariaLabel = `Read: ${pages.map(([, label]) => label).join(', ')}`;
    }
  }

  async #mark(entry: number, isRead: boolean): Promise<void> {
    const path = await pathOf(this.#name);
    const now = chosen();
    if (!path || !now) return;
    const pages = path.pages.filter(([, , nth]) => nth === entry).map(([url]) => pageOf(url));
    showAll(mark(now, pages, isRead) ? '' : UNKEPT);
  }

  get #name(): string {
    return this.dataset['path'] ?? '';
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input')];
  }
}

function showAll(problem: string): void {
  for (const list of document.querySelectorAll('gw-path'))
    if (list instanceof FollowedPath) void list.show(problem);
}

onChoiceElsewhere(() => showAll(''));
