import { cacheNames, completeBuilds, type Manifest } from './manifest.ts';
import { scope } from './scope.ts';

/** Instead of a cache name: the page came from the network and belongs to no stored build. */
export const NETWORK = 'network';

/** How long a page may stay in the browser's back/forward cache. */
const REST_MS = 24 * 60 * 60 * 1000;
const TIME_HEADER = 'x-groundwork-time';

const known = new Map<string, string>();
const noteAt = (base: string, client: string): string => `${base}?page=${encodeURIComponent(client)}`;

/** Notes which build a page belongs to, in memory and in a cache: browsers stop a worker between two requests. */
export async function notePage(client: string, name: string, { base }: Manifest): Promise<void> {
  if (client === '') return;
  known.set(client, name);
  const headers = { [TIME_HEADER]: String(Date.now()) };
  try {
    const notes = await caches.open(cacheNames(base).pages);
    await notes.put(noteAt(base, client), new Response(name, { headers }));
  } catch {
    // Storage is full: the note in memory has to be enough.
  }
}

/** The cache of the build that a page belongs to: the worker's own build if the page was open before the worker. */
export async function buildOfPage(client: string, { id, base }: Manifest): Promise<string> {
  const { pages, build } = cacheNames(base);
  const inMemory = known.get(client);
  if (inMemory !== undefined || client === '') return inMemory ?? build(id);
  const note = await caches.match(noteAt(base, client), { cacheName: pages });
  const name = note === undefined ? build(id) : await note.text();
  known.set(client, name);
  return name;
}

/** Notes a page that may have been there before any worker, so that its build stays as long as it is open. */
export const noteOpen = async (client: string, build: Manifest): Promise<void> =>
  notePage(client, await buildOfPage(client, build), build);

/** The addresses of the notes about pages that are open. */
async function openNotes(base: string): Promise<string[]> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  return open.map(({ id }) => new URL(noteAt(base, id), location.origin).href);
}

/** The caches that open pages need. */
async function inUse(base: string): Promise<Set<string>> {
  const { pages } = cacheNames(base);
  const notes = await Promise.all(
    (await openNotes(base)).map((address) => caches.match(address, { cacheName: pages })),
  );
  return new Set(await Promise.all(notes.flatMap((note) => note?.text() ?? [])));
}

/** Deletes the notes about pages closed for so long that the back/forward cache no longer holds them. */
export async function forgetOldNotes(base: string, now = Date.now()): Promise<void> {
  const open = await openNotes(base);
  const notes = await caches.open(cacheNames(base).pages);
  for (const request of await notes.keys()) {
    const time = (await notes.match(request))?.headers.get(TIME_HEADER);
    // Other notes have no time.
    if (time && !open.includes(request.url) && now - Number(time) > REST_MS) await notes.delete(request);
  }
}

/**
 * For the active worker, not for a waiting one: deletes the complete builds that neither this worker nor an open page
 * needs. The latest two stay too, for new pages and for those that come back from the back/forward cache.
 */
export async function dropOldBuilds({ id, base }: Manifest): Promise<void> {
  const { build } = cacheNames(base);
  const complete = (await completeBuilds(base)).map(({ name }) => name);
  const needed = new Set([build(id), ...complete.slice(0, 2), ...(await inUse(base))]);
  for (const name of complete) if (!needed.has(name)) await caches.delete(name);
}

/** For a worker that becomes active: deletes other builds that were never completed. The next attempt took over what it needed. */
export async function dropParts({ id, base }: Manifest): Promise<void> {
  // In this order: a build that is just being stored, for a newer worker, may become complete meanwhile.
  const names = (await caches.keys()).filter(cacheNames(base).isBuild);
  if (scope.registration.installing) return;
  const complete = (await completeBuilds(base)).map(({ name }) => name);
  const needed = [cacheNames(base).build(id), ...complete];
  for (const name of names) if (!needed.includes(name)) await caches.delete(name);
}

/** Deletes everything that was stored for reading offline, and nothing else. */
export async function dropAll(base: string): Promise<void> {
  for (const name of await caches.keys()) if (cacheNames(base).isOurs(name)) await caches.delete(name);
}
