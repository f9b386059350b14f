import { createListeners, type Initiative, newestTime, type Snapshot } from '../engine/index.ts';
import type { Environment, Signal, StorageLike } from './environment.ts';
import { createJournal, SETTLED_MS } from './journal.ts';
import type { Keys } from './keys.ts';
import { NotSaved, reasonOf, type SaveStatus, sameStatus, setAside, write } from './save.ts';
import { fromStored, toStored } from './stored-format.ts';

/** Keeps one open initiative saved. */
export interface Persistence {
  readonly status: () => SaveStatus;
  /** Calls the listener when the status changes. Returns an unsubscribe function. */
  readonly onStatus: (listener: (status: SaveStatus) => void) => () => void;
  /**
   * Saves now: to retry after a failure, and, since only the reader may decide that, after the
   * stored copy was deleted elsewhere.
   */
  readonly save: () => void;
  /** Saves nothing before `save`: what this page would store belongs to something that was deleted elsewhere. */
  readonly holdBack: () => void;
  /** Stops saving and following, for an initiative that is being deleted; `resume` starts it again. */
  readonly stop: () => void;
  readonly resume: () => void;
}

/** How long until saving is retried when the storage was full. */
const RETRY_MS = 5_000;

/**
 * Saves an initiative under its key at the end of every transaction, before anything else runs, and follows
 * what other tabs write. The recent edits of this page are also in a journal: see journal.ts.
 *
 * Not TinyBase's own persister: it saves in a later task, so the last key pressed before the tab closes is
 * lost; it overwrites what another tab has written meanwhile; and while loading it skips saves. This one
 * is synchronous and merges with what is stored before each write. Nothing is written when the page opens, except
 * edits found in the journal of a page that was closed before it could save them.
 */
export function autosave(
  initiative: Initiative,
  environment: Environment,
  keys: Keys,
  id: string,
): Persistence {
  const { replica, now } = initiative;
  const key = keys.initiative(id);
  const journal = createJournal(initiative, environment, keys, id);
  const listeners = createListeners<SaveStatus>();
  let waiting = false;
  let status: SaveStatus = { state: 'empty' };
  let active = true;
  /** The stored text that this page has merged last; null if there is none. */
  let taken: string | null = null;
  /** What this page wrote last of its own accord, and when; undefined after a write that the reader requested. */
  let wrote: { readonly text: string; readonly at: number } | undefined;

  const setStatus = (next: SaveStatus): void => {
    if (sameStatus(status, next)) return;
    status = next;
    listeners.tell(status);
  };

  const attempt = (work: (storage: StorageLike) => void): void => {
    if (!active) return;
    try {
      if (environment.storage === undefined) throw new NotSaved('blocked');
      work(environment.storage);
    } catch (error) {
      const why = reasonOf(error, environment.storage);
      // What was unsaved before a newer version wrote is still in this page alone.
      if (why === 'newer-version' && status.state === 'unsaved' && status.why !== why) return;
      setStatus({ state: 'unsaved', why, since: now() });
    }
  };

  const absorbed = (snapshot: Snapshot | undefined): boolean => {
    try {
      if (snapshot !== undefined) replica.mergeFrom(snapshot, 'elsewhere');
      return true;
    } catch {
      /* v8 ignore next -- no copy that passes the check is known to fail here; one that does is set aside. @preserve */
      return false;
    }
  };

  const takeIn = (storage: StorageLike, text: string | null): void => {
    if (text === null || text === taken) return;
    const found = fromStored(text);
    if (found.kind === 'damaged' || !absorbed(found.snapshot)) setAside(storage, keys, id, text, now());
    initiative.readOnly ||= found.kind === 'newer';
    taken = text;
  };

  const load = (): void => {
    attempt((storage) => {
      takeIn(storage, storage.getItem(key));
      if (initiative.readOnly) throw new NotSaved('newer-version');
      const left = journal.takeIn(storage);
      const newest = newestTime(replica.schema, replica.snapshot());
      setStatus(newest === 0 ? { state: 'empty' } : { state: 'saved', at: Math.min(newest, now()) });
      if (left) save();
      else settle();
    });
  };

  /**
   * Somebody deleted this, perhaps on purpose: it is kept here, and written again only when the reader asks.
   */
  const cleared = (storage: StorageLike): never => {
    taken = null;
    journal.drop(storage);
    throw new NotSaved('cleared-elsewhere');
  };

  const save = (): void => {
    attempt((storage) => {
      const found = storage.getItem(key);
      if (found === null && taken !== null) cleared(storage);
      takeIn(storage, found);
      if (initiative.readOnly) throw new NotSaved('newer-version');
      const text = toStored(replica.snapshot());
      if (text !== found) {
        write(storage, key, text);
        wrote = { text, at: now() };
      }
      taken = text;
      journal.write(storage);
      if (text !== found || status.state !== 'saved') setStatus({ state: 'saved', at: now() });
    });
    wakeUp(status.state === 'unsaved' ? RETRY_MS : SETTLED_MS);
  };

  const wakeUp = (milliseconds: number): void => {
    if (waiting) return;
    waiting = true;
    environment.after(milliseconds, () => {
      waiting = false;
      if (status.state === 'saved') settle();
      else retry();
    });
  };

  /** Saves what could not be saved, once there is space or the browser allows storage again. */
  const retry = (): void => {
    if (status.state === 'unsaved' && ['full', 'corrupt', 'blocked'].includes(status.why)) save();
  };

  const settle = (): void => {
    attempt((storage) => {
      const left = journal.settle(storage, () => {
        const found = fromStored(storage.getItem(key) ?? '');
        return found.kind === 'good' ? found.snapshot : undefined;
      });
      if (!left) return;
      journal.takeIn(storage);
      save();
    });
  };

  /**
   * Somebody deleted the stored copy. What this page wrote over it before it was notified is removed too, or the
   * deleted work would be stored again unasked. It is not confused with the same text that another page has stored
   * since at its reader's request, about which this page is notified later still.
   * @param deleted the text that the deleting page found there
   */
  const takeBack = (deleted: string | null): void => {
    attempt((storage) => {
      const found = storage.getItem(key);
      if (found === null || found !== wrote?.text) return;
      if (found !== deleted || now() - wrote.at < SETTLED_MS) storage.removeItem(key);
    });
  };

  const follow = (told: string | null): void => {
    attempt((storage) => {
      const found = storage.getItem(key);
      const empty = newestTime(replica.schema, replica.snapshot()) === 0;
      if (found === null && taken !== null && !empty) cleared(storage);
      const wasCleared = status.state === 'unsaved' && status.why === 'cleared-elsewhere';
      if (found === null && (empty || wasCleared)) return;
      // A browser may deliver another tab's write after we overwrote it, so the delivered text is merged too.
      takeIn(storage, told);
      if (!initiative.readOnly) journal.takeIn(storage);
      save();
    });
  };

  /** Another page wrote its journal, or removed ours while we were writing to it. */
  const followJournal = (): void => {
    attempt((storage) => {
      if (storage.getItem(key) === null || initiative.readOnly) return;
      if (journal.takeIn(storage)) save();
      else journal.write(storage);
    });
  };

  const hear = (signal: Signal): void => {
    if (signal.kind === 'storage' && signal.key === key && signal.value === null) takeBack(signal.before);
    if (signal.kind === 'storage' && (signal.key === key || signal.key === null)) follow(signal.value);
    else if (signal.kind === 'storage') retry();
    if (signal.kind === 'storage' && journal.owns(signal.key)) followJournal();
    if (signal.kind === 'shown') follow(null);
    if (signal.kind === 'leaving' && status.state === 'unsaved' && status.why !== 'cleared-elsewhere') save();
  };

  replica.listen((change) => {
    journal.note(change);
    if (change.origin === 'elsewhere') return;
    // What was deleted on purpose must not come back with the next key: the page asks first.
    if (status.state !== 'unsaved' || status.why !== 'cleared-elsewhere') save();
  });
  environment.listen(hear);
  load();

  return {
    status: () => status,
    onStatus: listeners.add,
    save: () => {
      taken = null;
      save();
      wrote = undefined;
    },
    holdBack: () => {
      setStatus({ state: 'unsaved', why: 'cleared-elsewhere', since: now() });
    },
    stop: () => {
      active = false;
      taken = null;
      setStatus({ state: 'unsaved', why: 'deleted', since: now() });
    },
    resume: () => {
      active = true;
      follow(null);
      // Nothing was stored and nothing entered: there is nothing to restore.
      if (status.state === 'unsaved' && status.why === 'deleted') setStatus({ state: 'empty' });
    },
  };
}
