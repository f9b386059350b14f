import { part, setText, targetOf } from '../ui/dom.ts';
import { matches, plainWords } from './match.ts';

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
    this.#showTarget();
  }

  #clear(): void {
    for (const control of this.#controls()) control.value = '';
    this.#apply();
  }

  #controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('search input, search select')];
  }

  /** @param typed whether the reader just typed: then a fragment whose target gets hidden is dropped */
  #apply(typed = false): void {
    const chosen = this.#controls().filter(({ value }) => value.trim() !== '');
    const items = [...this.querySelectorAll<HTMLElement>('[data-filter-item]')];
    for (const item of items) {
      item.hidden = !chosen.every(({ name, value }) =>
        name === 'q' ? matches(textOf(item), value) : (item.dataset[name] ?? '').split(' ').includes(value),
      );
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      group.hidden = group.querySelector('[data-filter-item]:not([hidden])') === null;
    }
    const left = items.filter(({ hidden }) => !hidden).length;
    const words =
      chosen.length === 0
        ? ''
        : left === 0
          ? 'Nothing fits. Try fewer or other words, or show all.'
          : `${left} of ${items.length} shown.`;
    clearTimeout(this.#speaking);
    const say = () => setText(part(this, '[data-filter-words]', HTMLElement), words);
    if (typed) this.#speaking = window.setTimeout(say, PAUSE_MS);
    else say();
    part(this, '[data-filter-clear]', HTMLButtonElement).hidden = chosen.length === 0;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()])).toString();
    const target = targetOf(location.hash);
    const hidden = typed && this.contains(target) && target?.closest('[hidden]') !== null;
    const address = `${location.pathname}${query === '' ? '' : `?${query}`}${hidden ? '' : location.hash}`;
    if (address !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, '', address);
  }

  #showTarget(): void {
    const target = targetOf(location.hash);
    if (target === null || !this.contains(target) || target.closest('[hidden]') === null) return;
    this.#clear();
    target.scrollIntoView();
  }
}
/** The text to search: the parts marked `data-filter-text`, or else all of the item, and its other names. */
function textOf(item: HTMLElement): string {
  const parts = [...item.querySelectorAll('[data-filter-text]')];
  const texts = (parts.length > 0 ? parts : [item]).map(({ textContent }) => textContent);
  return plainWords(item.dataset['aliases'] ?? '', ...texts);
}

customElements.define('gw-filter', FilterElement);
