import type { StorageLike } from './environment.ts';
import type { Keys } from './keys.ts';

/** A site's keys in the storage. Reads return nothing when the storage fails; writes return whether they worked. */
export interface GuardedStorage {
  readonly keys: Keys;
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  /** All keys of this site, and no others. */
  readonly all: () => string[];
  /** The ids of the initiatives that are stored. */
  readonly initiatives: () => string[];
}

/** Guards every access: the storage may be missing, blocked or full. */
export function guardedStorage(storage: StorageLike | undefined, keys: Keys): GuardedStorage {
  const all = () =>
    safely(() => {
      const found = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
      return found.filter((key) => key?.startsWith(keys.prefix) === true).map(String);
    }, []);
  return {
    keys,
    read: (key) => safely(() => storage?.getItem(key) ?? undefined, undefined),
    write: (key, text) =>
      safely(() => {
        storage?.setItem(key, text);
        return storage?.getItem(key) === text;
      }, false),
    remove: (key) => {
      safely(() => storage?.removeItem(key), undefined);
    },
    all,
    initiatives: () =>
      all()
        .map(keys.initiativeIn)
        .filter((id) => id !== undefined),
  };
}

function safely<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
