import type { OpenInitiative } from '../../workbook/shelf.ts';
import { part, setText } from '../dom.ts';
import { announce } from '../ui/announce.ts';
import { shelf } from './page-shelf.ts';
import { saveWords } from '../ui/save-words.ts';

/**
 * Keeps the words about saving true, and offers what helps when work is not saved: trying again, and the file.
 * `root` holds `[data-save-status]`, `[data-save-retry]` and `[data-save-file]`.
 */
export function showSaveStatus(root: ParentNode, current: OpenInitiative): void {
  const words = part(root, '[data-save-status]', HTMLElement);
  const retry = part(root, '[data-save-retry]', HTMLButtonElement);
  const file = part(root, '[data-save-file]', HTMLButtonElement);
  let saved = true;

  const show = (): void => {
    const status = current.persistence.status();
    const text = saveWords(status);
    setText(words, text);
    const unsaved = status.state === 'unsaved';
    words.toggleAttribute('data-unsaved', unsaved);
    retry.hidden = !unsaved || status.why === 'newer-version' || status.why === 'deleted';
    file.hidden = !unsaved;
    if (unsaved === saved) announce(text);
    saved = !unsaved;
  };

  retry.addEventListener('click', () => current.persistence.save());
  file.addEventListener('click', () => {
    void import('../ui/save-file.ts').then(({ saveFile }) => saveFile(current));
  });
  current.persistence.onStatus(show);
  show();
  // Time passes: “at 23:59” needs its date after midnight.
  shelf.environment.listen(show);
}
