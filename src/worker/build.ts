import { keysOf } from '../workbook/storage/keys.ts';

/** One build of the site: what the end of the build writes as the first line of the worker. */
export interface Build {
  /** Stands for all files together and the worker: another file or another byte gives another id. */
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
  /** When that was, in milliseconds, and in any case later than for the builds that were whole before. */
  readonly time: number;
  readonly files: number;
  readonly bytes: number;
}

/** How many characters of a file's SHA-256, in hexadecimal, stand in the list. */
export const HASH_LENGTH = 16;

/**
 * The names of the caches of the site at `base`. Caches belong to the whole origin, so the base is part of the
 * name, as in the keys of the workbook: two sites on one origin never touch each other's.
 */
export function cacheNames(base: string) {
  const { prefix } = keysOf(base);
  return {
    /** The cache of a build. */
    build: (id: string) => `${prefix}build:${id}`,
    isBuild: (name: string) => name.startsWith(`${prefix}build:`),
    /** Which page that is open belongs to which build. */
    pages: `${prefix}pages`,
    isOurs: (name: string) => name.startsWith(prefix),
  };
}

/** Where a cache keeps its `Completion`: an address that is no file of the site. */
export const completionAt = (base: string): string => `${base}?complete`;

/** The caches of builds that are stored whole, the one stored last first. */
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
