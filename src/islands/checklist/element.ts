import { readDetails, workIn } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import {
  adviceText,
  applyRenames,
  ITEMS,
  type ListDefinition,
  listProgress,
  nextItems,
  progressText,
  readItem,
  readItems,
} from '../../workbook/tools/checklists/index.ts';
import { library, today } from '../page/page-library.ts';
import { SaveStateElement } from '../page/save-state.ts';
import { announce } from '../ui/announce.ts';
import { enterEarlyChoices } from '../ui/early-choices.ts';
import { afterPaint, part, setText, targetOf } from '../ui/dom.ts';
import { UndoElement } from '../ui/undo.ts';
import { definitionOf } from './definition.ts';
import { Filters } from './filters.ts';
import { ItemRow } from './row.ts';

const NOTHING = 'nothing entered yet';
const NOT_LOADED = 'what is entered could not be looked up: check your connection and reload the page';

/** Whether anything is entered in a tool other than the checklists. */
const toolsInUse = ({ schema, replica }: OpenInitiative['initiative']): boolean =>
  Object.keys(workIn(schema, replica.snapshot()).tables).some((table) => table !== ITEMS.id);

/** A checklist on top of its server-rendered rows: edits the initiative of this tab, and saves at once. */
export class ChecklistElement extends HTMLElement {
  #list: ListDefinition = { id: '', items: [] };
  #rows = new Map<string, ItemRow>();
  #filters: Filters | undefined;
  #started = false;

  connectedCallback(): void {
    if (this.#started) return;
    this.#started = true;
    const current = library.current();
    this.#list = definitionOf(this);
    applyRenames(current.initiative, [this.#list]);
    this.#makeRows(current);
    this.#filters = new Filters(this, [...this.#rows.values()], () => this.#arrange(current));
    // Every control fires `input` on each change, so that one listener saves each key.
    this.addEventListener('input', ({ target }) => this.#rowOf(target)?.enter(target));
    part(this, 'gw-save-state', SaveStateElement).open = current;
    const undo = part(this, 'gw-undo', UndoElement);
    undo.textOf = (id) => this.#rows.get(id)?.text;
    undo.open = current;
    let stateChanged = false;
    const follow = afterPaint(() => {
      this.#showProgress(current, stateChanged);
      stateChanged = false;
      // A row must not move or vanish while it is being edited; the list is rearranged when it is left.
      if (!this.contains(document.activeElement)) this.#arrange(current);
    });
    current.initiative.replica.listen(({ cells, origin }) => {
      const changed = cells.filter(({ table }) => table === 'items');
      for (const id of new Set(changed.map(({ row }) => row))) this.#showRow(current, id);
      // Undo announces what it did, and changes of other tabs are not announced here.
      stateChanged ||= origin === 'edit' && changed.some(({ cell }) => cell === 'state');
      follow();
    });
    enterEarlyChoices(this, current, (radio) => this.#rowOf(radio)?.enter(radio));
    for (const id of this.#rows.keys()) this.#showRow(current, id);
    this.#showProgress(current, false);
    this.#arrange(current);
    this.#openTarget();
    addEventListener('hashchange', () => this.#openTarget());
    this.dataset['ready'] = '';
  }

  #makeRows(current: OpenInitiative): void {
    const template = part(this, 'template', HTMLTemplateElement);
    for (const element of this.querySelectorAll<HTMLElement>('[data-item-id]')) {
      const row = new ItemRow(element, template, current.initiative);
      this.#rows.set(row.id, row);
    }
  }

  #rowOf(target: EventTarget | null): ItemRow | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-item-id]') : null;
    return this.#rows.get(element?.dataset['itemId'] ?? '');
  }

  #showRow({ initiative }: OpenInitiative, id: string): void {
    this.#rows.get(id)?.show(readItem(initiative, id), today());
  }

  #showProgress({ initiative }: OpenInitiative, sayIt: boolean): void {
    const items = readItems(initiative);
    const progress = listProgress(this.#list, items);
    const advises = this.dataset['endsIn'] === 'advice';
    const words = advises ? adviceText(progress) : progressText(progress);
    this.toggleAttribute(
      'data-worked',
      this.#list.items.some(({ id }) => items.has(id)),
    );
    setText(part(this, '[data-initiative]', HTMLElement), readDetails(initiative).name);
    setText(part(this, '[data-progress-words]', HTMLElement), words);
    const bar = part(this, 'progress', HTMLProgressElement);
    bar.hidden = advises || progress.percent === undefined;
    bar.value = progress.percent ?? 0;
    for (const section of progress.sections) {
      const place = this.querySelector(`[data-section="${section.id}"] [data-slot="progress"]`);
      if (place) setText(place, advises ? adviceText(section) : progressText(section));
      const advice = this.querySelector(`[data-advice="${section.id}"]`);
      advice?.toggleAttribute('data-settled', section.counts.done === section.counted);
      if (advice) setText(part(advice, '[data-advice-state]', HTMLElement), adviceText(section));
    }
    this.#showNext(items);
    void this.#showTools(initiative);
    if (sayIt) announce(`${words}.`);
  }

  /**
   * Shows the statuses of tools that can answer an item; the reader decides whether that is enough. What knows them is
   * large, and loaded once something is entered in a tool.
   */
  async #showTools(initiative: OpenInitiative['initiative']): Promise<void> {
    const places = [...this.querySelectorAll<HTMLElement>('[data-tool]')];
    const show = (place: HTMLElement, words: string): void =>
      setText(part(place, '[data-tool-words]', HTMLElement), words);
    if (!toolsInUse(initiative)) {
      for (const place of places) show(place, NOTHING);
      return;
    }
    const measures = await import('../../workbook/tools/measures.ts').catch(() => undefined);
    if (measures === undefined) {
      for (const place of places) show(place, NOT_LOADED);
      return;
    }
    const known = (name: string): string[] => (this.dataset[name] ?? '').split(' ').filter((id) => id !== '');
    const context = {
      criteria: known('criteria'),
      stakeholders: known('stakeholders'),
      roles: known('roles'),
      formerSkills: Object.fromEntries(
        known('formerSkills').map((pair) => pair.split('=') as [string, string]),
      ),
      today: today(),
    };
    for (const place of places) {
      const { tool = '', measure } = place.dataset;
      const [state] = measures.measuredStates([{ tool, measure }], initiative, context);
      const { words = '' } = state ?? {};
      show(place, words === '' ? NOTHING : words);
    }
  }

  #showNext(items: ReturnType<typeof readItems>): void {
    const next = nextItems(this.#list.items, items, today());
    const list = part(this, '[data-next]', HTMLElement);
    list.replaceChildren(
      ...next.map(({ id, text }) => {
        const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: text });
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    part(this, '[data-nothing-next]', HTMLElement).hidden = next.length > 0;
  }

  #arrange({ initiative }: OpenInitiative): void {
    this.#filters?.apply(this.#list.items, readItems(initiative), today());
  }

  /** Opens the item named in the address, even when a filter hides it. */
  #openTarget(): void {
    const row = this.#rows.get(targetOf(location.hash)?.id ?? '');
    if (!row) return;
    if (row.element.hidden) {
      this.#filters?.clear();
      this.#arrange(library.current());
    }
    row.details.open = true;
    row.element.scrollIntoView();
    part(row.element, 'input[type=radio]:checked', HTMLInputElement).focus({ preventScroll: true });
  }
}
