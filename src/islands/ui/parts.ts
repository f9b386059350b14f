import { sentenceOf, setSentence } from './sentence.ts';

/** A button of the site, made by script. `name` becomes a data attribute: `saveFile` is `data-save-file`. */
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
 * Writes text in an element of its own, which takes the place of the one before. A page translator puts other
 * nodes in the place of text, so what is written into a kept text node is not seen; and text that vanishes from
 * among what Preact has drawn would look like such a translator's work.
 */
export function writeAnew(element: Element, text: string): void {
  const part = document.createElement('span');
  setSentence(part, sentenceOf(text));
  element.replaceChildren(...(text === '' ? [] : [part]));
}
