import { undoneText } from '../../workbook/schema/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { announce } from './announce.ts';
import { part } from './dom.ts';
import { writeAnew } from './parts.ts';
import { shownValue } from './shown-value.ts';
import { undoKey } from './undo-key.ts';

/** Where the field handles these keys itself, and where a dialog covers the page. */
const ELSEWHERE =
  'textarea, input:not([type=radio], [type=checkbox], [type=file]), [contenteditable], dialog, dialog *';

/**
 * `<gw-undo>` (UndoButtons.astro): undo and redo by buttons and keys. What was done is shown and announced. It does
 * nothing until `open` is set.
 */
export class UndoElement extends HTMLElement {
  #open: OpenInitiative | undefined;
  #stop: () => void = () => undefined;

  /** The name of a row in messages: `state of “Ownership of outputs” is now done`. */
  textOf: (row: string) => string | undefined = () => undefined;

  /** The initiative being worked on. */
  set open(open: OpenInitiative) {
    if (open === this.#open) return;
    this.#open = open;
    this.#follow();
  }

  connectedCallback(): void {
    for (const direction of ['undo', 'redo'] as const)
      this.#button(direction).onclick = () => this.#move(direction);
    document.addEventListener('keydown', this.#press);
    this.#follow();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#press);
    this.#stop();
  }

  #follow(): void {
    this.#stop();
    if (this.#open === undefined || !this.isConnected) return;
    this.#stop = this.#open.initiative.replica.listen(() => {
      this.#say('');
      // An undo by another button of the page is on the redo stack only after it has finished.
      queueMicrotask(() => this.#refresh());
    });
    this.#say('');
    this.#refresh();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const direction = undoKey(event);
    const elsewhere = event.target instanceof Element && event.target.matches(ELSEWHERE);
    if (direction === undefined || elsewhere) return;
    event.preventDefault();
    this.#move(direction);
  };

  #move(direction: 'undo' | 'redo'): void {
    if (this.#open === undefined) return;
    const text = undoneText(this.#open.undo[direction](), direction, this.textOf, shownValue);
    this.#say(text);
    announce(text);
    this.#refresh();
  }

  #refresh(): void {
    // Not `disabled`: a button that becomes useless while pressed must not lose the focus.
    this.#button('undo').setAttribute('aria-disabled', String(this.#open?.undo.canUndo() !== true));
    this.#button('redo').setAttribute('aria-disabled', String(this.#open?.undo.canRedo() !== true));
  }

  #button(direction: 'undo' | 'redo'): HTMLButtonElement {
    return part(this, `[data-${direction}]`, HTMLButtonElement);
  }

  #say(text: string): void {
    const words = part(this, '[data-undo-words]', HTMLElement);
    writeAnew(words, text);
    words.title = text;
  }
}

if (!customElements.get('gw-undo')) customElements.define('gw-undo', UndoElement);
