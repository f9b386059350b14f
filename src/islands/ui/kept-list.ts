import { announce } from './announce.ts';
import { focusLater } from './focus.ts';
import { createButton } from './parts.ts';
import { setSentence } from './sentence.ts';
import { type KeptWords, keptWords } from './unsaved.ts';

let count = 0;

/** The texts of unmounted fields that could not be stored: each in full, to be copied or discarded. */
export class KeptList {
  readonly element = document.createElement('div');
  #items = new Map<string, HTMLElement>();
  readonly #leave: () => void;

  /** @param leave moves the focus on after a text is discarded */
  constructor(leave: () => void) {
    this.#leave = leave;
    this.element.className = 'kept-words';
  }

  /** Shows the texts that are kept now. */
  show(): void {
    const kept = keptWords();
    for (const [key, item] of this.#items) if (!kept.has(key)) item.remove();
    this.#items = new Map(
      [...kept].map(([key, words]) => [
        key,
        this.#items.get(key) ?? this.element.appendChild(this.#make(words)),
      ]),
    );
  }

  #make({ field, text, torn, discard }: KeptWords): HTMLElement {
    const id = `kept-words-${(count += 1)}`;
    const item = document.createElement('div');
    const says = document.createElement('p');
    const shown = document.createElement('textarea');
    Object.assign(item, { id, tabIndex: -1 });
    item.dataset['keptWords'] = '';
    item.setAttribute('role', 'group');
    item.setAttribute('aria-labelledby', `${id}-says`);
    says.id = `${id}-says`;
    setSentence(says, [
      'Not saved: what you typed into “',
      { name: field },
      '”. The field is not in the page now.',
    ]);
    Object.assign(shown, { value: text, readOnly: true, rows: 2, dir: 'auto', translate: false });
    shown.setAttribute('aria-labelledby', says.id);
    const copy = createButton('keptCopy', 'Copy', () => void copyText(shown));
    const letGo = createButton('keptDiscard', 'Discard', () => {
      discard();
      this.#leave();
    });
    item.append(says, shown, copy, letGo);
    // The focus was lost with the field.
    if (torn) focusLater(id);
    return item;
  }
}

async function copyText(shown: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(shown.value);
    announce('The text is on the clipboard.');
  } catch {
    // Forbidden, or missing on plain http.
    shown.select();
    announce('This browser did not allow copying. The text is selected: copy it with your keyboard.');
  }
}
