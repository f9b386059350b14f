import type { Narrowed } from '../../language/index.ts';
import { part, targetOf } from '../ui/dom.ts';
import { sentenceOf, setSentence } from '../ui/sentence.ts';
import { FAILED, leftMessage } from './messages.ts';

/** How long typing must pause before the count is announced. */
const PAUSE_MS = 500;

/**
 * Filters a long server-rendered list by words and choices. It contains
 * - a `<search>` with a search field `q` and selects named after `data-` attributes of items;
 * - items marked `data-filter-item`, in groups marked `data-filter-group` that hide when none of their items is left;
 * - `[data-filter-words]`, which shows how many are left once the reader pauses, since screen readers announce each change.
 * The filters are kept in the address, so that they can be shared; an address that names an item shows all.
 */
class FilterElement extends HTMLElement {
  #speaking: number | undefined;
  #narrowing: Promise<(question: string) => Narrowed> | undefined;
  #latest = 0;

  connectedCallback(): void {
    const given = new URLSearchParams(location.search);
    for (const control of this.#controls()) {
      // What was entered before this script came stays.
      control.value = given.get(control.name) ?? control.value;
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
      control.addEventListener('input', () => this.#apply(true));
    }
    part(this, '[data-filter-clear]', HTMLButtonElement).addEventListener('click', () => {
      this.#clear();
      this.#controls()[0]?.focus();
    });
    addEventListener('hashchange', () => this.#showTarget());
    this.#apply();
  }

  #clear(): void {
    for (const control of this.#controls()) control.value = '';
    this.#apply();
  }

  #controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('search input, search select')];
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-filter-item]')];
  }

  /** Reads the words of the list once; after a failure the next question tries again. */
  #read(): Promise<(question: string) => Narrowed> {
    this.#narrowing ??= import('./narrowing.ts')
      .then(({ narrowingOf }) => narrowingOf(this.#items.map(textOf)))
      .catch((error: unknown) => {
        this.#narrowing = undefined;
        throw error;
      });
    return this.#narrowing;
  }

  /** @param typed whether the reader just typed: then a fragment whose target gets hidden is dropped */
  #apply(typed = false): void {
    this.#latest += 1;
    const turn = this.#latest;
    const words = this.#controls()
      .find(({ name }) => name === 'q')
      ?.value.trim();
    if (!words) {
      this.#show(typed);
      return;
    }
    this.#read()
      .then((narrow) => {
        if (turn === this.#latest) this.#show(typed, narrow(words));
      })
      .catch(() => {
        if (turn === this.#latest) this.#say(FAILED, typed);
      });
  }

  #show(typed: boolean, read?: Narrowed): void {
    const chosen = this.#controls().filter(({ value }) => value.trim() !== '');
    const items = this.#items;
    for (const [at, item] of items.entries()) {
      item.hidden = !chosen.every(({ name, value }) =>
        name === 'q' ? read?.left[at] : (item.dataset[name] ?? '').split(' ').includes(value),
      );
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      group.hidden = group.querySelector('[data-filter-item]:not([hidden])') === null;
    }
    const left = items.filter(({ hidden }) => !hidden).length;
    this.#say(chosen.length === 0 ? '' : leftMessage(left, items.length, read), typed);
    part(this, '[data-filter-clear]', HTMLButtonElement).hidden = chosen.length === 0;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()])).toString();
    const target = targetOf(location.hash);
    const hidden = typed && this.contains(target) && target?.closest('[hidden]') !== null;
    const address = `${location.pathname}${query === '' ? '' : `?${query}`}${hidden ? '' : location.hash}`;
    if (address !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, '', address);
    if (!typed) this.#showTarget();
  }

  #say(words: string, typed: boolean): void {
    clearTimeout(this.#speaking);
    const say = () => setSentence(part(this, '[data-filter-words]', HTMLElement), sentenceOf(words));
    if (typed) this.#speaking = window.setTimeout(say, PAUSE_MS);
    else say();
  }

  #showTarget(): void {
    const target = targetOf(location.hash);
    if (target === null || !this.contains(target) || target.closest('[hidden]') === null) return;
    this.#clear();
    target.scrollIntoView();
  }
}
/** The text of an element, with a blank between its parts: “IG” and “Implementation guide” beside it are no one word. */
function spacedText(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '');
  return found.join(' ');
}

/** The text to search: the parts marked `data-filter-text`, or else all of the item, and its other names. */
function textOf(item: HTMLElement): string {
  const parts = [...item.querySelectorAll('[data-filter-text]')];
  const texts = (parts.length > 0 ? parts : [item]).map(spacedText);
  return [item.dataset['aliases'] ?? '', ...texts].join(' ');
}

customElements.define('gw-filter', FilterElement);
