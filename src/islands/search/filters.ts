import { button, make } from './dom.ts';
import type { Choice, Counts } from './engine.ts';

const facets = [
  { name: 'kind', label: 'Kind' },
  { name: 'stakeholder', label: 'Stakeholder' },
  { name: 'direction', label: 'Direction' },
  { name: 'track', label: 'Track' },
];

/** The filters of the search window: one native select each, put into the disclosure that is there. */
export class Filters {
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #chosen: Element | null;
  readonly #clear: HTMLButtonElement;

  constructor(details: HTMLDetailsElement, changed: () => void) {
    this.#chosen = details.querySelector('.chosen');
    this.#clear = button('plain', 'Remove filters', () => {
      this.clear();
      // The button has disappeared; the focus moves to the disclosure it was in.
      details.querySelector('summary')?.focus();
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
    details.append(make('div', { role: 'group', 'aria-label': 'Filters' }, ...fields, this.#clear));
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
    if (this.#chosen) this.#chosen.textContent = values.join(', ');
    this.#clear.hidden = values.length === 0;
  }
}
