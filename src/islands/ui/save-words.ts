import type { SaveStatus, UnsavedReason } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';

interface Reason {
  readonly words: string;
  /** What the button says that saves; missing where nothing is to be saved. */
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

// Made once: `toLocaleTimeString` makes one at each call, which took a third of the time of a saved click.
const TIME = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Whether the work is in this page alone and would be lost with it. Deleted on purpose or read only, it is not. */
export function isAtRisk(status: SaveStatus): boolean {
  return status.state === 'unsaved' && REASONS[status.why].retry !== undefined;
}

/** Whether work is saved, in words: when and where, or that it is not, and why. */
export function saveWords(status: SaveStatus): string {
  if (status.state === 'empty') return 'Nothing entered yet. What you enter is saved in this browser only.';
  if (status.state === 'unsaved') return REASONS[status.why].words;
  const at = new Date(status.at);
  return at.toDateString() === new Date().toDateString()
    ? `Saved in this browser at ${TIME.format(at)}.`
    : `Saved in this browser, last changed on ${DAY.format(at)}, ${TIME.format(at)}.`;
}

/** What a page says about saving, and what it offers. */
export interface SaveView {
  readonly words: string;
  /** Work is not saved; the words say why. What a field could not keep it marks itself. */
  readonly unsaved: boolean;
  /** What has to be told at once, or `''`: not what the reader did on purpose, nor what a field tells itself. */
  readonly alert: string;
  /** What the button says that saves; `''` for none. */
  readonly retry: string;
  /** Whether a file would save what this browser does not. */
  readonly file: boolean;
  /** What the buttons say that save the other initiatives to files, in their order. */
  readonly otherFiles: readonly string[];
}

/**
 * What to say and offer.
 * @param drafts whether a field holds what is stored nowhere: it was refused, or is not finished
 * @param others names of other initiatives whose work is in this page alone
 */
export function saveView(status: SaveStatus, drafts = false, others: readonly string[] = []): SaveView {
  const reason = status.state === 'unsaved' ? REASONS[status.why] : undefined;
  const also = others.map(
    (name) =>
      `Not saved: ${quoted(name)}, which you worked on in this page before. Save it as a file, or turn to it again to save it here.`,
  );
  return {
    words: [drafts ? wordsBesideDrafts(status) : saveWords(status), ...also].join(' '),
    unsaved: reason !== undefined || also.length > 0,
    alert: reason === undefined || reason === REASONS.deleted ? '' : reason.words,
    retry: reason?.retry ?? '',
    file: isAtRisk(status),
    otherFiles: others.map((name) => `Save ${quoted(name)} as a file`),
  };
}

/** The field itself says what is wrong with what it holds. */
function wordsBesideDrafts(status: SaveStatus): string {
  const words = saveWords(status);
  if (status.state === 'empty') return 'Not saved yet: what a field holds.';
  // No longer than a line: it comes and goes while the reader types a day, and must not move what stands below.
  if (status.state === 'saved') return words.replace(/\.$/, ', except what a field still holds unsaved.');
  return isAtRisk(status) ? `${words} What a field could not keep is in no file either.` : words;
}
