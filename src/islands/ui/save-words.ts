import { dayWords, timeWords } from '../../shared/moments.ts';
import type { SaveStatus, UnsavedReason } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';

interface Reason {
  readonly words: string;
  /** The label of the save button; missing if there is nothing to save. */
  readonly retry?: string;
}

const RETRY = 'Try to save again';
const AGAIN = 'Save it here again';
const IN_PAGE = 'What you entered is still in this page';

const REASONS: Readonly<Record<UnsavedReason, Reason>> = {
  blocked: {
    words:
      'Not saved: this browser does not let the site store anything. What you enter stays only while this page is open.',
    retry: RETRY,
  },
  full: {
    words: `Not saved: the storage of this browser is full. ${IN_PAGE}, and is saved here once there is room.`,
    retry: RETRY,
  },
  'newer-version': {
    words:
      'Read only: this was saved by a newer version of Groundwork. Reload the page to get that version; nothing was changed.',
  },
  corrupt: {
    words: `Not saved: what is stored cannot be read and was left as it is. ${IN_PAGE}.`,
    retry: RETRY,
  },
  'cleared-elsewhere': {
    words: `Not saved: the stored copy was deleted in another tab or by the browser. ${IN_PAGE}, and stays unsaved until you press “${AGAIN}”. If you close the page without that, it is gone.`,
    retry: AGAIN,
  },
  deleted: {
    words:
      'Not saved: you deleted this initiative. You can undo that in the workbook until you close the page.',
  },
};

/** Whether the work is in this page alone and would be lost with it. Work deleted on purpose or read-only is not. */
export function isAtRisk(status: SaveStatus): boolean {
  return status.state === 'unsaved' && REASONS[status.why].retry !== undefined;
}

/** Whether work is saved, in words: when and where, or that it is not, and why. */
export function saveWords(status: SaveStatus): string {
  if (status.state === 'empty') return 'Nothing entered yet. What you enter is saved in this browser only.';
  if (status.state === 'unsaved') return REASONS[status.why].words;
  const { at } = status;
  return dayWords(at) === dayWords(Date.now())
    ? `Saved in this browser at ${timeWords(at)}.`
    : `Saved in this browser, last changed on ${dayWords(at)}, ${timeWords(at)}.`;
}

/** In a few words: `Saved at 23:48`. */
function shortWords(status: SaveStatus, drafts: boolean): string {
  if (status.state === 'unsaved') return status.why === 'newer-version' ? 'Read only' : 'Not saved';
  if (drafts) return 'Not all saved';
  if (status.state === 'empty') return 'Nothing entered yet';
  const { at } = status;
  return dayWords(at) === dayWords(Date.now()) ? `Saved at ${timeWords(at)}` : 'Saved';
}

/** The save state and the buttons beside it. */
export interface SaveView {
  readonly words: string;
  /** The same in a few words. */
  readonly short: string;
  /** Whether work is not saved; the words say why. A field marks its own unstored text itself. */
  readonly unsaved: boolean;
  /** The message to announce at once, or `''`: not for what the reader did on purpose, nor for what a field announces itself. */
  readonly alert: string;
  /** The label of the save button; `''` for none. */
  readonly retry: string;
  /** Whether a file would save what this browser does not. */
  readonly file: boolean;
  /** The labels of the buttons that save the other initiatives to files, in order. */
  readonly otherFiles: readonly string[];
}

/**
 * The save state and buttons for a status.
 * @param drafts whether a field holds unstored text: it was refused, or is incomplete
 * @param others names of other initiatives whose work only this page has
 */
export function saveView(status: SaveStatus, drafts = false, others: readonly string[] = []): SaveView {
  const reason = status.state === 'unsaved' ? REASONS[status.why] : undefined;
  const also = others.map(
    (name) =>
      `Not saved: ${quoted(name)}, which you worked on in this page before. Save it as a file, or turn to it again to save it here.`,
  );
  return {
    words: [drafts ? wordsBesideDrafts(status) : saveWords(status), ...also].join(' '),
    short: also.length > 0 ? 'Not saved' : shortWords(status, drafts),
    unsaved: reason !== undefined || also.length > 0,
    alert: reason === undefined || reason === REASONS.deleted ? '' : reason.words,
    retry: reason?.retry ?? '',
    file: isAtRisk(status),
    otherFiles: others.map((name) => `Save ${quoted(name)} as a file`),
  };
}

/** The field itself shows what is wrong with its text. */
function wordsBesideDrafts(status: SaveStatus): string {
  const words = saveWords(status);
  if (status.state === 'empty') return 'Not saved yet: what a field holds.';
  // At most one line: it appears and disappears while the reader types a day, and must not move what is below.
  if (status.state === 'saved') return words.replace(/\.$/, ', except what a field still holds unsaved.');
  return isAtRisk(status) ? `${words} What a field could not keep is in no file either.` : words;
}
