/**
 * The service worker: stores the latest build of the site completely in this browser, shows it when the network
 * does not respond, and moves to the next build only once that is complete too. It never reloads a page.
 *
 * A worker shows builds later than its own as soon as the next worker has stored them, so the next one need not
 * replace it before all pages are closed (`skipWaiting`). Chromium would then stop this worker as soon as it is idle,
 * even in the middle of a navigation, and that page would load forever. All versions of this worker read what the
 * others stored, so the form of what a cache holds never changes.
 */
import { pathOf } from './addresses.ts';
import type { Manifest } from './manifest.ts';
import { dropOldBuilds, dropParts, forgetOldNotes, noteOpen } from './pages.ts';
import { respondWithFile, respondWithPage } from './respond.ts';
import { scope } from './scope.ts';
import { ensureStored, renew, storeBuild } from './storing.ts';

/** src/integrations/service-worker.ts writes it before this script at the end of the build. */
declare const GROUNDWORK: Manifest;
const build = GROUNDWORK;

scope.addEventListener('install', (event) => {
  event.waitUntil(storeBuild(build));
});

async function begin(): Promise<void> {
  // If there is no room for the note, the next step may make some.
  await renew(build).catch(() => undefined);
  await dropOldBuilds(build);
  await dropParts(build);
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(begin().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || new URL(url).origin !== location.origin) return;
  const path = pathOf(url, build.base);
  if (path === undefined) return;
  // Storage that fails, as when it is full, must not keep a reader from a server that works.
  const fromNetwork = (): Promise<Response> => fetch(event.request);
  const respond = mode === 'navigate' ? respondWithPage : respondWithFile;
  event.respondWith(respond(event, path, build).catch(fromNetwork));
});

// Each page asks the latest worker to make its copy complete, and waits for the answer; then it asks the active one
// to tidy up: see src/islands/offline/keeping.ts.
scope.addEventListener('message', (event) => {
  if (event.data === 'tidy') event.waitUntil(dropOldBuilds(build).then(() => forgetOldNotes(build.base)));
  const [port] = event.ports;
  if (event.data !== 'keep' || port === undefined) return;
  if (event.source) event.waitUntil(noteOpen(event.source.id, build));
  const answer = (whole: boolean): void => port.postMessage(whole);
  event.waitUntil(
    ensureStored(build).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});
