import { cacheNames, type Build } from './build.ts';

/** A deploy that goes wrong is mended within a day; a site without a worker for longer has none. */
const LONG_ENOUGH_MS = 24 * 60 * 60 * 1000;
const noteAt = (base: string): string => `${base}?gone`;

/** Whether the server has no worker for us: nothing at its address, a way elsewhere, or a page of whatever stands there now. */
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

/** The site was seen whole: if its worker is missing again, that is another time. */
export async function noteThere({ base }: Build): Promise<void> {
  // To open a cache makes it, and there is to be none once the reader has removed the copy.
  if (await notedAt(base)) await (await caches.open(cacheNames(base).pages)).delete(noteAt(base));
}

/**
 * Whether the site has had no worker for a day, so that what is stored is to go. The first time that it is missing
 * is noted, since a deploy may leave it out for a moment; `noteThere` forgets it.
 * @param now milliseconds, as from `Date.now`
 */
export async function isGone(build: Build, now = Date.now()): Promise<boolean> {
  const { base } = build;
  if (!(await isMissing(base))) {
    await noteThere(build);
    return false;
  }
  const note = await notedAt(base);
  if (note !== undefined) return now - Number(await note.text()) >= LONG_ENOUGH_MS;
  await (await caches.open(cacheNames(base).pages)).put(noteAt(base), new Response(String(now)));
  return false;
}
