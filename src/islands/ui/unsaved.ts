import { createListeners, newestTime } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { isAtRisk } from './save-words.ts';

// What would be lost with this page. While there is anything, leaving the page asks first: see leaving.ts.

/** What was typed into a field that is not in the page any more, and is stored nowhere. */
export interface KeptWords {
  /** What the field was called. */
  readonly field: string;
  readonly text: string;
  /** The reader lets go of it. */
  readonly discard: () => void;
  /** Whether the reader was in the field when it went. */
  readonly torn: boolean;
}

/** Undefined for a draft that stands in its field. */
const drafts = new Map<string, KeptWords | undefined>();
const work = new Map<string, OpenInitiative>();
const watched = new Map<string, OpenInitiative>();
const changed = createListeners<undefined>();

/**
 * To be called by a field when it holds what is stored nowhere: a text that is too long, half a day. Calling it
 * again with the same key changes nothing.
 * @param key names the field, for `releaseDraft`; unique in the page. That of a field of an initiative begins with
 *   the initiative's id and a line end
 * @param kept what it held, once the field is not in the page
 */
export function holdDraft(key: string, kept?: KeptWords): void {
  if (drafts.has(key) && (drafts.get(key) === undefined) === (kept === undefined)) return;
  drafts.set(key, kept);
  changed.tell(undefined);
}

/** To be called when what the field held is stored or given up. Keys that are not held are let be. */
export function releaseDraft(key: string): void {
  if (drafts.delete(key)) changed.tell(undefined);
}

/** What was typed into a deleted initiative went with it. */
const living = (): [key: string, kept: KeptWords | undefined][] =>
  [...drafts].filter(([key]) => !isDeleted(key.split('\n', 1)[0] ?? ''));

/** Whether the page holds what was typed and is stored nowhere. */
export const hasDrafts = (): boolean => living().length > 0;

/** Whether some of that stands in its field. */
export const hasDraftsInFields = (): boolean => living().some(([, kept]) => kept === undefined);

/** Whether what was typed into the field of this key is stored nowhere. */
export const isDraft = (key: string): boolean => drafts.has(key);

/** The rest, whose fields are not in the page, by their keys. */
export const keptWords = (): ReadonlyMap<string, KeptWords> =>
  new Map(living().flatMap(([key, kept]) => (kept === undefined ? [] : [[key, kept] as const])));

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
