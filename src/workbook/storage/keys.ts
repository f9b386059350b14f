import { authorKey, settingKey, storagePrefix } from '../../shared/storage-keys.ts';

/** The keys that one site uses. */
export interface Keys {
  /** The prefix of all keys of this site. */
  readonly prefix: string;
  /** The id of the initiative last worked on. */
  readonly current: string;
  /** The texts of all checklist items as last seen: see list-changes.ts. */
  readonly lists: string;
  readonly initiative: (id: string) => string;
  /** When the initiative was last written to a file. */
  readonly exported: (id: string) => string;
  /** The id under which this browser's reader enters things in the initiative: see author.ts. */
  readonly author: (id: string) => string;
  /** The recent edits of one page: see journal.ts. */
  readonly edits: (id: string, page: string) => string;
  /** A value that could not be read, verbatim. */
  readonly damaged: (id: string, time: number) => string;
  /** A setting of a view, such as a filter. */
  readonly setting: (name: string) => string;
  /** The id in a key made by `initiative`, else `undefined`. */
  readonly initiativeIn: (key: string) => string | undefined;
  /** Whether a key was made by `damaged`; of the given initiative, if one is given. */
  readonly isDamaged: (key: string, id?: string) => boolean;
}

/** Returns the keys of the site at `base` (`/`, or `/x/` for a sub-path); each begins with the site's prefix. */
export function keysOf(base = '/'): Keys {
  const prefix = storagePrefix(base);
  const kind = (name: string) => `${prefix}${name}:`;
  return {
    prefix,
    current: `${prefix}current`,
    lists: `${prefix}lists`,
    initiative: (id) => kind('initiative') + id,
    exported: (id) => kind('exported') + id,
    author: (id) => authorKey(base, id),
    edits: (id, page) => `${kind('edits')}${id}:${page}`,
    damaged: (id, time) => `${kind('damaged')}${id}:${time}`,
    setting: (name) => settingKey(base, name),
    initiativeIn: (key) =>
      key.startsWith(kind('initiative')) ? key.slice(kind('initiative').length) : undefined,
    isDamaged: (key, id) => key.startsWith(id === undefined ? kind('damaged') : `${kind('damaged')}${id}:`),
  };
}
