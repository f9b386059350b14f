import { announce } from '../ui/announce.ts';
import { part } from '../ui/dom.ts';
import { sentenceOf, setSentence } from '../ui/sentence.ts';
import { Controls } from './controls.ts';
import { adviceParts } from './advice.ts';
import { makeFinder, type Answer, type Findable, type Stakeholder } from './engine/index.ts';
import { fetchQueryModel } from './fetch-query-model.ts';
import { countInMatrix } from './matrix.ts';
import { Row } from './row.ts';
import { countMessage, readingMessages } from './messages.ts';
import { addressOf, facets, noFilters, passes, stateFrom, type State } from './state.ts';

/** The value finder on top of its server-rendered statements: searches as the reader types; its state is kept in the address. */
export class ValueFinderElement extends HTMLElement {
  #rows: readonly Row[] = [];
  #finder = makeFinder([], []);
  #controls: Controls | undefined;
  #writing = 0;

  connectedCallback(): void {
    if (this.#controls) return;
    const template = part(this, 'template[data-tools]', HTMLTemplateElement);
    const homes = [...this.querySelectorAll<HTMLElement>('[data-group-list]')];
    this.#rows = homes.flatMap((home) =>
      [...home.querySelectorAll<HTMLElement>('[data-statement-id]')].map(
        (row) => new Row(row, home, template),
      ),
    );
    const stakeholders = homes.map(({ dataset }) => ({
      id: dataset['groupList'] ?? '',
      words: dataset['aliases']?.split('|').filter(Boolean) ?? [],
    }));
    const statements = this.#rows.map(({ statement }) => statement);
    this.#finder = makeFinder(statements, stakeholders);
    this.#controls = new Controls(this, (state, how) => this.#show(state, how));
    this.#listenToMatrix(this.#controls);
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    this.dataset['ready'] = '';
    void this.#loadModel(statements, stakeholders);
  }

  /** Replaces the finder by one with the model of sample queries once it has loaded; until then, texts and keywords are searched. */
  async #loadModel(statements: readonly Findable[], stakeholders: readonly Stakeholder[]): Promise<void> {
    const model = await fetchQueryModel();
    if (!model) return;
    this.#finder = makeFinder(statements, stakeholders, model);
    const state = this.#controls?.state;
    if (state && state.q !== '') this.#show(state);
    this.dataset['queryModel'] = '';
  }

  #readAddress(): void {
    const controls = this.#controls;
    if (!controls) return;
    const { state, unknown } = stateFrom(new URL(location.href).searchParams, controls.known);
    // Uses what was typed before the script had loaded.
    const typed = this.dataset['ready'] === undefined && state.q === '' ? controls.state.q : state.q;
    controls.set({ ...state, q: typed });
    const left = unknown.map(
      ({ name, value }) =>
        `The address asks for the ${name} “${value}”, which is not known here; it is left out.`,
    );
    setSentence(part(this, '[data-address-note]', HTMLElement), sentenceOf(left.join(' ')));
    this.#show(controls.state, typed === state.q ? undefined : 'now');
  }

  /** Shows the results for a state. `how` says whether the address is updated at once, when the reader pauses, or not at all. */
  #show(state: State, how?: 'now' | 'soon' | 'step'): void {
    const answer = this.#finder.find(state.q);
    const rows = new Map(this.#rows.map((row) => [row.statement.id, row]));
    const found = answer.hits.flatMap((hit) => rows.get(hit.id) ?? []);
    const shown = new Set(found.filter(({ statement }) => passes(statement, state)));
    const hits = new Map(answer.hits.map((hit) => [hit.id, hit]));
    const hasQuery = state.q.trim() !== '';
    for (const row of this.#rows) {
      row.element.hidden = !shown.has(row);
      row.show(hasQuery ? hits.get(row.statement.id) : undefined);
    }
    this.#arrange(hasQuery ? [...shown] : undefined);
    const statements = found.map(({ statement }) => statement);
    this.#controls?.count(statements, state);
    countInMatrix(
      part(this, '[data-matrix]', HTMLElement),
      [...shown].map(({ statement }) => statement),
    );
    this.#tell(state, answer, shown.size);
    const nothing = part(this, '[data-empty-state]', HTMLElement);
    nothing.hidden = shown.size > 0;
    if (this.#controls && shown.size === 0)
      nothing.replaceChildren(
        ...adviceParts(state, answer, statements, this.#controls, this.#finder.suggest),
      );
    if (how !== undefined) this.#write(state, how);
  }

  /** With a query, all statements are in one ranked list; without one, under their stakeholders. */
  #arrange(order: readonly Row[] | undefined): void {
    const flat = part(this, '[data-sorted-list]', HTMLElement);
    if (order) flat.append(...order.map(({ element }) => element));
    else if (!flat.hidden) for (const { element, home } of this.#rows) home.append(element);
    flat.hidden = !order;
    for (const section of this.querySelectorAll<HTMLElement>('section[data-group]'))
      section.hidden = Boolean(order) || !section.querySelector('[data-statement-id]:not([hidden])');
  }

  #tell(state: State, answer: Answer, count: number): void {
    const controls = this.#controls;
    if (!controls) return;
    const query = state.q.trim();
    const words = countMessage(count, query, controls.chosen);
    setSentence(part(this, '[data-count]', HTMLElement), sentenceOf(words));
    const reading = readingMessages(answer, query !== '', controls.stakeholderName);
    setSentence(part(this, '[data-reading]', HTMLElement), sentenceOf(reading.join(' ')));
    if (this.dataset['ready'] !== undefined) announce([words, ...reading].join('. '));
  }

  #write(state: State, how: 'now' | 'soon' | 'step'): void {
    clearTimeout(this.#writing);
    const address = addressOf(state, location.href);
    if (how === 'step') history.pushState(history.state, '', address);
    // Browsers throttle an address that changes with every key.
    else
      this.#writing = window.setTimeout(
        () => history.replaceState(history.state, '', address),
        how === 'now' ? 0 : 150,
      );
  }

  /** A cell of the matrix shows its statements here; going back returns to the matrix. */
  #listenToMatrix(controls: Controls): void {
    part(this, '[data-matrix]', HTMLElement).addEventListener('click', (event) => {
      const { target, ctrlKey, metaKey, shiftKey } = event;
      const cell = target instanceof Element ? target.closest<HTMLElement>('a[data-theme]') : null;
      if (!cell || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      const filters = Object.fromEntries(facets.map((facet) => [facet, cell.dataset[facet] ?? '']));
      controls.set({ ...noFilters, ...filters, q: '', view: 'list' });
      this.#show(controls.state, 'step');
      part(this, '[data-count]', HTMLElement).focus();
    });
  }
}
