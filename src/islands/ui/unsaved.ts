import { createListeners, newestTime } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { isAtRisk } from './save-words.ts';

// What would be lost with this page. While there is anything, the page asks before it is left: see leaving.ts.

/** The text of an unmounted field that is not stored. */
export interface KeptWords {
  /** The field's label. */
  readonly field: string;
  readonly text: string;
  /** Called when the reader discards it. */
  readonly discard: () => void;
  /** Whether the reader was in the field when it was removed. */
  readonly torn: boolean;
}

/** Undefined for a draft that is still in its field. */
const drafts = new Map<string, KeptWords | undefined>();
const work = new Map<string, OpenInitiative>();
const watched = new Map<string, OpenInitiative>();
const changed = createListeners<undefined>();

/**
 * Called by a field that holds unstored text: too long, or half a day. Calling it
 * again with the same key changes nothing.
 * @param key identifies the field, for `releaseDraft`; unique in the page. For a field of an initiative it begins with
 *   the initiative's id and a line feed
 * @param kept its text, once the field is unmounted
 */
export function holdDraft(key: string, kept?: KeptWords): void {
  if (drafts.has(key) && (drafts.get(key) === undefined) === (kept === undefined)) return;
  drafts.set(key, kept);
  changed.tell(undefined);
}

/** Called when the text of a field has been stored or discarded. Unknown keys are ignored. */
export function releaseDraft(key: string): void {
  if (drafts.delete(key)) changed.tell(undefined);
}

/** Drafts of a deleted initiative were deleted with it. */
const living = (): [key: string, kept: KeptWords | undefined][] =>
  [...drafts].filter(([key]) => !isDeleted(key.split('\n', 1)[0] ?? ''));

/** Whether the page holds typed text that is not stored. */
export const hasDrafts = (): boolean => living().length > 0;

/** Whether some of it is in its field. */
export const hasDraftsInFields = (): boolean => living().some(([, kept]) => kept === undefined);

/** Whether the field with this key holds unstored text. */
export const isDraft = (key: string): boolean => drafts.has(key);

/** The others, whose fields are unmounted, by key. */
export const keptWords = (): ReadonlyMap<string, KeptWords> =>
  new Map(living().flatMap(([key, kept]) => (kept === undefined ? [] : [[key, kept] as const])));

function isDeleted(id: string): boolean {
  const status = watched.get(id)?.persistence.status();
  return status?.state === 'unsaved' && status.why === 'deleted';
}

/**
 * Watches whether the work on an initiative is saved, for the life of the page: the page holds its work even
 * after the reader has switched to another initiative. Calling it again changes nothing.
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
  // The first edit does not change the status if nothing can be stored.
  initiative.replica.listen(look);
  look();
}

/** The initiatives with work that only this page has, including those no longer shown. */
export const unsavedWork = (): readonly OpenInitiative[] => [...work.values()];

/** Calls the listener when one of the above changes. Returns an unsubscribe function. */
export const onChange = changed.add;
