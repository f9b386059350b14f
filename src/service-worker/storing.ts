import { addressOf, isAnswerFor, isHashed } from './addresses.ts';
import { frameAncestors, securityHeaders } from './headers.ts';
import {
  cacheNames,
  completeBuilds,
  type Manifest,
  type Completion,
  completionAt,
  HASH_LENGTH,
} from './manifest.ts';

/** The header of a stored response that names the hash of its content. */
const HASH_HEADER = 'x-groundwork-hash';
/**
 * The headers of the site besides the policy inside each page. They do not come from the server's response: a wrong
 * one would stay until the file changes.
 */
const HEADERS = { 'Content-Security-Policy': frameAncestors, ...securityHeaders };
/** How many files are fetched at once. */
const AT_ONCE = 8;

const DELETED = 'The copy was deleted while it was made.';

const pathTo = (file: string, base: string): string =>
  base + encodeURI(file).replace(/[?#]/g, encodeURIComponent);

/** The file as the cache of that name holds it; `undefined` if it does not. */
export const stored = (name: string, file: string, base: string): Promise<Response | undefined> =>
  caches.match(pathTo(file, base), { cacheName: name, ignoreVary: true });

/** The beginning of the SHA-256 of a content, as in the manifest. */
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

/** A response to store, with the headers of this build. */
const toKeep = (body: BodyInit | null, type: string, hash: string): Response =>
  new Response(body, { headers: { ...HEADERS, 'Content-Type': type, [HASH_HEADER]: hash } });

/** The response to store, if it is the file that the build made: status, type and every byte must be right. */
async function checked(response: Response, file: string, hash: string): Promise<Response | undefined> {
  if (!isAnswerFor(file, response.status, response.headers.get('content-type') ?? '')) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return undefined;
  return toKeep(bytes, typeOf(response), hash);
}

/** Fetches a file, but not what the browser may have cached of an earlier build. Throws when it is not what the build made. */
async function fetched(file: string, hash: string, base: string): Promise<Response> {
  const address = addressOf(file, base);
  // A hashed file that the page has just loaded need not be loaded again. The first response can be wrong when a
  // host believes the file unchanged: it compares times and sizes, not contents.
  const modes: RequestCache[] = [isHashed(file) ? 'default' : 'no-cache', 'reload'];
  for (const cache of modes) {
    const good = await checked(await fetch(address, { cache, priority: 'low' }), file, hash);
    if (good) return good;
  }
  throw new Error(`${address} is not the file that this build made.`);
}

/** The same file from the cache of another build, which may have had other headers. */
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

/** Deletes earlier builds if there is too little room: the server no longer has them. Throws if that is not enough. */
async function makeRoom({ base, bytes }: Manifest): Promise<void> {
  const fits = async (): Promise<boolean> => {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return bytes <= quota - usage;
  };
  if (await fits()) return;
  await dropBuilds(base);
  if (!(await fits())) throw new DOMException('There is no room for this site.', 'QuotaExceededError');
}

/** Whether this build is stored completely. */
const isStored = async ({ base, id }: Manifest): Promise<boolean> =>
  (await caches.match(completionAt(base), { cacheName: cacheNames(base).build(id) })) !== undefined;

/** Notes that a build is complete, and the latest one, even if the clock has been set back since the one before. */
async function noteComplete(cache: Cache, { base, files, bytes }: Manifest): Promise<void> {
  const [last] = await completeBuilds(base);
  const time = Math.max(Date.now(), (last?.completion.time ?? 0) + 1);
  const completion: Completion = { time, files: Object.keys(files).length, bytes };
  await cache.put(completionAt(base), Response.json(completion));
}

/** Makes a build that is stored completely the latest one again. */
export async function renew(build: Manifest): Promise<void> {
  if (!(await isStored(build))) return;
  const cache = await caches.open(cacheNames(build.base).build(build.id));
  // Opening a cache that has just been deleted creates an empty one.
  if (await cache.match(completionAt(build.base))) await noteComplete(cache, build);
}

/** Stores all files of a build, and takes over those that are stored already. */
async function storeFiles(build: Manifest): Promise<void> {
  const { id, base, files } = build;
  const names = cacheNames(base);
  const own = names.build(id);
  await makeRoom(build);
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
    await noteComplete(cache, build);
  } catch (error) {
    waiting.length = 0;
    // A part is useless, and earlier builds leave the next attempt too little room.
    if (isFull(error)) await dropBuilds(base);
    throw error;
  }
}

/**
 * Stores a build completely, or throws; only a complete build is ever shown. What an interrupted attempt stored is
 * kept for the next one, and files that other builds share with this one are not fetched again.
 */
export async function storeBuild(build: Manifest): Promise<void> {
  // It is stored already when a server goes back to an earlier build.
  if (await isStored(build)) await renew(build);
  else await storeFiles(build);
  // An earlier worker, or the reader, may have deleted the copy meanwhile.
  if (!(await isStored(build))) throw new Error(DELETED);
}

let running: Promise<void> | undefined;

/** Resolves when the build is stored completely, and stores it again if it was lost. Concurrent calls share one attempt. */
export async function ensureStored(build: Manifest): Promise<void> {
  if (await isStored(build)) return;
  running ??= storeBuild(build).finally(() => {
    running = undefined;
  });
  await running;
}
