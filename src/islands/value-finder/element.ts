import { announce } from '../ui/announce.ts';
import { part, setText } from '../ui/dom.ts';
import { sentenceOf, setSentence } from '../ui/sentence.ts';
import { fetchStatements } from './all-statements.ts';
import { Controls } from './controls.ts';
import { adviceParts } from './advice.ts';
import { makeFinder, type Answer, type Findable, type Stakeholder } from './engine/index.ts';
import { fetchQueryModel } from './fetch-query-model.ts';
import { Matrix } from './matrix.ts';
import type { Row } from './row.ts';
import { Rows } from './rows.ts';
import { countMessage, readingMessages } from './messages.ts';
import { addressOf, facets, passes, stateFrom, type State } from './state.ts';

const synonyms = import.meta.env.GROUNDWORK_SYNONYMS;

/** Of many statements, how many are shown at first and added by each "Show more". */
const BATCH = 60;

/**
 * The value finder on top of its server-rendered statements: searches as the reader types; its state is kept in the
 * address. Where the page holds only the first of many statements, all are fetched when the reader first acts.
 */
export class ValueFinderElement extends HTMLElement {
  #rows: Rows | undefined;
  #statements: ReadonlyMap<string, Findable> = new Map();
  #finder = makeFinder([], [], synonyms);
  #controls: Controls | undefined;
  #matrix: Matrix | undefined;
  #writing = 0;
  #most = Infinity;

  connectedCallback(): void {
    if (this.#rows) return;
    this.#rows = new Rows(this);
    this.#controls = new Controls(this, (state, how) => this.#show(state, how));
    const address = this.dataset['all'];
    if (address === undefined) this.#start(this.#rows.inPage.map(({ statement }) => statement));
    else if (location.search !== '' || this.#controls.state.q !== '') void this.#startLate(address);
    else this.#startOnAct(address);
  }

  #startOnAct(address: string): void {
    const acted = new AbortController();
    for (const act of ['focusin', 'pointerdown'])
      this.addEventListener(
        act,
        () => {
          acted.abort();
          void this.#startLate(address);
        },
        { signal: acted.signal },
      );
  }

  async #startLate(address: string): Promise<void> {
    try {
      this.#start(await fetchStatements(address));
    } catch {
      setText(
        part(this, '[data-count]', HTMLElement),
        'The statements did not load, so only the first of each group can be seen. Choose a field to try again.',
      );
      this.#startOnAct(address);
    }
  }

  #start(statements: readonly Findable[]): void {
    const { stakeholders = [] } = this.#rows ?? {};
    this.#statements = new Map(statements.map((statement) => [statement.id, statement]));
    this.#finder = makeFinder(statements, stakeholders, synonyms);
    this.#matrix ??= new Matrix(part(this, '[data-matrix]', HTMLElement), (id) => this.#statements.get(id));
    this.querySelector('[data-further]')?.addEventListener('click', () => this.#showFurther());
    this.#readAddress();
    this.dataset['ready'] = '';
    void this.#loadModel(statements, stakeholders);
  }

  /** Replaces the finder by one with the model of sample queries once it has loaded; until then, texts and keywords are searched. */
  async #loadModel(statements: readonly Findable[], stakeholders: readonly Stakeholder[]): Promise<void> {
    const model = await fetchQueryModel();
    if (!model) return;
    this.#finder = makeFinder(statements, stakeholders, synonyms, model);
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
  #show(state: State, how?: 'now' | 'soon'): void {
    this.#most = this.dataset['all'] === undefined ? Infinity : BATCH;
    this.#update(state);
    if (how !== undefined) this.#write(state, how);
  }

  #showFurther(): void {
    const before = this.#most;
    this.#most += BATCH;
    if (this.#controls) this.#update(this.#controls.state);
    const shown = this.querySelectorAll('[data-list] [data-statement-id]:not([hidden])');
    shown[before]?.querySelector('a')?.focus();
  }

  #update(state: State): void {
    const rows = this.#rows;
    if (!rows || this.#statements.size === 0) return;
    const answer = this.#finder.find(state.q);
    const found = answer.hits.flatMap((hit) => this.#statements.get(hit.id) ?? []);
    const shown = found.filter((statement) => passes(statement, state));
    const hits = new Map(answer.hits.map((hit) => [hit.id, hit]));
    const hasQuery = state.q.trim() !== '';
    const asked = hasQuery || facets.some((facet) => state[facet] !== '');
    const visible =
      asked || this.#most === Infinity
        ? shown.slice(0, this.#most).map((statement) => rows.of(statement))
        : rows.inPage;
    const isVisible = new Set(visible);
    for (const row of rows.all) {
      row.element.hidden = !isVisible.has(row);
      row.show(hasQuery ? hits.get(row.statement.id) : undefined);
    }
    this.#arrange(visible, hasQuery);
    this.#controls?.count(found, state);
    this.#matrix?.update(shown, state.group);
    this.#tell(state, answer, shown.length);
    const further = this.querySelector<HTMLElement>('[data-further]');
    if (further) further.hidden = !asked || visible.length === shown.length;
    const nothing = part(this, '[data-empty-state]', HTMLElement);
    nothing.hidden = shown.length > 0;
    if (this.#controls && shown.length === 0)
      nothing.replaceChildren(...adviceParts(state, answer, found, this.#controls, this.#finder.suggest));
  }

  /** With a query, the statements are in one ranked list; without one, under their stakeholders. */
  #arrange(visible: readonly Row[], ranked: boolean): void {
    const flat = part(this, '[data-sorted-list]', HTMLElement);
    if (ranked) flat.append(...visible.map(({ element }) => element));
    else for (const { element, home } of visible) home.append(element);
    flat.hidden = !ranked;
    for (const section of this.querySelectorAll<HTMLElement>('section[data-group]'))
      section.hidden = ranked || !section.querySelector('[data-statement-id]:not([hidden])');
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

  #write(state: State, how: 'now' | 'soon'): void {
    clearTimeout(this.#writing);
    const address = addressOf(state, location.href);
    // Browsers throttle an address that changes with every key.
    this.#writing = window.setTimeout(
      () => history.replaceState(history.state, '', address),
      how === 'now' ? 0 : 150,
    );
  }
}
