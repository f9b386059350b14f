import { addressOf, fileAt, isHashed } from './addresses.ts';
import { cacheNames, completeBuilds, type Manifest } from './manifest.ts';
import { buildOfPage, dropAll, NETWORK, notePage } from './pages.ts';
import { scope, type FetchEvent } from './scope.ts';
import { hashIn, hashOf, stored } from './storing.ts';
import { isUnpublished, notePublished } from './unpublished.ts';

/** How long a reader waits for the network when there is a stored page to show. */
const LIMIT_MS = 2500;
/** How long a reader waits for an address that is not among the stored pages. */
const UNKNOWN_LIMIT_MS = 10_000;

/** A response to a navigation, and the name of the cache that holds the build it belongs to. */
interface PageResponse {
  readonly response: Response;
  readonly cacheName: string;
}
/** Instead of a cache name: the site has no worker any more, and nothing is noted. */
const ENDED = 'ended';
/** How long this worker stays alive for the files of a page once it knows that the site has no worker any more. */
const LAST_MS = 3000;

const after = (ms: number): Promise<undefined> =>
  new Promise((done) => {
    setTimeout(done, ms, undefined);
  });

/** Resolves with whether a worker was installed, once that is decided. */
const settled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((done) => {
    const look = (): void => {
      if (worker.state !== 'installing') done(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** The cache of the latest complete build: later than this worker's own if the next worker is waiting. */
const newestBuild = async (base: string): Promise<string | undefined> =>
  (await completeBuilds(base))[0]?.name;

/**
 * Looks for another build on the server and waits until it is stored completely. Returns the name of its cache;
 * `ended` when the site has no worker any more; `undefined` while there is no other build to show: none, or one
 * that is broken on the server.
 */
async function nextBuild(build: Manifest): Promise<string | undefined> {
  try {
    await scope.registration.update();
  } catch {
    if (!(await isUnpublished(build))) return undefined;
    await scope.registration.unregister();
    await dropAll(build.base);
    return ENDED;
  }
  await notePublished(build);
  const worker = scope.registration.installing ?? scope.registration.waiting;
  if (worker === null || !(await settled(worker))) return undefined;
  const newest = await newestBuild(build.base);
  // The kill switch deletes what is stored.
  return newest ?? ENDED;
}

/** The site's page for addresses that do not exist, from a stored build. */
async function notFound(name: string, base: string): Promise<Response> {
  const page = await stored(name, '404.html', base);
  return page === undefined
    ? Response.error()
    : new Response(page.body, { status: 404, headers: page.headers });
}

/** Fetches a page, and says whether it has this hash: whether it is the stored one, byte for byte. */
async function fetchPage(
  request: Request,
  hash: string | null,
): Promise<{ response: Response; matches: boolean }> {
  // Not from the browser's cache: some hosts let it keep pages for minutes.
  const response = await fetch(request, { cache: 'no-cache' });
  return { response, matches: response.ok && (await hashOf(await response.clone().arrayBuffer())) === hash };
}

async function pageResponse(event: FetchEvent, path: string, build: Manifest): Promise<PageResponse> {
  const { base } = build;
  const file = fileAt(path);
  const newest = await newestBuild(base);
  const kept = newest === undefined ? undefined : await stored(newest, file, base);
  if (newest === undefined || kept === undefined) return otherAddress(event.request, path, newest, build);
  const limit = after(LIMIT_MS);
  const network = await Promise.race([fetchPage(event.request, hashIn(kept)).catch(() => undefined), limit]);
  if (network === undefined) return { response: kept, cacheName: newest };
  const { response, matches } = network;
  if (matches) {
    event.waitUntil(notePublished(build).catch(() => undefined));
    return { response, cacheName: newest };
  }
  // Not the page of that build: another build is being published, or something is broken.
  const search = nextBuild(build).catch(() => undefined);
  // What takes longer than the reader waits is there for the next page.
  event.waitUntil(search);
  const next = await Promise.race([search, limit]);
  if (next === undefined) return { response: kept, cacheName: newest };
  if (next === ENDED) {
    event.waitUntil(after(LAST_MS));
    return { response, cacheName: ENDED };
  }
  const found = await stored(next, file, base);
  // A page that the new version no longer has may have moved; the browser follows the redirect itself.
  if (found === undefined && response.type === 'opaqueredirect') return { response, cacheName: NETWORK };
  return { response: found ?? (await notFound(next, base)), cacheName: next };
}

/** Responds to an address that is no page of the stored build: a redirect if only its slash is missing, else what the network returns, or "not found". */
async function otherAddress(
  request: Request,
  path: string,
  newest: string | undefined,
  { base }: Manifest,
): Promise<PageResponse> {
  const page = `${path}/index.html`;
  if (newest !== undefined && (await stored(newest, page, base))) {
    const response = Response.redirect(addressOf(page, base) + new URL(request.url).search);
    return { response, cacheName: NETWORK };
  }
  const network = fetch(request).catch(() => undefined);
  const response = await Promise.race([network, after(UNKNOWN_LIMIT_MS)]);
  if (response) return { response, cacheName: NETWORK };
  // Without a copy there is only the network.
  return newest === undefined
    ? { response: (await network) ?? Response.error(), cacheName: NETWORK }
    : { response: await notFound(newest, base), cacheName: newest };
}

/**
 * Responds to a navigation with the newest page whose build is complete: from the network, from a build that has
 * just been stored, or from the one stored before.
 */
export async function respondWithPage(event: FetchEvent, path: string, build: Manifest): Promise<Response> {
  const { response, cacheName } = await pageResponse(event, path, build);
  if (cacheName !== ENDED) await notePage(event.resultingClientId, cacheName, build);
  return response;
}

/** Responds to a page's request for a file with the file of the page's own build. */
export async function respondWithFile(event: FetchEvent, path: string, build: Manifest): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const { base } = build;
  const cacheName = await buildOfPage(clientId, build);
  // A worker that the page starts makes its own requests from then on.
  await notePage(resultingClientId, cacheName, build);
  const file = fileAt(path);
  const kept = await stored(cacheName, file, base);
  if (kept) return kept;
  if (isHashed(file)) {
    for (const { name } of await completeBuilds(base)) {
      const found = await stored(name, file, base);
      if (found) return found;
    }
  }
  const network = await fetch(request).catch(() => undefined);
  return network ?? (await stored(cacheNames(base).build(build.id), file, base)) ?? Response.error();
}
