import {
  filterItems,
  isItemState,
  type Item,
  type ItemDefinition,
  ownerKey,
  sortItems,
} from '../../workbook/tools/checklists/index.ts';
import { part, setText } from '../ui/dom.ts';
import type { ItemRow } from './row.ts';

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

  constructor(root: HTMLElement, rows: readonly ItemRow[], changed: () => void) {
    this.#root = root;
    this.#rows = rows;
    this.#state = part(root, '[data-filter="state"]', HTMLSelectElement);
    this.#owner = part(root, '[data-filter="owner"]', HTMLSelectElement);
    this.#overdue = part(root, '[data-filter="overdue"]', HTMLInputElement);
    this.#sort = part(root, '[data-sort]', HTMLSelectElement);
    for (const row of rows) if (row.element.parentElement) this.#homes.set(row, row.element.parentElement);
    for (const control of [this.#state, this.#owner, this.#overdue, this.#sort]) {
      control.addEventListener('change', changed);
    }
    part(root, '[data-clear-filters]', HTMLButtonElement).addEventListener('click', () => {
      this.clear();
      changed();
      this.#state.focus();
    });
  }

  clear(): void {
    this.#state.value = '';
    this.#owner.value = '';
    this.#overdue.checked = false;
  }

  /** Shows the matching rows in the chosen order, and their number. */
  apply(definitions: readonly ItemDefinition[], items: ReadonlyMap<string, Item>, today: string): void {
    this.#offerOwners(items);
    const filter = {
      state: isItemState(this.#state.value) ? this.#state.value : undefined,
      owner: this.#owner.value === '' ? undefined : this.#owner.value.slice(1),
      overdue: this.#overdue.checked,
    };
    const passing = new Set(filterItems(definitions, items, filter, today).map(({ id }) => id));
    for (const row of this.#rows) row.element.hidden = !passing.has(row.id);

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

  #offerOwners(items: ReadonlyMap<string, Item>): void {
    const owners = new Map<string, string>();
    for (const { owner } of items.values()) {
      if (owner.trim() !== '' && !owners.has(ownerKey(owner))) owners.set(ownerKey(owner), owner.trim());
    }
    const wanted = [...owners.values()].sort((a, b) => a.localeCompare(b));
    const offered = [...this.#owner.options].slice(2).map(({ value }) => value.slice(1));
    if (wanted.join('\n') === offered.join('\n')) return;
    const chosen = this.#owner.value;
    this.#owner.options.length = 2;
    for (const owner of wanted)
      this.#owner.add(Object.assign(new Option(owner, `=${owner}`), { translate: false }));
    this.#owner.value = chosen;
    if (this.#owner.selectedIndex < 0) this.#owner.value = '';
  }
}
