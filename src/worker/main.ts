/**
 * The service worker: keeps the last build of the site whole in this browser, shows it when the network does not
 * answer, and moves to the next build only once that is stored whole too. It never reloads a page.
 *
 * A worker shows later builds than its own as soon as the next worker has stored them, so that one need not take
 * its place before all pages are closed (`skipWaiting`). Chromium would end this one for it as soon as it is idle,
 * if need be with a navigation in its hands, and that page would load for ever. All versions of this worker read
 * what the others stored: what a cache holds keeps its form.
 */
import { pathOf } from './addresses.ts';
import { answerFile, answerPage } from './answers.ts';
import type { Build } from './build.ts';
import { dropOldBuilds, dropParts, forgetOldNotes, noteOpen } from './pages.ts';
import { scope } from './scope.ts';
import { hold, renew, storeBuild } from './storing.ts';

/** Written before this script at the end of the build: src/integrations/service-worker.ts. */
declare const GROUNDWORK: Build;
const build = GROUNDWORK;

scope.addEventListener('install', (event) => {
  event.waitUntil(storeBuild(build));
});

async function begin(): Promise<void> {
  // If there is no room for the note, there may be after the next step.
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
  // Storage that fails, as when it is full, must not stand between a reader and a server that works.
  const asTheNetworkHasIt = (): Promise<Response> => fetch(event.request);
  const answer = mode === 'navigate' ? answerPage : answerFile;
  event.respondWith(answer(event, path, build).catch(asTheNetworkHasIt));
});

// Each page asks the last worker whether its copy is whole, and waits for it if it is not; then it has the one that
// runs tidy up: see src/islands/offline/keeping.ts.
scope.addEventListener('message', (event) => {
  if (event.data === 'tidy') event.waitUntil(dropOldBuilds(build).then(() => forgetOldNotes(build.base)));
  const [port] = event.ports;
  if (event.data !== 'keep' || port === undefined) return;
  if (event.source) event.waitUntil(noteOpen(event.source.id, build));
  const answer = (whole: boolean): void => port.postMessage(whole);
  event.waitUntil(
    hold(build).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});
