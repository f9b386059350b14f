import { createListeners, newestTime } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { isAtRisk } from './save-words.ts';

// What would be lost with this page. While there is anything, leaving the page asks first: see leaving.ts.

const drafts = new Set<string>();
const work = new Map<string, OpenInitiative>();
const watched = new Map<string, OpenInitiative>();
const changed = createListeners<undefined>();

/**
 * To be called by a field when it holds what is stored nowhere: a text that is too long, half a day. Calling it
 * again with the same key changes nothing.
 * @param key names the field, for `releaseDraft`; unique in the page. That of a field of an initiative begins with
 *   the initiative's id and a line end
 */
export function holdDraft(key: string): void {
  if (drafts.has(key)) return;
  drafts.add(key);
  changed.tell(undefined);
}

/** To be called when what the field held is stored or given up. Keys that are not held are let be. */
export function releaseDraft(key: string): void {
  if (drafts.delete(key)) changed.tell(undefined);
}

/** Whether a field holds what is stored nowhere; what was typed into a deleted initiative went with it. */
export const hasDrafts = (): boolean => [...drafts].some((key) => !isDeleted(key.split('\n', 1)[0] ?? ''));

function isDeleted(id: string): boolean {
  const status = watched.get(id)?.persistence.status();
  return status?.state === 'unsaved' && status.why === 'deleted';
}

/**
 * Watches whether the work on an initiative is saved, for as long as the page lives: its work is in the page also
 * when the reader has turned to another initiative. Calling it again changes nothing.
 */
export function watchWork(open: OpenInitiative): void {
  const { id, persistence, initiative } = open;
  if (watched.has(id)) return;
  watched.set(id, open);
  const look = (): void => {
    const known = work.has(id);
    const held =
      isAtRisk(persistence.status()) &&
      (known || newestTime(initiative.schema, initiative.replica.snapshot()) > 0);
    if (held === known) return;
    if (held) work.set(id, open);
    else work.delete(id);
    changed.tell(undefined);
  };
  persistence.onStatus(() => {
    look();
    if (drafts.size > 0) changed.tell(undefined);
  });
  // The first edit where nothing can be stored changes no status.
  initiative.replica.listen(look);
  look();
}

/** The initiatives with work that only this page holds, also those that it no longer shows. */
export const unsavedWork = (): readonly OpenInitiative[] => [...work.values()];

/** Calls back when one of the answers above changes. Returns an unsubscribe function. */
export const onChange = changed.add;
