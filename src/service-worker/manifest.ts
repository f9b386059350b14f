import { storagePrefix } from '../shared/storage-keys.ts';

/** What one build of the site consists of: the end of the build writes it as the first line of the worker. */
export interface Manifest {
  /** Identifies all files together with the worker: one changed byte changes it. */
  readonly id: string;
  /** Where the site is served, with a slash at both ends. */
  readonly base: string;
  /** The size of all files. */
  readonly bytes: number;
  /** The beginning of the SHA-256 of each file, by its path under the base. */
  readonly files: Readonly<Record<string, string>>;
}

/** What is noted in a cache once every file of its build is in it. */
export interface Completion {
  /** When that was, in milliseconds; always later than for the builds that were complete before. */
  readonly time: number;
  readonly files: number;
  readonly bytes: number;
}

/** How many hexadecimal characters of a file's SHA-256 the manifest holds. */
export const HASH_LENGTH = 16;

/** The names of the caches of the site at `base`, under the prefix of its storage keys: caches belong to the whole origin. */
export function cacheNames(base: string) {
  const prefix = storagePrefix(base);
  return {
    /** The cache of a build. */
    build: (id: string) => `${prefix}build:${id}`,
    isBuild: (name: string) => name.startsWith(`${prefix}build:`),
    /** Notes which build each open page belongs to. */
    pages: `${prefix}pages`,
    isOurs: (name: string) => name.startsWith(prefix),
  };
}

/** Where a cache keeps its `Completion`: an address that no file of the site has. */
export const completionAt = (base: string): string => `${base}?complete`;

/** The caches of complete builds, the latest first. */
export async function completeBuilds(base: string): Promise<{ name: string; completion: Completion }[]> {
  const names = (await caches.keys()).filter(cacheNames(base).isBuild);
  const found = await Promise.all(
    names.map(async (name) => {
      const note = await caches.match(completionAt(base), { cacheName: name });
      return note === undefined ? [] : [{ name, completion: (await note.json()) as Completion }];
    }),
  );
  return found.flat().sort((one, other) => other.completion.time - one.completion.time);
}
