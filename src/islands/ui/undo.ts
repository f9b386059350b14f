import { undoneText } from '../../workbook/schema/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { announce } from './announce.ts';
import { createButton, writeAnew } from './parts.ts';
import { shownValue } from './shown-value.ts';
import { undoKey } from './undo-key.ts';

/** Where the field handles these keys itself, and where a dialog covers the page. */
const ELSEWHERE =
  'textarea, input:not([type=radio], [type=checkbox], [type=file]), [contenteditable], dialog, dialog *';

/**
 * `<gw-undo>`: undo and redo by buttons and keys. What was done is shown and announced. Buttons that the page
 * puts into it are placed between. It does nothing until `open` is set.
 */
export class UndoElement extends HTMLElement {
  readonly #undo = createButton('undo', 'Undo', () => this.#move('undo'));
  readonly #redo = createButton('redo', 'Redo', () => this.#move('redo'));
  readonly #words = document.createElement('bdi');
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
    this.#words.dataset['undoWords'] = '';
    this.prepend(this.#undo, this.#redo);
    this.append(this.#words);
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
      writeAnew(this.#words, '');
      // An undo by another button of the page is on the redo stack only after it has finished.
      queueMicrotask(() => this.#refresh());
    });
    writeAnew(this.#words, '');
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
    writeAnew(this.#words, text);
    announce(text);
    this.#refresh();
  }

  #refresh(): void {
    // Not `disabled`: a button that becomes useless while pressed must not lose the focus.
    this.#undo.setAttribute('aria-disabled', String(this.#open?.undo.canUndo() !== true));
    this.#redo.setAttribute('aria-disabled', String(this.#open?.undo.canRedo() !== true));
  }
}

if (!customElements.get('gw-undo')) customElements.define('gw-undo', UndoElement);
