import { slashKey } from '../../shared/storage-keys.ts';
import { part, setText } from '../ui/dom.ts';

/** Lets readers switch the `/` key off who use speech input or press keys by accident (WCAG 2.1.4). */
class SlashKey extends HTMLElement {
  connectedCallback(): void {
    const box = part(this, 'input', HTMLInputElement);
    const status = part(this, '[role=status]', HTMLElement);
    try {
      box.checked = localStorage.getItem(slashKey) !== 'off';
    } catch {
      box.checked = true;
    }
    box.addEventListener('change', () => {
      try {
        localStorage.setItem(slashKey, box.checked ? 'on' : 'off');
        setText(
          status,
          box.checked ? 'The / key opens the search.' : 'The / key no longer opens the search.',
        );
      } catch {
        box.checked = true;
        setText(status, 'This browser does not let the site remember a change.');
      }
    });
    this.hidden = false;
  }
}
customElements.define('gw-slash-key', SlashKey);
