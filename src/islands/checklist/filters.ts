import {
  filterItems,
  isItemState,
  type Item,
  type ItemDefinition,
  ownersIn,
  sortItems,
} from '../../workbook/tools/checklists/index.ts';
import { part, setText } from '../ui/dom.ts';
import type { ItemRow } from './row.ts';

/** Where the choices of a list are kept while the tab is open. */
export interface FilterMemory {
  readonly read: () => string;
  readonly write: (choices: string) => void;
}

/**
 * Which rows are shown, and in which order. Sorted by due day they are in one list; in the order of the
 * checklist they are back under their headings.
 */
export class Filters {
  readonly #root: HTMLElement;
  readonly #state: HTMLSelectElement;
  readonly #owner: HTMLSelectElement;
  readonly #overdue: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #homes = new Map<ItemRow, Element>();
  readonly #rows: readonly ItemRow[];
  readonly #memory: FilterMemory;

  constructor(root: HTMLElement, rows: readonly ItemRow[], memory: FilterMemory, changed: () => void) {
    this.#root = root;
    this.#rows = rows;
    this.#memory = memory;
    this.#state = part(root, '[data-filter="state"]', HTMLSelectElement);
    this.#owner = part(root, '[data-filter="owner"]', HTMLSelectElement);
    this.#overdue = part(root, '[data-filter="overdue"]', HTMLInputElement);
    this.#sort = part(root, '[data-sort]', HTMLSelectElement);
    for (const row of rows) if (row.element.parentElement) this.#homes.set(row, row.element.parentElement);
    for (const control of [this.#state, this.#owner, this.#overdue, this.#sort]) {
      control.addEventListener('change', () => {
        this.#keep();
        changed();
      });
    }
    part(root, '[data-clear-filters]', HTMLButtonElement).addEventListener('click', () => {
      this.clear();
      changed();
      part(root, '[data-filters] summary', HTMLElement).focus();
    });
  }

  /** Chooses what was chosen last in this tab, if anything was. */
  restore(items: ReadonlyMap<string, Item>): void {
    this.offerOwners(items);
    const text = this.#memory.read();
    if (text === '') return;
    const kept = new URLSearchParams(text);
    choose(this.#state, kept.get('state'));
    choose(this.#owner, kept.get('owner'));
    choose(this.#sort, kept.get('sort'));
    this.#overdue.checked = kept.has('overdue');
  }

  clear(): void {
    this.#state.value = '';
    this.#owner.value = '';
    this.#overdue.checked = false;
    this.#keep();
  }

  #keep(): void {
    const kept = new URLSearchParams();
    if (this.#state.value !== '') kept.set('state', this.#state.value);
    if (this.#owner.value !== '') kept.set('owner', this.#owner.value);
    if (this.#sort.value !== 'list') kept.set('sort', this.#sort.value);
    if (this.#overdue.checked) kept.set('overdue', '');
    this.#memory.write(kept.toString());
  }

  /** Shows the matching rows in the chosen order, and their number. */
  apply(definitions: readonly ItemDefinition[], items: ReadonlyMap<string, Item>, today: string): void {
    this.offerOwners(items);
    const filter = {
      state: isItemState(this.#state.value) ? this.#state.value : undefined,
      owner: this.#owner.value === '' ? undefined : this.#owner.value.slice(1),
      overdue: this.#overdue.checked,
    };
    const passing = new Set(filterItems(definitions, items, filter, today).map(({ id }) => id));
    // What is not saved stays in sight.
    for (const row of this.#rows)
      row.element.hidden = !passing.has(row.id) && row.element.querySelector('[data-draft]') === null;

    const byDue = this.#sort.value === 'due';
    const flat = part(this.#root, '[data-sorted-list]', HTMLElement);
    if (byDue || !flat.hidden) this.#arrange(definitions, items, byDue, flat);
    for (const section of this.#root.querySelectorAll<HTMLElement>('[data-section]')) {
      section.hidden = byDue || section.querySelector('[data-item-id]:not([hidden])') === null;
    }
    const active =
      passing.size < this.#rows.length ||
      this.#state.value !== '' ||
      this.#owner.value !== '' ||
      filter.overdue;
    const shown = part(this.#root, '[data-filter-words]', HTMLElement);
    setText(shown, active ? `${passing.size} of ${this.#rows.length} items shown.` : '');
    part(this.#root, '[data-clear-filters]', HTMLButtonElement).hidden = !active;
  }

  #arrange(
    definitions: readonly ItemDefinition[],
    items: ReadonlyMap<string, Item>,
    byDue: boolean,
    flat: HTMLElement,
  ): void {
    const order = sortItems(definitions, items, byDue ? 'due' : 'list').map(({ id }) => id);
    const focused = document.activeElement;
    for (const row of [...this.#rows].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))) {
      (byDue ? flat : this.#homes.get(row))?.append(row.element);
    }
    flat.hidden = !byDue;
    if (focused instanceof HTMLElement && this.#root.contains(focused))
      focused.focus({ preventScroll: true });
  }

  /** Offers everybody who owns an item now, and who is chosen: the list must not show others by itself. */
  offerOwners(items: ReadonlyMap<string, Item>): void {
    const chosen = this.#owner.value;
    const wanted = [...new Set([...ownersIn(items), chosen.slice(1)])].filter((owner) => owner !== '');
    const offered = [...this.#owner.options].slice(2).map(({ value }) => value.slice(1));
    if (wanted.join('\n') === offered.join('\n')) return;
    this.#owner.options.length = 2;
    for (const owner of wanted)
      this.#owner.add(Object.assign(new Option(owner, `=${owner}`), { translate: false }));
    choose(this.#owner, chosen);
  }
}

/** Chooses a value, or the first where a list does not have it. */
function choose(select: HTMLSelectElement, value: string | null): void {
  select.value = value ?? '';
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
