import { cacheNames, type Manifest } from './manifest.ts';

/** A broken deploy is repaired within a day; a site that lacks its worker for longer no longer has one. */
const LONG_ENOUGH_MS = 24 * 60 * 60 * 1000;
const noteAt = (base: string): string => `${base}?gone`;

/** Whether the server has no worker for us: it answers with "not found", a redirect, or something that is no script. */
async function isMissing(base: string): Promise<boolean> {
  const answer = await fetch(`${base}sw.js`, { cache: 'no-store', redirect: 'manual' }).catch(
    () => undefined,
  );
  if (answer === undefined) return false;
  if (answer.type === 'opaqueredirect') return true;
  const isScript = (answer.headers.get('content-type') ?? '').includes('javascript');
  return answer.status === 404 || answer.status === 410 || (answer.ok && !isScript);
}

const notedAt = (base: string): Promise<Response | undefined> =>
  caches.match(noteAt(base), { cacheName: cacheNames(base).pages });

/** Notes that the site was there: if its worker is missing later, the day begins anew. */
export async function notePublished({ base }: Manifest): Promise<void> {
  // Opening a cache creates it, and there must be none once the reader has removed the copy.
  if (await notedAt(base)) await (await caches.open(cacheNames(base).pages)).delete(noteAt(base));
}

/**
 * Whether the site has had no worker for a day, so that its copy must be deleted. When the worker is first missing,
 * that is only noted, since a deploy may omit it for a moment; `notePublished` deletes the note.
 * @param now milliseconds, as from `Date.now`
 */
export async function isUnpublished(build: Manifest, now = Date.now()): Promise<boolean> {
  const { base } = build;
  if (!(await isMissing(base))) {
    await notePublished(build);
    return false;
  }
  const note = await notedAt(base);
  if (note !== undefined) return now - Number(await note.text()) >= LONG_ENOUGH_MS;
  await (await caches.open(cacheNames(base).pages)).put(noteAt(base), new Response(String(now)));
  return false;
}
