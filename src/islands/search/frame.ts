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
  /** Results, or a message instead. */
  readonly found: HTMLDivElement;
}

const slashKey = import.meta.env.GROUNDWORK_SLASH_KEY;

function slashIsOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

/** Lets a reader switch the `/` key off, for people who use speech input or press keys by accident (WCAG 2.1.4). */
function slashSwitch(): HTMLLabelElement {
  const box = make('input', { type: 'checkbox', autocomplete: 'off' });
  const words = make('span', {}, 'The / key opens search');
  box.checked = slashIsOn();
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(slashKey, box.checked ? 'on' : 'off');
    } catch {
      box.checked = true;
      words.textContent = 'The / key opens search. This browser does not let the site remember a change.';
    }
  });
  return make('label', {}, box, words);
}

const hint = (keys: readonly string[], what: string): HTMLSpanElement =>
  make('span', {}, ...keys.map((key) => make('kbd', {}, key)), ` ${what}`);

/** Builds the window, closed and not yet in the page; `filters` are between the field and the results. */
export function makeFrame(filters: HTMLElement): Frame {
  const input = make('input', {
    type: 'search',
    id: 'search-words',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = make(
    'form',
    { role: 'search' },
    make('label', { for: 'search-words' }, 'Words to look for'),
    input,
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
        slashSwitch(),
      ),
    ),
  );
  return { dialog, form, input, count, live, found };
}
