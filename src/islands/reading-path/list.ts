import { part, setText } from '../ui/dom.ts';
import { choose, chosen, mark, onChoiceElsewhere } from './choice.ts';

const UNKEPT = 'This browser could not keep that, so it ends with this page.';

/** The links to the pages of the entry that a box belongs to. */
const linksOf = (box: HTMLInputElement): HTMLAnchorElement[] => [
  ...(box.closest('li')?.querySelectorAll<HTMLAnchorElement>('a[data-page]') ?? []),
];
const pagesOf = (box: HTMLInputElement): string[] => linksOf(box).map(({ pathname }) => pathname);

/** The list of a path: follows it at a press, and shows and takes the marks of its pages. */
export class FollowedPath extends HTMLElement {
  connectedCallback(): void {
    part(this, 'button', HTMLButtonElement).addEventListener('click', () => {
      const now = chosen();
      // Marks belong to pages, so another path takes them over.
      const next =
        now?.path === this.#name ? undefined : { path: this.#name, read: now?.read ?? new Set<string>() };
      showAll(choose(next) ? '' : UNKEPT);
    });
    this.addEventListener('change', ({ target }) => {
      const now = chosen();
      if (now && target instanceof HTMLInputElement)
        showAll(mark(now, pagesOf(target), target.checked) ? '' : UNKEPT);
    });
    this.show('');
  }

  /** Shows what is chosen, with a problem to tell. */
  show(problem: string): void {
    const now = chosen();
    const followed = now?.path === this.#name;
    const boxes = [...this.querySelectorAll('input')];
    for (const box of boxes) {
      box.checked = pagesOf(box).every((page) => now?.read.has(page));
      box.ariaLabel = `Read: ${linksOf(box)
        .map(({ textContent }) => textContent)
        .join(', ')}`;
    }
    const pages = [...new Set(boxes.flatMap(pagesOf))];
    const read = pages.filter((page) => now?.read.has(page)).length;
    this.toggleAttribute('data-followed', followed);
    setText(part(this, 'button', HTMLButtonElement), followed ? 'Stop following' : 'Follow this path');
    const count = `${String(read)} of ${String(pages.length)} pages read`;
    setText(part(this, '[data-words]', HTMLElement), followed && problem === '' ? count : problem);
  }

  get #name(): string {
    return this.dataset['path'] ?? '';
  }
}

function showAll(problem: string): void {
  for (const list of document.querySelectorAll('gw-path'))
    if (list instanceof FollowedPath) list.show(problem);
}

onChoiceElsewhere(() => showAll(''));
