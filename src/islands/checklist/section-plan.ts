import type { OpenInitiative } from '../../workbook/storage/index.ts';
import {
  type ItemDefinition,
  type Plan,
  planProblems,
  planWords,
  setForAll,
} from '../../workbook/tools/checklists/index.ts';
import { announce } from '../ui/announce.ts';
import { part, setText } from '../ui/dom.ts';
import { notSaved } from '../ui/field-words.ts';
import { setSentence } from '../ui/sentence.ts';
import { holdDraft, releaseDraft } from '../ui/unsaved.ts';

const PARTS = ['owner', 'due'] as const satisfies readonly (keyof Plan)[];
const UNFINISHED = 'is not a day like 2027-03-31. Write it in full, or leave it out';

/**
 * An owner and a due date for all open items of a section in one go. There is one form, below the heading of the
 * section for which it was asked.
 */
export class SectionPlan {
  readonly #form: HTMLFormElement;
  readonly #inputs: Readonly<Record<keyof Plan, HTMLInputElement>>;
  readonly #open: OpenInitiative;
  readonly #itemsOf: (section: string) => readonly ItemDefinition[];
  /** What is typed and not set, among the drafts of the page. */
  readonly #draft: string;
  /** The button that it was opened with. */
  #button: HTMLButtonElement | undefined;

  /** @param itemsOf the items of a section that are shown now */
  constructor(
    root: HTMLElement,
    open: OpenInitiative,
    itemsOf: (section: string) => readonly ItemDefinition[],
  ) {
    this.#open = open;
    this.#itemsOf = itemsOf;
    this.#draft = `${open.id}\nsection-plan`;
    const content = part(root, 'template[data-plan-form]', HTMLTemplateElement).content.cloneNode(true);
    const holder = document.createElement('div');
    holder.append(content);
    this.#form = part(holder, '.plan', HTMLFormElement);
    const input = (name: keyof Plan) => part(this.#form, `[data-plan-part="${name}"]`, HTMLInputElement);
    this.#inputs = { owner: input('owner'), due: input('due') };
    this.#form.addEventListener('input', ({ target }) => {
      for (const name of PARTS) if (target === this.#inputs[name]) this.#explain(name, undefined);
      this.#say('');
      this.#hold();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#set();
    });
    part(this.#form, '[data-plan-close]', HTMLButtonElement).addEventListener('click', () => this.#close());
  }

  /** Puts the form where this button is, or takes it away when it is there. */
  toggle(button: HTMLButtonElement): void {
    if (button === this.#button) {
      this.#close();
      return;
    }
    this.#button?.setAttribute('aria-expanded', 'false');
    this.#button = button;
    button.setAttribute('aria-expanded', 'true');
    button.parentElement?.after(this.#form);
    setSentence(part(this.#form, '[data-plan-title]', HTMLElement), [
      `For the open items of “${this.#section().title}”`,
    ]);
    this.#say('');
    this.#inputs.owner.focus();
  }

  #close(): void {
    const button = this.#button;
    this.#button = undefined;
    this.#form.remove();
    for (const name of PARTS) this.#inputs[name].value = '';
    this.#hold();
    button?.setAttribute('aria-expanded', 'false');
    button?.focus();
  }

  #section(): { readonly id: string; readonly title: string } {
    const section = this.#button?.closest<HTMLElement>('[data-section]');
    return {
      id: section?.dataset['section'] ?? '',
      title: section?.querySelector('h2')?.textContent ?? '',
    };
  }

  #set(): void {
    const plan: Plan = { owner: this.#inputs.owner.value.trim(), due: this.#inputs.due.value };
    const wrong = new Map(planProblems(plan).map((problem) => [problem.cell, problem.wrong]));
    if (this.#inputs.due.validity.badInput) wrong.set('due', UNFINISHED);
    for (const name of PARTS) this.#explain(name, wrong.get(name));
    const [first] = wrong.keys();
    if (first !== undefined) this.#inputs[first].focus();
    else if (this.#open.initiative.readOnly) this.#say('Nothing changed: this work can only be read here.');
    else if (plan.owner === '' && plan.due === '') this.#say('Enter an owner or a due date first.');
    else this.#enter(plan);
  }

  #enter(plan: Plan): void {
    const { id, title } = this.#section();
    const items = this.#itemsOf(id);
    const parts = [plan.owner === '' ? '' : 'owner', plan.due === '' ? '' : 'due date'];
    const label = `${parts.filter((one) => one !== '').join(' and ')} in “${title}”`;
    const replace = part(this.#form, '[data-plan-replace]', HTMLInputElement).checked;
    const words = planWords(setForAll(this.#open.initiative, items, plan, replace, label));
    this.#say(words);
    releaseDraft(this.#draft);
  }

  /** Shows what is wrong with a field beside it; the focus that comes to the field has it read out. */
  #explain(name: keyof Plan, wrong: string | undefined): void {
    const input = this.#inputs[name];
    const beside = part(input.closest('label')?.parentElement ?? this.#form, '[data-messages]', HTMLElement);
    beside.id = `gw-plan-${name}`;
    beside.className = wrong === undefined ? '' : 'field-note';
    setText(beside, wrong === undefined ? '' : notSaved(wrong, false, ''));
    if (wrong === undefined) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    } else {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', beside.id);
    }
  }

  #say(words: string): void {
    setText(part(this.#form, '[data-plan-words]', HTMLElement), words);
    if (words !== '') announce(words);
  }

  #hold(): void {
    if (PARTS.every((name) => this.#inputs[name].value === '')) releaseDraft(this.#draft);
    else holdDraft(this.#draft);
  }
}
