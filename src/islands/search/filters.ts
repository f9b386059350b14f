import { button, make } from './dom.ts';
import type { Choice, Counts } from './engine.ts';

const facets = [
  { name: 'kind', label: 'Kind' },
  { name: 'stakeholder', label: 'Stakeholder' },
  { name: 'direction', label: 'Direction' },
  { name: 'track', label: 'Track' },
];

/** The filters of the search window: one native select each, in a disclosure that starts closed. */
export class Filters {
  readonly element: HTMLDetailsElement;
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #chosen = make('span', { class: 'chosen' });
  readonly #clear: HTMLButtonElement;

  constructor(changed: () => void) {
    this.#clear = button('plain', 'Remove filters', () => {
      this.clear();
      // The button has disappeared; the focus moves to the disclosure it was in.
      this.element.querySelector('summary')?.focus();
      changed();
    });
    const fields = facets.map(({ name, label }) => {
      const id = `search-${name}`;
      const select = make('select', { id, autocomplete: 'off' }, new Option('Any', ''));
      select.addEventListener('change', () => {
        this.#describe();
        changed();
      });
      this.#selects.set(name, select);
      return make('div', {}, make('label', { for: id }, label), select);
    });
    this.element = make(
      'details',
      { class: 'filters' },
      make('summary', {}, 'Filters', this.#chosen),
      make('div', { role: 'group', 'aria-label': 'Filters' }, ...fields, this.#clear),
    );
    this.#describe();
  }

  /** The filters that are on. */
  get choice(): Choice {
    const on = [...this.#selects].filter(([, { value }]) => value !== '');
    return Object.fromEntries(on.map(([name, { value }]) => [name, value]));
  }

  /** Switches all filters off; the caller searches again. */
  clear(): void {
    for (const select of this.#selects.values()) select.value = '';
    this.#describe();
  }

  /** Shows how many results each value would leave; a value that would leave none is disabled. */
  show(counts: Counts): void {
    for (const [name, select] of this.#selects) {
      for (const [value, count] of Object.entries(counts[name] ?? {})) {
        let option = [...select.options].find((known) => known.value === value);
        if (!option) {
          option = new Option(value, value);
          select.add(option);
        }
        option.textContent = `${value} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  #describe(): void {
    const values = Object.values(this.choice);
    this.#chosen.textContent = values.length === 0 ? '' : values.join(', ');
    this.#clear.hidden = values.length === 0;
  }
}
