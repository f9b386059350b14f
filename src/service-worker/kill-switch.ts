/** The worker of a build with `KILL_WORKER=1`: replaces the other worker, deletes its caches and unregisters itself. */
import type { Manifest } from './manifest.ts';
import { dropAll } from './pages.ts';
import { scope } from './scope.ts';

/** src/integrations/service-worker.ts writes it before this script at the end of the build. */
declare const GROUNDWORK: Manifest;

/** Never rejects: a cache that cannot be deleted, as when the browser's storage is broken, must not stop the rest. */
const dropped = (): Promise<void> => dropAll(GROUNDWORK.base).catch(() => undefined);

scope.addEventListener('install', (event) => {
  // The caches are deleted first, which tells the active worker that the site has none any more: see respond.ts.
  event.waitUntil(dropped().then(() => scope.skipWaiting()));
});

async function end(): Promise<void> {
  await dropped();
  await scope.registration.unregister();
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(end());
});

// A page of an earlier build that registers its worker at this moment would bring back what was just removed.
scope.addEventListener('message', (event) => {
  event.waitUntil(end().then(() => event.ports[0]?.postMessage(false)));
});
