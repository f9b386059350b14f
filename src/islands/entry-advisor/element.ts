import { readDetails, readRow, removeRow, setRow } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { adviceFor, type Answers, LEVEL, type EntryBody } from '../../workbook/tools/entry-advisor/index.ts';
import { library } from '../page/page-library.ts';
import { reloadOnTurn } from '../page/reload-on-turn.ts';
import { SaveStateElement } from '../page/save-state.ts';
import { announce } from '../ui/announce.ts';
import { enterEarlyChoices } from '../ui/early-choices.ts';
import { part, setText } from '../ui/dom.ts';
import { UndoElement } from '../ui/undo.ts';

const ROW = 'answers';

/** “Which level fits us?” on top of its server-rendered questions: saves the answers and shows where to begin. */
export class EntryAdvisorElement extends HTMLElement {
  #bodies: readonly EntryBody[] = [];
  #started = false;
  #said = '';

  connectedCallback(): void {
    if (this.#started) return;
    this.#started = true;
    // The page is built from the same records and types as this script.
    this.#bodies = JSON.parse(this.dataset['bodies'] ?? '[]') as EntryBody[];
    const current = library.current();
    this.addEventListener('input', ({ target }) => this.#enter(current, target));
    part(this, '[data-clear]', HTMLElement).addEventListener('click', () => {
      if (removeRow(current.initiative, LEVEL, ROW).ok)
        announce('The answers were cleared. You can undo that.');
    });
    part(this, '[data-slot="toolbar"]', HTMLElement).hidden = false;
    part(this, 'gw-save-state', SaveStateElement).open = current;
    const undo = part(this, 'gw-undo', UndoElement);
    undo.textOf = (id) => (id === ROW ? 'Which level fits us?' : undefined);
    undo.open = current;
    reloadOnTurn(current);
    current.initiative.replica.listen(({ origin }) => this.#show(current, origin === 'edit'));
    enterEarlyChoices(this, current, (radio) => {
      this.#enter(current, radio);
    });
    this.#show(current, false);
    this.dataset['ready'] = '';
  }

  #enter(current: OpenInitiative, target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '';
    const result = setRow(current.initiative, LEVEL, ROW, { [cell]: target.value });
    if (!result.ok) this.#show(current, false);
  }

  #show({ initiative }: OpenInitiative, sayIt: boolean): void {
    const answers: Answers = readRow(initiative, LEVEL, ROW);
    for (const [cell, value] of Object.entries(answers))
      for (const radio of this.querySelectorAll<HTMLInputElement>(`[data-cell="${cell}"] input`)) {
        radio.checked = radio.value === value;
        radio.disabled = initiative.readOnly;
      }
    setText(part(this, '[data-initiative]', HTMLElement), readDetails(initiative).name);
    const advice = adviceFor(this.#bodies, answers);
    part(this, '[data-waiting]', HTMLElement).hidden = advice !== undefined;
    part(this, '[data-advice]', HTMLElement).hidden = advice === undefined;
    if (advice === undefined) return;
    const { body, reasons, also, later } = advice;
    const link = part(this, '[data-advice-body]', HTMLAnchorElement);
    link.href = body.url;
    setText(link, body.title);
    this.#list(
      'reasons',
      reasons.map((reason) => [reason]),
    );
    this.#list(
      'also',
      also.map((one) => [linkTo(one)]),
    );
    this.#list(
      'later',
      later.map((one) => [linkTo(one.body), `: needs ${one.missing.join(' and ')}`]),
    );
    const words = `Begin here: ${body.title}.`;
    if (sayIt && words !== this.#said) announce(words);
    this.#said = words;
  }

  #list(name: string, items: readonly (readonly (string | Node)[])[]): void {
    part(this, `[data-advice-${name}]`, HTMLElement).replaceChildren(
      ...items.map((parts) => {
        const item = document.createElement('li');
        item.append(...parts);
        return item;
      }),
    );
    const box = this.querySelector<HTMLElement>(`[data-advice-${name}-box]`);
    if (box) box.hidden = items.length === 0;
  }
}

function linkTo({ url, title }: EntryBody): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: url, textContent: title });
}
