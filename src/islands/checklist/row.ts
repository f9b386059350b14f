import { spokenDate } from '../../shared/dates.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import { plain, type Sentence, shorten } from '../../workbook/text/index.ts';
import {
  isItemState,
  isOverdue,
  type Item,
  ITEMS,
  type ItemState,
  setItem,
  STATE_WORDS,
} from '../../workbook/tools/checklists/index.ts';
import { cellOf } from '../ui/cell.ts';
import { part, setText } from '../ui/dom.ts';
import { bindField } from '../ui/field-dom.ts';
import { joined, setSentence } from '../ui/sentence.ts';

const fields = ['reason', 'note', 'owner', 'due', 'evidence'] as const;
type Field = (typeof fields)[number];
type Input = HTMLInputElement | HTMLTextAreaElement;

const isField = (name: string | undefined): name is Field => fields.some((field) => field === name);

/** All that was entered for an item, in full: disclosures cannot be opened on paper. */
function printed({ state, reason, owner, note, evidence }: Item, due: string): Sentence {
  const lines = [
    [`State: ${STATE_WORDS[state]}`],
    labelled('Not applicable because: ', state === 'na' ? reason : ''),
    labelled('Owner: ', owner),
    [due],
    labelled('Evidence: ', evidence),
    labelled('', note.trim()),
  ];
  return lines
    .filter((line) => plain(line) !== '')
    .flatMap((line, at) => (at === 0 ? line : ['\n', ...line]));
}

function labelled(label: string, typed: string): Sentence {
  return typed.trim() === '' ? [] : [label, { name: typed }];
}

/** One item's row: shows what is stored, and stores what is entered at once. */
export class ItemRow {
  readonly id: string;
  readonly text: string;
  readonly element: HTMLElement;
  readonly details: HTMLDetailsElement;
  readonly #initiative: Initiative;
  /** Each updates a field from the store, unless the reader is in it. */
  readonly #draws: readonly (() => void)[];

  constructor(element: HTMLElement, template: HTMLTemplateElement, initiative: Initiative) {
    this.element = element;
    this.#initiative = initiative;
    this.id = element.dataset['itemId'] ?? '';
    this.text = element.dataset['wording'] ?? '';
    part(element, '.rest', HTMLElement).append(template.content.cloneNode(true));
    part(element, '[data-plan]', HTMLElement).append(part(element, '.rest .plan', HTMLElement));
    element.append(part(element, '[data-printed]', HTMLElement));
    this.details = part(element, 'details', HTMLDetailsElement);
    this.details.ariaLabel = this.text;
    part(this.details, '[data-slot="item"]', HTMLElement).textContent = `: ${this.text}`;
    this.#draws = this.#inputs().map((input) => this.#bind(input));
  }

  #bind(input: Input): () => void {
    const field = input.dataset['field'];
    if (!isField(field)) throw new Error(`A checklist item has no field ${field}.`);
    const label = input.closest('label');
    const beside = part(label?.parentElement ?? this.element, '[data-messages]', HTMLElement);
    beside.id = `${this.id}/${field}`;
    const { draw } = bindField(input, {
      cell: cellOf(this.#initiative, ITEMS, this.id, field),
      name: label?.textContent.trim() ?? '',
      write: (value) => setItem(this.#initiative, this.id, { [field]: value }, this.text),
      beside,
    });
    return draw;
  }

  /** Stores the chosen state. The fields handle their own input. */
  enter(control: EventTarget | null): void {
    if (control instanceof HTMLInputElement && control.type === 'radio' && isItemState(control.value))
      setItem(this.#initiative, this.id, { state: control.value }, this.text);
  }

  /** Shows the stored work; if it is read-only, disables the controls. */
  show(item: Item, today: string): void {
    const { readOnly } = this.#initiative;
    for (const radio of this.#radios()) radio.disabled = readOnly;
    for (const input of this.#inputs()) input.readOnly = readOnly;
    this.#showState(item.state);
    this.#showRewording(item);
    for (const draw of this.#draws) draw();
    const overdue = isOverdue(item, today);
    this.element.toggleAttribute('data-overdue', overdue);
    const due = item.due === '' ? '' : `${overdue ? 'Overdue since' : 'Due'} ${spokenDate(item.due)}`;
    setText(part(this.element, '[data-slot="overdue"]', HTMLElement), overdue ? due : '');
    setSentence(part(this.element, '[data-printed]', HTMLElement), printed(item, due));
    const parts = [item.evidence === '' ? '' : 'evidence linked', { name: shorten(item.note, 48) }];
    setSentence(part(this.details, '[data-slot="summary"]', HTMLElement), joined(parts));
    const link = part(this.details, '[data-evidence-link]', HTMLAnchorElement);
    link.hidden = item.evidence === '';
    if (item.evidence !== '') Object.assign(link, { href: item.evidence, rel: 'external noopener' });
  }

  #showState(state: ItemState): void {
    this.element.dataset['state'] = state;
    for (const radio of this.#radios()) radio.checked = radio.value === state;
    part(this.element, '[data-reason]', HTMLElement).hidden = state !== 'na';
  }

  /** Shows the previous wording when an item was reworded since; whether the tick still holds is up to the reader. */
  #showRewording({ text: was }: Item): void {
    const same = was === '' || was === this.text;
    setSentence(
      part(this.element, '[data-slot="reworded"]', HTMLElement),
      same ? [] : ['Reworded since you worked on it. Before: ', { name: was }],
    );
  }

  #radios(): Iterable<HTMLInputElement> {
    return this.element.querySelectorAll<HTMLInputElement>('input[type=radio]');
  }

  #inputs(): Input[] {
    return [...this.element.querySelectorAll<Input>('[data-field]')];
  }
}
