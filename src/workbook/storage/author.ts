import type { InitiativeLibrary } from './library.ts';

type Library = Pick<InitiativeLibrary, 'storage' | 'environment'>;

/** Ids that are not stored: nothing was entered under them yet, or there is no room. */
const drawn = new WeakMap<Library['storage'], Map<string, string>>();

/**
 * The id under which this browser's reader is the author of what they enter in an initiative. Drawn once, so that
 * copies of the initiative can tell people apart. Stores nothing: see `keepAuthor`.
 * @param id the id of the initiative in this browser
 */
export function authorOf({ storage, environment }: Library, id: string): string {
  const stored = storage.read(storage.keys.author(id));
  if (stored !== undefined) return stored;
  const ids = drawn.get(storage) ?? new Map<string, string>();
  drawn.set(storage, ids);
  const author = ids.get(id) ?? environment.newId();
  ids.set(id, author);
  return author;
}

/** The same, and stores it: call it when something is entered under this id. */
export function keepAuthor(library: Library, id: string): string {
  const author = authorOf(library, id);
  library.storage.write(library.storage.keys.author(id), author);
  return author;
}
