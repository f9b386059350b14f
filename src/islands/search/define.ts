/**
 * Opens the search window: by the button, by `/` outside fields, and by Ctrl or Cmd with K anywhere.
 * The window and Pagefind load when it is first opened: this file, and Vite's helper for dynamic imports, is all that
 * a page loads for search.
 */
import { href } from '../../shared/href.ts';

async function open(question = '', missing = false): Promise<void> {
  const note = document.querySelector('gw-search p');
  typed ??= '';
  try {
    const { openSearch } = await import('./window.ts');
    if (note) note.textContent = '';
    const takeTyped = (): string => {
      const early = typed ?? '';
      typed = undefined;
      return early;
    };
    await openSearch({ takeTyped, question, missing });
  } catch {
    typed = undefined;
    if (note) note.textContent = 'Search did not load. Check your connection and reload the page.';
  }
}

/** What was typed after the window was requested and before it was loaded, so that no letter is lost. */
let typed: string | undefined;

/** Whether the reader has switched `/` off (WCAG 2.1.4), on the page on accessibility. */
function slashIsOff(): boolean {
  try {
    return localStorage.getItem(import.meta.env.GROUNDWORK_SLASH_KEY) === 'off';
  } catch {
    return false;
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, option'));

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented } = event;
  if (defaultPrevented || altKey) return;
  const command = ctrlKey || metaKey;
  if (typed !== undefined && !command && (key.length === 1 || key === 'Backspace')) {
    typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
    event.preventDefault();
    return;
  }
  const wanted =
    key === '/'
      ? !command && !isField(target) && !slashIsOff()
      : command && !shiftKey && key.toLowerCase() === 'k';
  if (!wanted) return;
  event.preventDefault();
  void open();
});

class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      // Safari does not focus a clicked button, and could not return the focus to it later.
      button.focus();
      void open('', 'missing' in this.dataset);
    });
  }
}
customElements.define('gw-search', SearchOpener);

/** The address of the first page may carry a question; other pages have a `q` of their own. */
const asked = new URLSearchParams(location.search).get('q')?.trim();
if (asked && location.pathname === href('/')) void open(asked);
