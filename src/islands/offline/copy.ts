import { sizeWords } from '../../shared/sizes.ts';
import { type Completion, completeBuilds } from '../../service-worker/manifest.ts';
import { part, setText } from '../ui/dom.ts';
import {
  keep,
  onPreferenceElsewhere,
  savesData,
  setPreference,
  showMark,
  preference,
  workers,
} from './keeping.ts';
import { deleteCopy, endWorker, registration } from './removing.ts';

const base = import.meta.env.BASE_URL;

const REMOVE = 'Remove the offline copy';
const MAKE = 'Make available offline';
const MAKING = 'Making the copy …';
const REMOVED = 'There is no copy, as you decided. It is not made again until you ask for it.';

const DENIED =
  'This browser lets the site store no copy, so reading it needs a network. A private window or a setting that blocks site data may be why.';
const STAYED = 'The copy could not be removed. The settings of your browser for this site can delete it.';

/** Says whether the site is stored for reading offline and how big the copy is, and removes or makes it. */
class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    part(this, 'button', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
      const { textContent } = currentTarget as HTMLButtonElement;
      if (textContent === REMOVE) this.#remove().catch(() => this.#say(STAYED, REMOVE));
      else if (textContent === MAKE) {
        setPreference('yes');
        this.#make().catch(this.#denied);
      }
    });
    onPreferenceElsewhere((decided) => {
      if (decided === 'no') this.#say(REMOVED, MAKE);
    });
    this.#show().catch(this.#denied);
  }

  async #show(): Promise<void> {
    if (!workers()) this.#say('This browser keeps no copy of this site, so reading it needs a network.');
    else if (preference() === 'no') this.#say(REMOVED, MAKE);
    else if (await this.#showHeld()) return;
    else if (preference() === 'unsaid' && savesData())
      this.#say('There is no copy, since your browser asks sites to save data.', MAKE);
    else await this.#make();
  }

  async #showHeld(): Promise<boolean> {
    const held = (await registration())?.active ? (await completeBuilds(base))[0] : undefined;
    if (held) this.#say(heldWords(held.completion), REMOVE);
    showMark(held !== undefined);
    return held !== undefined;
  }

  async #make(): Promise<void> {
    this.#say('The copy is being made. You can go on reading; this takes a moment.', MAKING);
    await keep().catch(() => undefined);
    if (!(await this.#showHeld()))
      this.#say('The copy could not be made. What is missing may come with the next try.', MAKE);
  }

  async #remove(): Promise<void> {
    setPreference('no');
    await deleteCopy();
    showMark(false);
    this.#say(REMOVED, MAKE);
    await endWorker();
  }

  readonly #denied = (): void => this.#say(DENIED, MAKE);

  #say(words: string, action?: string): void {
    setText(part(this, '[role="status"]', HTMLElement), words);
    const button = part(this, 'button', HTMLButtonElement);
    button.hidden = action === undefined;
    // It stays in place and keeps the focus while there is nothing to press.
    button.setAttribute('aria-disabled', String(action === MAKING));
    if (action !== undefined) setText(button, action);
  }
}

const heldWords = ({ bytes, files }: Completion): string =>
  `Available offline: every page and tool is stored in this browser. The copy takes ${sizeWords(bytes)} in ${files} files.`;

customElements.define('gw-offline-copy', OfflineCopy);
