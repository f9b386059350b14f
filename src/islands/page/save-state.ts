import { readDetails } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { alarm, announce, type TakeBack } from '../ui/announce.ts';
import { hiddenDraft, reveal } from '../ui/hidden-drafts.ts';
import { guardLeaving } from '../ui/leaving.ts';
import { KeptList } from '../ui/kept-list.ts';
import { createButton, writeAnew } from '../ui/parts.ts';
import { type SaveView, saveView } from '../ui/save-words.ts';
import { hasDraftsInFields, keptWords, onChange, unsavedWork, watchWork } from '../ui/unsaved.ts';
import { noteOwnEdit } from './author.ts';
import { library } from './page-library.ts';
import { saveFile } from './save-file.ts';

/**
 * `<gw-save-state>`: whether work is saved, in words, and what helps when it is not: saving again, and the file.
 * The code for the file is part of this element, so that it works without a network. It is empty until `open` is set.
 *
 * It compares its words with those it wrote last, not with those in the page: a translator may have replaced
 * them.
 */
export class SaveStateElement extends HTMLElement {
  readonly #words = document.createElement('span');
  readonly #retry = createButton('saveRetry', '', () => this.#saveAgain());
  readonly #file = createButton('saveFile', 'Save as a file', () => this.#open && saveFile(this.#open));
  readonly #find = createButton('findDraft', 'Show what is not saved', () => this.#showDraft());
  readonly #kept = new KeptList(() => this.#focusWords());
  /** Save other initiatives whose unsaved work only this page has. */
  #others: readonly HTMLButtonElement[] = [];
  #drawnOthers = '';
  #open: OpenInitiative | undefined;
  #view: SaveView | undefined;
  #stops: readonly (() => void)[] = [];
  #takeBack: TakeBack = () => undefined;

  /** Hears of what is said, at each change. */
  tell: (view: SaveView) => void = () => undefined;

  /** The initiative being worked on. */
  set open(open: OpenInitiative) {
    if (open === this.#open) return;
    this.#open = open;
    watchWork(open);
    this.#follow();
  }

  connectedCallback(): void {
    this.#words.dataset['saveStatus'] = '';
    this.#words.tabIndex = -1;
    this.append(this.#words, this.#retry, this.#file, this.#find, this.#kept.element);
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#leave();
  }

  #follow(): void {
    this.#leave();
    const open = this.#open;
    if (open === undefined || !this.isConnected) return;
    const show = (): void => this.#show(open);
    // A fold that closes may hide what is not saved. The event of a fold does not bubble.
    document.addEventListener('toggle', show, true);
    // Time passes too: after midnight, “at 23:59” needs a date.
    this.#stops = [
      () => document.removeEventListener('toggle', show, true),
      open.persistence.onStatus(show),
      onChange(show),
      library.environment.listen(show),
      open.initiative.replica.listen((change) => noteOwnEdit(open, change)),
    ];
    show();
  }

  #leave(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#view = undefined;
    this.#takeBack();
  }

  #show(open: OpenInitiative): void {
    const others = unsavedWork().filter((one) => one !== open);
    const names = others.map(({ initiative }) => readDetails(initiative).name);
    const before = this.#view;
    const view = saveView(open.persistence.status(), hasDraftsInFields(), names);
    this.#view = view;
    if (before?.retry !== view.retry) writeAnew(this.#retry, view.retry);
    const focused = document.activeElement;
    const own = focused instanceof HTMLButtonElement && this.contains(focused);
    this.#retry.hidden = view.retry === '';
    this.#file.hidden = !view.file;
    this.#showOthers(others, view.otherFiles);
    this.#kept.show();
    this.#find.hidden = !hasDraftsInFields() || hiddenDraft() === undefined;
    this.toggleAttribute('data-quiet', !view.unsaved && keptWords().size === 0 && this.#find.hidden);
    if (before?.words === view.words) return;
    this.tell(view);
    writeAnew(this.#words, view.words);
    this.#words.toggleAttribute('data-unsaved', view.unsaved);
    const news = view.alert !== (before?.alert ?? '');
    if (news || view.alert === '') this.#takeBack();
    // When a button disappears, the focus moves to the words, so that a screen reader reads them.
    if (own && !(focused.isConnected && focused.checkVisibility())) this.#focusWords();
    else if (news) this.#takeBack = view.alert === '' ? announce(view.words) : alarm(view.alert);
  }

  #showOthers(others: readonly OpenInitiative[], labels: readonly string[]): void {
    const drawn = others.map(({ id }, index) => `${id} ${labels[index] ?? ''}`).join('\n');
    if (drawn === this.#drawnOthers) return;
    this.#drawnOthers = drawn;
    for (const button of this.#others) button.remove();
    this.#others = others.map((other, index) =>
      createButton('saveOther', labels[index] ?? '', () => saveFile(other)),
    );
    this.#kept.element.before(...this.#others);
  }

  #showDraft(): void {
    const field = hiddenDraft();
    if (field !== undefined) reveal(field);
  }

  /** Where a bar says it as long as all is well, its line has the focus. */
  #focusWords(): void {
    const line = this.parentElement?.querySelector('summary');
    if (!this.#words.checkVisibility() && line instanceof HTMLElement) line.focus();
    else this.#words.focus();
  }

  #saveAgain(): void {
    this.#open?.persistence.save();
    const alert = this.#view?.alert ?? '';
    if (alert !== '') this.#takeBack = alarm(alert);
  }
}

if (!customElements.get('gw-save-state')) {
  customElements.define('gw-save-state', SaveStateElement);
  guardLeaving();
}
