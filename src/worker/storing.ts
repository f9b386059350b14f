import { addressOf, isAnswerFor, isHashed } from './addresses.ts';
import {
  cacheNames,
  completeBuilds,
  type Build,
  type Completion,
  completionAt,
  HASH_LENGTH,
} from './build.ts';
import { noFrames, saidAlways } from './headers.ts';

/** Says in a stored response which content it holds. */
const HASH_HEADER = 'x-groundwork-hash';
/**
 * What the headers of the site say besides the policy that each page holds itself. They are not taken from the
 * server: what it said wrongly once would stay until the file changes.
 */
const HEADERS = { 'Content-Security-Policy': noFrames, ...saidAlways };
/** How many files are fetched at once. */
const AT_ONCE = 8;

const DELETED = 'The copy was deleted while it was made.';

const pathTo = (file: string, base: string): string =>
  base + encodeURI(file).replace(/[?#]/g, encodeURIComponent);

/** A file as it is stored in the cache of that name. */
export const stored = (name: string, file: string, base: string): Promise<Response | undefined> =>
  caches.match(pathTo(file, base), { cacheName: name, ignoreVary: true });

/** The beginning of the SHA-256 of a content, as the list of a build has it. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_LENGTH);
}

const typeOf = ({ headers }: Response): string => headers.get('content-type') ?? 'application/octet-stream';

/** The beginning of the SHA-256 of a stored file's content. */
export const hashIn = ({ headers }: Response): string | null => headers.get(HASH_HEADER);

/** A file to keep, under the headers of this build. */
const toKeep = (body: BodyInit | null, type: string, hash: string): Response =>
  new Response(body, { headers: { ...HEADERS, 'Content-Type': type, [HASH_HEADER]: hash } });

/** The response to keep, if it is the file that the build made: right in status, type and every byte. */
async function checked(response: Response, file: string, hash: string): Promise<Response | undefined> {
  if (!isAnswerFor(file, response.status, response.headers.get('content-type') ?? '')) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return undefined;
  return toKeep(bytes, typeOf(response), hash);
}

/** Fetches a file past what the browser may have kept of an earlier build. Throws when it is not what the build made. */
async function fetched(file: string, hash: string, base: string): Promise<Response> {
  const address = addressOf(file, base);
  // A hashed file that the page has just loaded need not come twice. What came was wrong when a host takes the
  // file for unchanged: it compares times and sizes, not contents.
  const modes: RequestCache[] = [isHashed(file) ? 'default' : 'no-cache', 'reload'];
  for (const cache of modes) {
    const good = await checked(await fetch(address, { cache, priority: 'low' }), file, hash);
    if (good) return good;
  }
  throw new Error(`${address} is not the file that this build made.`);
}

/** The same file out of the cache of another build, whose headers may have been others. */
async function takenOver(file: string, hash: string, others: readonly string[], base: string) {
  for (const name of others) {
    const found = await stored(name, file, base);
    if (found && hashIn(found) === hash) return toKeep(found.body, typeOf(found), hash);
  }
  return undefined;
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

const dropBuilds = async (base: string): Promise<void> => {
  for (const name of await caches.keys()) if (cacheNames(base).isBuild(name)) await caches.delete(name);
};

/** Deletes the builds before this one if they stand in its way: they are not what the server has. Throws without room. */
async function makeRoom({ base, bytes }: Build): Promise<void> {
  const fits = async (): Promise<boolean> => {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return bytes <= quota - usage;
  };
  if (await fits()) return;
  await dropBuilds(base);
  if (!(await fits())) throw new DOMException('There is no room for this site.', 'QuotaExceededError');
}

/** Whether this build is stored whole. */
const isHeld = async ({ base, id }: Build): Promise<boolean> =>
  (await caches.match(completionAt(base), { cacheName: cacheNames(base).build(id) })) !== undefined;

/** Notes that a build is whole, and the last one, even if the clock has been set back since the one before. */
async function noteWhole(cache: Cache, { base, files, bytes }: Build): Promise<void> {
  const [last] = await completeBuilds(base);
  const time = Math.max(Date.now(), (last?.completion.time ?? 0) + 1);
  const completion: Completion = { time, files: Object.keys(files).length, bytes };
  await cache.put(completionAt(base), Response.json(completion));
}

/** Has a build that is stored whole be the last one again. */
export async function renew(build: Build): Promise<void> {
  if (!(await isHeld(build))) return;
  const cache = await caches.open(cacheNames(build.base).build(build.id));
  // To open a cache makes one if it has just been deleted, and nothing is in that.
  if (await cache.match(completionAt(build.base))) await noteWhole(cache, build);
}

/** Stores all files of a build, with those that are there already. */
async function storeFiles(whole: Build): Promise<void> {
  const { id, base, files } = whole;
  const names = cacheNames(base);
  const own = names.build(id);
  await makeRoom(whole);
  const cache = await caches.open(own);
  const sources = [own, ...(await caches.keys()).filter((name) => names.isBuild(name) && name !== own)];
  const waiting = Object.entries(files);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [file, hash] = next;
      const found = await takenOver(file, hash, sources, base);
      if (!found && !(await caches.has(own))) throw new Error(DELETED);
      await cache.put(pathTo(file, base), found ?? (await fetched(file, hash, base)));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await noteWhole(cache, whole);
  } catch (error) {
    waiting.length = 0;
    // A part is of no use, and an earlier build stands in the way of the next attempt.
    if (isFull(error)) await dropBuilds(base);
    throw error;
  }
}

/**
 * Stores a build whole, or throws; only a build stored whole is ever shown. What an interrupted attempt
 * stored is kept for the next one, and what other builds share with this one is not fetched again.
 */
export async function storeBuild(build: Build): Promise<void> {
  // It is held already when a server goes back to an earlier build.
  if (await isHeld(build)) await renew(build);
  else await storeFiles(build);
  // An earlier worker, or the reader, may have taken the copy away meanwhile.
  if (!(await isHeld(build))) throw new Error(DELETED);
}

let running: Promise<void> | undefined;

/** Resolves when the build is stored whole, and stores it again if it got lost. Two requests share one attempt. */
export async function hold(build: Build): Promise<void> {
  if (await isHeld(build)) return;
  running ??= storeBuild(build).finally(() => {
    running = undefined;
  });
  await running;
}
