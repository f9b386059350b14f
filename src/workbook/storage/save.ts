import { trialKey } from '../../shared/storage-keys.ts';
import type { StorageLike } from './environment.ts';
import type { Keys } from './keys.ts';

/** Why work is not saved in this browser. */
export type UnsavedReason =
  /** The browser does not let this site store anything, or drops it at once. */
  | 'blocked'
  /** The site's share of storage is used up. */
  | 'full'
  /** What is stored was written by newer code; it is not touched. */
  | 'newer-version'
  /** What is stored cannot be read, and there was no space to set it aside; it is not touched. */
  | 'corrupt'
  /** The stored copy was removed by another tab or by the browser; the work is still in this page. */
  | 'cleared-elsewhere'
  /** Deleted in this page; can be undone. */
  | 'deleted';

/** Whether work is saved, for the views to show. */
export type SaveStatus =
  /** Nothing has been entered yet. */
  | { readonly state: 'empty' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'unsaved'; readonly why: UnsavedReason; readonly since: number };

export class NotSaved extends Error {
  readonly why: UnsavedReason;
  constructor(why: UnsavedReason) {
    super(`Not saved: ${why}`);
    this.why = why;
  }
}

/** Writes and reads back: some private modes accept every write and store none. */
export function write(storage: StorageLike, key: string, text: string): void {
  storage.setItem(key, text);
  if (storage.getItem(key) !== text) throw new NotSaved('blocked');
}

/**
 * Sets aside a value that cannot be read under a key of its own, once, so that it can be offered as a download.
 * Throws `corrupt` if that fails; then the value must not be overwritten.
 */
export function setAside(storage: StorageLike, keys: Keys, id: string, text: string, time: number): void {
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (key !== null && keys.isDamaged(key, id) && storage.getItem(key) === text) return;
  }
  try {
    let free = time;
    while (storage.getItem(keys.damaged(id, free)) !== null) free += 1;
    write(storage, keys.damaged(id, free), text);
  } catch {
    throw new NotSaved('corrupt');
  }
}

/** The reason for an error that a storage has thrown. */
export function reasonOf(error: unknown, storage: StorageLike | undefined): UnsavedReason {
  if (error instanceof NotSaved) return error.why;
  return isQuotaError(error) && !takesNothing(storage) ? 'full' : 'blocked';
}

export function sameStatus(one: SaveStatus, other: SaveStatus): boolean {
  if (one.state === 'unsaved' && other.state === 'unsaved') return one.why === other.why;
  return (
    one.state === other.state && (one.state !== 'saved' || other.state !== 'saved' || one.at === other.at)
  );
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
}

/** Old private modes have a quota of zero bytes. But an empty storage may also be too small for a text. */
function takesNothing(storage: StorageLike | undefined): boolean {
  try {
    if (storage === undefined) return true;
    if (storage.length > 0) return false;
    storage.setItem(trialKey, '');
    storage.removeItem(trialKey);
    return false;
  } catch {
    return true;
  }
}
