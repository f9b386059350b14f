import type { SaveStatus, UnsavedReason } from '../../workbook/saving.ts';

const reasons: Readonly<Record<UnsavedReason, string>> = {
  blocked:
    'Not saved: this browser does not let the site store anything. What you enter stays only while this page is open.',
  full: 'Not saved: the storage of this browser is full. What you entered is still in this page.',
  'newer-version':
    'Read only: this was saved by a newer version of Groundwork. Reload the page to get that version; nothing was changed.',
  corrupt:
    'Not saved: what is stored cannot be read and was left as it is. What you entered is still in this page.',
  'cleared-elsewhere':
    'Not saved: the stored copy was deleted in another tab or by the browser. What you entered is still in this page.',
  deleted:
    'Not saved: you deleted this initiative. You can undo that in the workbook until you close the page.',
};

// Made once: `toLocaleTimeString` makes one at each call, which took a third of the time of a saved click.
const TIME = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Whether work is saved, in words: when and where, or that it is not, and why. */
export function saveWords(status: SaveStatus): string {
  if (status.state === 'empty') return 'Nothing entered yet. What you enter is saved in this browser only.';
  if (status.state === 'unsaved') return reasons[status.why];
  const at = new Date(status.at);
  const day = at.toDateString() === new Date().toDateString() ? '' : `${DAY.format(at)}, `;
  return `Saved in this browser at ${day}${TIME.format(at)}.`;
}
