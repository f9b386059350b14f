import { readDetails, writeCells } from '../engine/index.ts';
import { cut } from '../text/index.ts';
import type { OpenInitiative, InitiativeLibrary } from './library.ts';
import { fromStored } from './stored-format.ts';

/** Copies the work to a new initiative with its own identity, and switches to it. */
export function duplicate(library: InitiativeLibrary, id: string): OpenInitiative {
  const source = library.open(id).initiative;
  const copy = library.create({}, source.replica.snapshot());
  const cells = {
    id: copy.id,
    createdAt: library.environment.now(),
    name: cut(`Copy of ${readDetails(source).name}`, 120),
  };
  const own = Object.entries(cells).map(([cell, value]) => ({ table: '', row: '', cell, value }));
  writeCells(copy.initiative, 'edit', '', own);
  copy.undo.clear();
  const author = library.storage.read(library.storage.keys.author(id));
  if (author !== undefined) library.storage.write(library.storage.keys.author(copy.id), author);
  return copy;
}

/** Deletes, and restores until the page closes. The views ask first. */
export interface Trash {
  /** Deletes one initiative from this browser. */
  readonly remove: (id: string) => void;
  /** Restores a deleted initiative; false if it cannot be saved again (it is then open, unsaved). */
  readonly restore: (id: string) => boolean;
  /**
   * Deletes a text that could not be read and was set aside, by its key. If it is still under its
   * initiative's key, it is deleted there too, or it would be set aside again.
   */
  readonly discard: (key: string) => void;
  /** Sets a discarded text aside again; false if there is no space. */
  readonly retrieve: (key: string) => boolean;
  /**
   * Deletes all that this site has stored, settings included, and nothing else. The reader's decision about the
   * offline copy is kept: without it, a copy that they declined would be made again. So are the theme and the `/`
   * switch of the search, whose keys are not under the site's prefix.
   */
  readonly removeAll: () => void;
  readonly restoreAll: () => boolean;
  /** The ids of single initiatives that can be restored. */
  readonly removed: () => string[];
}

/** Creates the trash; create it once a page, since it holds what can be restored. */
export function createTrash(library: InitiativeLibrary): Trash {
  const { storage, tabStorage, opened } = library;
  const kept = new Map<string, ReadonlyMap<string, string>>();
  const discarded = new Map<string, string>();
  let everything: ReadonlyMap<string, string> = new Map();

  const takeOut = (keys: readonly string[]): Map<string, string> => {
    const texts = new Map<string, string>();
    for (const key of keys) {
      const text = storage.read(key);
      if (text !== undefined) texts.set(key, text);
      storage.remove(key);
    }
    return texts;
  };
  /**
   * Writes removed texts back, but does not overwrite what has been stored since: another page may have saved the
   * initiative again. Returns whether there was space.
   */
  const putBack = (texts: ReadonlyMap<string, string> = new Map()): boolean =>
    [...texts]
      .map(([key, text]) => storage.read(key) !== undefined || storage.write(key, text))
      .every(Boolean);

  /** Merges a removed initiative with what is stored now, if that is something else. */
  const joinIn = (id: string, text: string | undefined): void => {
    if (text === undefined || storage.read(storage.keys.initiative(id)) === text) return;
    const stored = fromStored(text);
    if (stored.kind === 'damaged' || stored.snapshot === undefined) return;
    const { initiative, persistence } = library.open(id);
    initiative.replica.mergeFrom(stored.snapshot, 'elsewhere');
    persistence.save();
  };

  return {
    remove: (id) => {
      opened.get(id)?.persistence.stop();
      const { keys } = storage;
      const journals = storage.all().filter((key) => key.startsWith(keys.edits(id, '')));
      kept.set(
        id,
        takeOut([...[keys.initiative, keys.exported, keys.author].map((key) => key(id)), ...journals]),
      );
      if (library.currentId() === id) library.close();
    },
    restore: (id) => {
      const texts = kept.get(id);
      const done = putBack(texts);
      const { persistence } = library.open(id);
      persistence.resume();
      joinIn(id, texts?.get(storage.keys.initiative(id)));
      kept.delete(id);
      library.switchTo(id);
      return done && persistence.status().state !== 'unsaved';
    },
    discard: (key) => {
      const { keys, read } = storage;
      const text = read(key);
      const ids = storage.initiatives().filter((id) => keys.isDamaged(key, id));
      const unread = ids.filter((id) => read(keys.initiative(id)) === text);
      for (const id of unread) opened.get(id)?.persistence.stop();
      takeOut([key, ...unread.map(keys.initiative)]);
      for (const id of unread) opened.get(id)?.persistence.resume();
      if (text !== undefined) discarded.set(key, text);
    },
    retrieve: (key) => {
      // Under its own key alone: the initiative may have been edited since.
      const text = discarded.get(key);
      const done = text !== undefined && storage.write(key, text);
      if (done) discarded.delete(key);
      return done;
    },
    removeAll: () => {
      for (const { persistence } of opened.values()) persistence.stop();
      const decision = storage.keys.setting('offline');
      const mine = storage.all().filter((key) => key !== decision);
      // Initiatives first: a page that is notified of its lost journal before it knows why would write it again.
      const initiatives = mine.filter((key) => storage.keys.initiativeIn(key) !== undefined);
      everything = new Map([...everything, ...takeOut([...new Set([...initiatives, ...mine])])]);
      for (const key of tabStorage.all()) tabStorage.remove(key);
      library.close(false);
    },
    restoreAll: () => {
      const texts = everything;
      const done = putBack(texts);
      for (const [id, { persistence }] of opened) if (!kept.has(id)) persistence.resume();
      for (const [key, text] of texts) {
        const id = storage.keys.initiativeIn(key);
        if (id !== undefined) joinIn(id, text);
      }
      everything = new Map();
      library.close();
      return done;
    },
    removed: () => [...kept.keys()],
  };
}
