import { addressOf, fileAt, isHashed } from './addresses.ts';
import { cacheNames, completeBuilds, type Build } from './build.ts';
import { isGone, noteThere } from './gone.ts';
import { buildOfPage, dropAll, NETWORK, notePage } from './pages.ts';
import { scope, type AskEvent } from './scope.ts';
import { hashIn, hashOf, stored } from './storing.ts';

/** How long a reader waits for the network when there is a stored page to show. */
const LIMIT_MS = 2500;
/** How long for an address that is not among the stored pages. */
const UNKNOWN_LIMIT_MS = 10_000;

/** A page to show, and the cache of the build that it is of. */
interface Shown {
  readonly answer: Response;
  readonly of: string;
}
/** In place of a build: the site has no worker any more, and nothing is noted. */
const ENDED = 'ended';
/** How long this worker stays for the parts of a page after it has learnt that all ends. */
const LAST_MS = 3000;

const after = (ms: number): Promise<undefined> =>
  new Promise((done) => {
    setTimeout(done, ms, undefined);
  });

/** Settles when a worker has been installed, or has been given up. */
const settled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((done) => {
    const look = (): void => {
      if (worker.state !== 'installing') done(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** The cache of the build that was stored whole last: a later one than this worker's, if the next worker waits. */
const newestBuild = async (base: string): Promise<string | undefined> =>
  (await completeBuilds(base))[0]?.name;

/**
 * Looks for another build on the server and waits until it is stored whole. Returns its cache; `ended` when the site
 * has no worker any more; `undefined` while there is no other build to show: none, or one that is broken on the
 * server.
 */
async function nextBuild(build: Build): Promise<string | undefined> {
  try {
    await scope.registration.update();
  } catch {
    if (!(await isGone(build))) return undefined;
    await scope.registration.unregister();
    await dropAll(build.base);
    return ENDED;
  }
  await noteThere(build);
  const worker = scope.registration.installing ?? scope.registration.waiting;
  if (worker === null || !(await settled(worker))) return undefined;
  const newest = await newestBuild(build.base);
  // The worker that ends it all deletes what is stored: see ending.ts.
  return newest ?? ENDED;
}

/** The site's page for addresses that do not exist, out of a stored build. */
async function notFound(name: string, base: string): Promise<Response> {
  const page = await stored(name, '404.html', base);
  return page === undefined
    ? Response.error()
    : new Response(page.body, { status: 404, headers: page.headers });
}

/** What the network says about a page, and whether that is the page with this hash, byte for byte. */
async function asked(request: Request, hash: string | null): Promise<{ answer: Response; good: boolean }> {
  // Past what the browser keeps: some hosts let it keep pages for minutes.
  const answer = await fetch(request, { cache: 'no-cache' });
  return { answer, good: answer.ok && (await hashOf(await answer.clone().arrayBuffer())) === hash };
}

async function shown(event: AskEvent, path: string, build: Build): Promise<Shown> {
  const { base } = build;
  const file = fileAt(path);
  const of = await newestBuild(base);
  const kept = of === undefined ? undefined : await stored(of, file, base);
  if (of === undefined || kept === undefined) return beyond(event.request, path, of, build);
  const limit = after(LIMIT_MS);
  const network = await Promise.race([asked(event.request, hashIn(kept)).catch(() => undefined), limit]);
  if (network === undefined) return { answer: kept, of };
  const { answer, good } = network;
  if (good) {
    event.waitUntil(noteThere(build).catch(() => undefined));
    return { answer, of };
  }
  // Not a page of that build: another one is being published, or something is broken.
  const search = nextBuild(build).catch(() => undefined);
  // What takes longer than the reader waits is there for the next page.
  event.waitUntil(search);
  const next = await Promise.race([search, limit]);
  if (next === undefined) return { answer: kept, of };
  if (next === ENDED) {
    event.waitUntil(after(LAST_MS));
    return { answer, of: ENDED };
  }
  const found = await stored(next, file, base);
  // A page that the new version has no more may be elsewhere; the browser follows by itself.
  if (found === undefined && answer.type === 'opaqueredirect') return { answer, of: NETWORK };
  return { answer: found ?? (await notFound(next, base)), of: next };
}

/** What is not a page of the stored build: one that only lacks its slash is sent there; else as the network has it, or "not found". */
async function beyond(
  request: Request,
  path: string,
  of: string | undefined,
  { base }: Build,
): Promise<Shown> {
  const page = `${path}/index.html`;
  if (of !== undefined && (await stored(of, page, base))) {
    const answer = Response.redirect(addressOf(page, base) + new URL(request.url).search);
    return { answer, of: NETWORK };
  }
  const network = fetch(request).catch(() => undefined);
  const answer = await Promise.race([network, after(UNKNOWN_LIMIT_MS)]);
  if (answer) return { answer, of: NETWORK };
  // Without a copy there is nothing but the network.
  return of === undefined
    ? { answer: (await network) ?? Response.error(), of: NETWORK }
    : { answer: await notFound(of, base), of };
}

/**
 * Answers a navigation with the newest page there is whose every part is there too: from the network, from a
 * build that has just been stored, or from the one that was stored before.
 */
export async function answerPage(event: AskEvent, path: string, build: Build): Promise<Response> {
  const { answer, of } = await shown(event, path, build);
  if (of !== ENDED) await notePage(event.resultingClientId, of, build);
  return answer;
}

/** Answers a page's request for a file with the file of the page's own build. */
export async function answerFile(event: AskEvent, path: string, build: Build): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const { base } = build;
  const of = await buildOfPage(clientId, build);
  // A worker that the page starts asks by itself from then on.
  await notePage(resultingClientId, of, build);
  const file = fileAt(path);
  const kept = await stored(of, file, base);
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
