import { cacheNames, completeBuilds, type Build } from './build.ts';
import { scope } from './scope.ts';

/** Stands for a page that came from the network and belongs to no build we hold. */
export const NETWORK = 'network';

const known = new Map<string, string>();
const noteAt = (base: string, client: string): string => `${base}?page=${encodeURIComponent(client)}`;

/** Notes of which build a page is, in memory and in a cache: browsers stop a worker between two requests. */
export async function notePage(client: string, name: string, { base }: Build): Promise<void> {
  if (client === '') return;
  known.set(client, name);
  const notes = await caches.open(cacheNames(base).pages);
  await notes.put(noteAt(base, client), new Response(name));
}

/** The cache of the build that a page is of; a page that was there before the worker is of the worker's build. */
export async function buildOfPage(client: string, { id, base }: Build): Promise<string> {
  const { pages, build } = cacheNames(base);
  const inMemory = known.get(client);
  if (inMemory !== undefined || client === '') return inMemory ?? build(id);
  const note = await caches.match(noteAt(base, client), { cacheName: pages });
  const name = note === undefined ? build(id) : await note.text();
  known.set(client, name);
  return name;
}

/** The caches that pages which are open need. Forgets the notes of pages that are closed. */
async function inUse(base: string): Promise<Set<string>> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const addresses = new Map(
    open.map(({ id }) => [new URL(noteAt(base, id), location.origin).href, id] as const),
  );
  const notes = await caches.open(cacheNames(base).pages);
  const needed = new Set<string>();
  for (const request of await notes.keys()) {
    if (!addresses.has(request.url)) await notes.delete(request);
    else needed.add((await (await notes.match(request))?.text()) ?? '');
  }
  return needed;
}

/**
 * Deletes the builds that nothing needs: neither the worker, nor a page that is open. The newest of the others
 * stays too, for pages that come back from the browser's memory. Parts of builds that never became whole go.
 */
export async function dropOldBuilds({ id, base }: Build): Promise<void> {
  const { build, isBuild } = cacheNames(base);
  const needed = await inUse(base);
  const others = (await completeBuilds(base)).map(({ name }) => name).filter((name) => name !== build(id));
  for (const name of [build(id), ...others.slice(0, 1)]) needed.add(name);
  for (const name of await caches.keys()) if (isBuild(name) && !needed.has(name)) await caches.delete(name);
}

/** Deletes everything that was stored for reading offline, and nothing else. */
export async function dropAll(base: string): Promise<void> {
  for (const name of await caches.keys()) if (cacheNames(base).isOurs(name)) await caches.delete(name);
}
