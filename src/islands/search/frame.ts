import { button, make } from './dom.ts';

/** The parts of the search window that change or have listeners. */
export interface Frame {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The number of results, as shown. */
  readonly count: HTMLParagraphElement;
  /** The same for screen readers, later; inside the dialog, since everything outside is inert while it is open. */
  readonly live: HTMLParagraphElement;
  /** The line of filters, filled when it is first opened. */
  readonly filters: HTMLDetailsElement;
  /** Results, or a message instead. */
  readonly found: HTMLDivElement;
}

const hint = (keys: readonly string[], what: string): HTMLSpanElement =>
  make('span', {}, ...keys.map((key) => make('kbd', {}, key)), ` ${what}`);

/** Builds the window, closed and not yet in the page. */
export function makeFrame(): Frame {
  const input = make('input', {
    type: 'search',
    id: 'search-words',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    maxlength: '200',
    enterkeyhint: 'search',
  });
  const form = make(
    'form',
    { role: 'search' },
    make('label', { for: 'search-words' }, 'Words to look for'),
    input,
  );
  const filters = make(
    'details',
    { class: 'filters' },
    make('summary', {}, 'Filters', make('span', { class: 'chosen' })),
  );
  const count = make('p', { class: 'count' });
  const live = make('p', { class: 'sr-only', role: 'status' });
  const found = make('div', { class: 'found' });
  const dialog = make('dialog', { class: 'search-window not-content', 'aria-labelledby': 'search-title' });
  dialog.append(
    make(
      'div',
      { class: 'inner' },
      make(
        'div',
        { class: 'top' },
        make('h2', { id: 'search-title' }, 'Search'),
        button('plain', 'Close', () => dialog.close()),
        form,
      ),
      make('div', { class: 'scroll' }, filters, count, live, found),
      make(
        'div',
        { class: 'keys' },
        hint(['↓', '↑'], 'move'),
        hint(['Enter'], 'open'),
        hint(['Esc'], 'close'),
      ),
    ),
  );
  return { dialog, form, input, filters, count, live, found };
}
