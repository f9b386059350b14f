import { addressOf, isAnswerFor, isHashed } from './addresses.ts';
import { cacheNames, type Build, type Completion, completionAt, HASH_LENGTH } from './build.ts';

/** Says in a stored response which content it holds. */
const HASH_HEADER = 'x-groundwork-hash';
/** How many files are fetched at once. */
const AT_ONCE = 8;

const pathTo = (file: string, base: string): string => base + encodeURI(file);

/** A file as it is stored in the cache of that name. */
export const stored = (name: string, file: string, base: string): Promise<Response | undefined> =>
  caches.match(pathTo(file, base), { cacheName: name, ignoreVary: true });

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_LENGTH);
}

/** The response to keep, if it is the file that the build made: right in status, type and every byte. */
async function checked(response: Response, file: string, hash: string): Promise<Response | undefined> {
  if (!isAnswerFor(file, response.status, response.headers.get('content-type') ?? '')) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  // The bytes are unpacked by now.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(HASH_HEADER, hash);
  return new Response(bytes, { headers });
}

/** Fetches a file past what the browser may have kept of an earlier build. Throws when it is not what the build made. */
async function fetched(file: string, hash: string, base: string): Promise<Response> {
  const address = addressOf(file, base);
  // A hashed file that the page has just loaded need not come twice, unless what came was wrong.
  const modes: RequestCache[] = isHashed(file) ? ['default', 'reload'] : ['no-cache'];
  for (const cache of modes) {
    const good = await checked(await fetch(address, { cache, priority: 'low' }), file, hash);
    if (good) return good;
  }
  throw new Error(`${address} is not the file that this build made.`);
}

/** The same file out of the cache of another build. */
async function takenOver(file: string, hash: string, others: readonly string[], base: string) {
  for (const name of others) {
    const found = await stored(name, file, base);
    if (found?.headers.get(HASH_HEADER) === hash) return found;
  }
  return undefined;
}

/**
 * Stores a build whole, or throws; only a build stored whole is ever shown. What an interrupted attempt
 * stored is kept for the next one, and what other builds share with this one is not fetched again.
 */
export async function storeBuild({ id, base, bytes, files }: Build): Promise<void> {
  const names = cacheNames(base);
  const own = names.build(id);
  const cache = await caches.open(own);
  const sources = [own, ...(await caches.keys()).filter((name) => names.isBuild(name) && name !== own)];
  const waiting = Object.entries(files);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [file, hash] = next;
      const found = await takenOver(file, hash, sources, base);
      await cache.put(pathTo(file, base), found ?? (await fetched(file, hash, base)));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    waiting.length = 0;
    // Without room for all of it, a part only takes room from the reader's work.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(own);
    throw error;
  }
  const completion: Completion = { time: Date.now(), files: Object.keys(files).length, bytes };
  await cache.put(completionAt(base), Response.json(completion));
}
