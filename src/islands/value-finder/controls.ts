import { part, setText } from '../ui/dom.ts';
import type { Findable } from './engine/index.ts';
import { countsOf, facets, type Facet, noFilters, type State } from './state.ts';

/** Precedes the name of a direction, as decoration. */
const ARROW = /^[←→] /;

/** The search field, the filters and the switch between list and matrix. */
export class Controls {
  readonly #input: HTMLInputElement;
  readonly #selects: Readonly<Record<Facet, HTMLSelectElement>>;
  readonly #views: readonly HTMLInputElement[];
  readonly #clear: HTMLButtonElement;
  readonly #root: HTMLElement;
  /** The label of each option without its count. */
  readonly #labels = new Map<HTMLOptionElement, string>();
  /** The possible values of the filters. */
  readonly known: Readonly<Record<Facet, readonly string[]>>;

  /** Changes the state as if the reader had, and focuses the field. */
  readonly go: (change: Partial<State>) => void;

  constructor(root: HTMLElement, changed: (state: State, how: 'now' | 'soon') => void) {
    this.#root = root;
    this.#input = part(root, 'input[type="search"]', HTMLInputElement);
    const select = (facet: Facet): HTMLSelectElement =>
      part(root, `select[name="${facet}"]`, HTMLSelectElement);
    this.#selects = { group: select('group'), direction: select('direction'), theme: select('theme') };
    this.#views = [...root.querySelectorAll<HTMLInputElement>('input[name="view"]')];
    this.#clear = part(root, '[data-clear]', HTMLButtonElement);
    const options = (facet: Facet): HTMLOptionElement[] => [...this.#selects[facet].options];
    for (const option of facets.flatMap(options)) this.#labels.set(option, option.text.trim());
    const values = (facet: Facet): string[] => options(facet).map(({ value }) => value);
    this.known = { group: values('group'), direction: values('direction'), theme: values('theme') };

    // Typing switches to the list; filters also work in the matrix.
    this.#input.addEventListener('input', () => {
      this.set({ ...this.state, view: 'list' });
      changed(this.state, 'soon');
    });
    for (const facet of facets)
      this.#selects[facet].addEventListener('change', () => changed(this.state, 'now'));
    for (const view of this.#views) view.addEventListener('change', () => changed(this.state, 'now'));
    this.go = (part) => {
      this.set({ ...this.state, ...part });
      this.#input.focus();
      changed(this.state, 'now');
    };
    this.#clear.addEventListener('click', () => this.go({ ...noFilters, q: '' }));
  }

  get state(): State {
    const { group, direction, theme } = this.#selects;
    return {
      q: this.#input.value,
      group: group.value,
      direction: direction.value,
      theme: theme.value,
      view: this.#views.some(({ checked, value }) => checked && value === 'matrix') ? 'matrix' : 'list',
    };
  }

  /** Shows a state in the controls without firing events. */
  set(state: State): void {
    // Setting an unchanged value would move the cursor.
    if (this.#input.value !== state.q) this.#input.value = state.q;
    for (const facet of facets) this.#selects[facet].value = state[facet];
    for (const view of this.#views) view.checked = view.value === state.view;
  }

  /** The labels of the active filters. */
  get chosen(): string[] {
    return facets.flatMap((facet) => this.nameOf(facet, this.state[facet])?.replace(ARROW, '') ?? []);
  }

  /** The label of a filter's value; undefined for all. */
  readonly nameOf = (facet: Facet, value: string): string | undefined => {
    const option = [...this.#selects[facet].options].find((one) => one.value === value && value !== '');
    return option && this.#labels.get(option);
  };

  readonly stakeholderName = (stakeholder: string): string =>
    (this.nameOf('group', stakeholder) ?? stakeholder).toLowerCase();

  /** Shows behind each value of the filters how many of the found statements it would leave, and marks the chosen view. */
  count(found: readonly Findable[], state: State): void {
    for (const facet of facets) {
      const counts = countsOf(found, state, facet);
      for (const option of this.#selects[facet].options)
        setText(option, `${this.#labels.get(option) ?? ''} (${counts.get(option.value) ?? 0})`);
    }
    this.#clear.hidden = state.q === '' && facets.every((facet) => state[facet] === '');
    part(this.#root, '[data-list]', HTMLElement).hidden = state.view === 'matrix';
    part(this.#root, '[data-matrix]', HTMLElement).hidden = state.view === 'list';
  }
}
