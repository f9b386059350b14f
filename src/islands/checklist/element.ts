import { readDetails } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import {
  adviceText,
  applyRenames,
  type ListDefinition,
  listProgress,
  possibleOwners,
  progressText,
  readItem,
  readItems,
} from '../../workbook/tools/checklists/index.ts';
import { library, today } from '../page/page-library.ts';
import { reloadOnTurn } from '../page/reload-on-turn.ts';
import { toolBar } from '../page/tool-bar.ts';
import { alarm, announce } from '../ui/announce.ts';
import { enterEarlyChoices } from '../ui/early-choices.ts';
import { afterPaint, part, setText, targetOf } from '../ui/dom.ts';
import { definitionOf } from './definition.ts';
import type { FilterMemory, Filters } from './filters.ts';
import { suggestOwners } from './owners.ts';
import { ItemRow } from './row.ts';
import type { SectionPlan } from './section-plan.ts';
import { showTools } from './tool-words.ts';

/** The code that is loaded when it is asked for; announces it when that does not work. */
const loadLater = () =>
  import('./later.ts').catch(() => {
    alarm('This part of the page did not load: check your connection and reload the page.');
    return undefined;
  });

/** What a list shows is kept in this tab alone. */
function memoryOf(list: string): FilterMemory {
  const { tabStorage } = library;
  const key = tabStorage.keys.setting(`filters:${list}`);
  return {
    read: () => tabStorage.read(key) ?? '',
    write: (choices) => {
      if (choices === '') tabStorage.remove(key);
      else tabStorage.write(key, choices);
    },
  };
}

/** A checklist on top of its server-rendered rows: edits the initiative of this tab, and saves at once. */
export class ChecklistElement extends HTMLElement {
  #list: ListDefinition = { id: '', items: [] };
  #rows = new Map<string, ItemRow>();
  #filters: Filters | undefined;
  #sectionPlan: SectionPlan | undefined;
  #started = false;

  connectedCallback(): void {
    if (this.#started) return;
    this.#started = true;
    const current = library.current();
    this.#list = definitionOf(this);
    applyRenames(current.initiative, [this.#list]);
    this.#makeRows(current);
    this.#offerFilters(current);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-plan-open]'))
      button.addEventListener('click', () => void this.#plan(current, button));
    // Every control fires `input` on each change, so that one listener saves each key.
    this.addEventListener('input', ({ target }) => this.#rowOf(target)?.enter(target));
    toolBar().follow(current, {
      textOf: (id) => this.#rows.get(id)?.text,
      reloads: true,
      loadPanel: loadLater,
    });
    reloadOnTurn(current);
    let stateChanged = false;
    let waits = false;
    // A row must not move or vanish while it is being edited; the list is rearranged when it is left.
    const arrange = (): void => {
      waits = this.contains(document.activeElement);
      if (!waits) this.#arrange(current);
    };
    // Not as soon as the focus goes: what the reader is clicking on must not move away.
    for (const type of ['click', 'keyup']) document.addEventListener(type, () => waits && arrange());
    const follow = afterPaint(() => {
      this.#showProgress(current, stateChanged);
      stateChanged = false;
      arrange();
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

  /** Filters are loaded when their fold is opened first, or at once where something is left out in this tab. */
  #offerFilters(current: OpenInitiative): void {
    const memory = memoryOf(this.#list.id);
    const load = async (): Promise<void> => {
      const loaded = await loadLater();
      if (loaded === undefined || this.#filters) return;
      this.#filters = new loaded.Filters(this, [...this.#rows.values()], memory, () =>
        this.#arrange(current),
      );
      this.#filters.restore(readItems(current.initiative));
      this.#arrange(current);
      this.#openTarget();
    };
    part(this, '[data-filters]', HTMLDetailsElement).addEventListener('toggle', () => void load());
    if (memory.read() !== '') void load();
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
    setText(part(this, '[data-printed-name]', HTMLElement), readDetails(initiative).name);
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
    this.#filters?.offerOwners(items);
    suggestOwners(part(this, 'datalist', HTMLDataListElement), possibleOwners(initiative, items));
    void showTools(this, initiative);
    if (sayIt) announce(`${words}.`);
  }

  /** Opens the form for a whole section. It is loaded when it is asked for first. */
  async #plan(current: OpenInitiative, button: HTMLButtonElement): Promise<void> {
    const loaded = await loadLater();
    if (loaded === undefined) return;
    this.#sectionPlan ??= new loaded.SectionPlan(this, current, (section) =>
      this.#list.items.filter(
        (item) => item.section === section && this.#rows.get(item.id)?.element.hidden === false,
      ),
    );
    this.#sectionPlan.toggle(button);
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
