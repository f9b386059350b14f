/** The worker of a build with `KILL_WORKER=1`: takes the place of the other one, deletes its caches, and goes. */
import type { Build } from './build.ts';
import { dropAll } from './pages.ts';
import { scope } from './scope.ts';

/** Written before this script at the end of the build: src/integrations/service-worker.ts. */
declare const GROUNDWORK: Build;

/** What cannot be deleted, as when the browser's storage is broken, keeps nothing else from ending. */
const dropped = (): Promise<void> => dropAll(GROUNDWORK.base).catch(() => undefined);

scope.addEventListener('install', (event) => {
  // The caches go first, so that the worker that runs sees the end: see answers.ts.
  event.waitUntil(dropped().then(() => scope.skipWaiting()));
});

async function end(): Promise<void> {
  await dropped();
  await scope.registration.unregister();
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(end());
});

// A page of an earlier build that registers its worker at this moment brings back what has just been ended.
scope.addEventListener('message', (event) => {
  event.waitUntil(end().then(() => event.ports[0]?.postMessage(false)));
});
