import { readDetails, subscribe } from '../../workbook/engine/index.ts';
import { exportState, type OpenInitiative } from '../../workbook/storage/index.ts';
import { afterPaint, part, setText } from '../ui/dom.ts';
import { focusLater } from '../ui/focus.ts';
import { writeAnew } from '../ui/parts.ts';
import type { SaveView } from '../ui/save-words.ts';
import { UndoElement } from '../ui/undo.ts';
import { library } from './page-library.ts';
import { saveFile } from './save-file.ts';
import { SaveStateElement } from './save-state.ts';
import type { toolPanel, ToolPanel } from './tool-panel.ts';
import { onRefresh } from './views.ts';

/** How a page is worked on with the bar. */
interface Manner {
  /** The name of a row in undo and redo messages: `“Ownership of outputs” is now …`. */
  readonly textOf: (row: string) => string | undefined;
  /** Whether the page shows another initiative only after it is loaded again. */
  readonly reloads?: boolean;
  /** Loads what only the open bar needs; a page may have it in one file with other parts that come late. */
  readonly loadPanel: () => Promise<{ readonly toolPanel: typeof toolPanel } | undefined>;
}

/**
 * `<gw-tool-bar>` (ToolBar.astro): the initiative of the page with its name, whether it is saved and in a file, and
 * undo and redo. It does nothing until `follow` is called.
 */
export class ToolBarElement extends HTMLElement {
  #open: OpenInitiative | undefined;
  #reloads = false;
  #loadPanel: Manner['loadPanel'] = () => Promise.resolve(undefined);
  #panel: ToolPanel | undefined;
  #stops: readonly (() => void)[] = [];
  /** Not at once: whether all is in a file takes a look at all of it. */
  readonly #later = afterPaint(() => this.#showFile());

  /** Shows this initiative from now on. */
  follow(open: OpenInitiative, { textOf, reloads = false, loadPanel }: Manner): void {
    const undo = part(this, 'gw-undo', UndoElement);
    undo.textOf = textOf;
    if (open === this.#open) return;
    if (this.#open === undefined) this.#start();
    this.#open = open;
    this.#reloads = reloads;
    this.#loadPanel = loadPanel;
    for (const stop of this.#stops) stop();
    const draw = (): void => this.#draw(open);
    this.#stops = [subscribe(open.initiative, draw), library.onChange(draw), onRefresh(draw)];
    const save = part(this, 'gw-save-state', SaveStateElement);
    save.tell = (view) => this.#showSaved(view);
    save.open = open;
    undo.open = open;
    this.#panel?.close();
    this.#panel = undefined;
    if (this.#fold().open) void this.#fill();
    draw();
  }

  /** Opens the name of the initiative, to be typed over. */
  async rename(): Promise<void> {
    this.#fold().open = true;
    await this.#fill();
    focusLater('wb-field-name');
  }

  readonly #fold = (): HTMLDetailsElement => part(this, 'details', HTMLDetailsElement);

  #start(): void {
    const fold = this.#fold();
    fold.addEventListener('toggle', () => fold.open && void this.#fill());
    // What lies over the page closes when the reader goes on there.
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && target.isConnected && !fold.contains(target)) fold.open = false;
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('pointerdown', leave);
    fold.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      fold.open = false;
      part(fold, 'summary', HTMLElement).focus();
    });
    part(this, '[data-export]', HTMLElement).onclick = () => this.#open && saveFile(this.#open);
  }

  /** Puts in what only the open bar needs. Without a network it may be missing; the rest works as before. */
  async #fill(): Promise<void> {
    const parts = await this.#loadPanel().catch(() => undefined);
    if (parts === undefined || this.#open === undefined) return;
    if (this.#panel === undefined) {
      this.#panel = parts.toolPanel(this.#open, this.#reloads);
      part(this, '[data-panel]', HTMLElement).replaceChildren(this.#panel.element);
    }
    this.#panel.draw();
  }

  #draw({ initiative }: OpenInitiative): void {
    setText(part(this, '[data-initiative]', HTMLElement), readDetails(initiative).name);
    part(this, '[data-export]', HTMLButtonElement).disabled = initiative.readOnly;
    this.#panel?.draw();
    this.#later();
  }

  #showSaved(view: SaveView): void {
    const words = part(this, '[data-saved]', HTMLElement);
    writeAnew(words, view.short);
    words.toggleAttribute('data-unsaved', view.unsaved);
    writeAnew(part(this, '[data-saved-words]', HTMLElement), view.words);
    this.#later();
  }

  #showFile(): void {
    if (this.#open === undefined) return;
    const { id, initiative, persistence } = this.#open;
    const { newerThanFile } = exportState(library, id, initiative.replica.snapshot());
    part(this, '[data-export-reminder]', HTMLElement).hidden =
      persistence.status().state !== 'saved' || !newerThanFile;
  }
}

if (!customElements.get('gw-tool-bar')) customElements.define('gw-tool-bar', ToolBarElement);

/** The bar of this page. */
export const toolBar = (): ToolBarElement => part(document, 'gw-tool-bar', ToolBarElement);
