import { sentenceOf, setSentence } from './sentence.ts';

/** Creates a button in the site's style. `name` becomes a data attribute: `saveFile` is `data-save-file`. */
export function createButton(name: string, label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'gw-button';
  button.dataset[name] = '';
  writeAnew(button, label);
  button.addEventListener('click', press);
  return button;
}

/**
 * Writes text in a new element that replaces the previous one. A page translator replaces text
 * nodes, so text written into an old text node would not be visible; and removing text from
 * Preact's output would look like a translator's change.
 */
export function writeAnew(element: Element, text: string): void {
  const part = document.createElement('span');
  setSentence(part, sentenceOf(text));
  element.replaceChildren(...(text === '' ? [] : [part]));
}
