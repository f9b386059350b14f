import { cacheNames } from '../../worker/build.ts';
import { wish, workers } from './keeping.ts';

const base = import.meta.env.BASE_URL;

/** The registration of this site's own worker; another site may have one for the whole origin. */
export const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  (await workers()?.getRegistrations())?.find(({ scope }) => new URL(scope).pathname === base);

/** Deletes what is stored for reading offline. A worker that is just storing gives up when its cache is gone. */
export async function deleteCopy(): Promise<void> {
  const ours = (await caches.keys()).filter(cacheNames(base).isOurs);
  await Promise.all(ours.map((name) => caches.delete(name)));
}

/**
 * Ends the worker of this site, and deletes what it has stored until then: while the browser looks for another
 * version, it puts the end off. Nothing is deleted if the reader asks for a copy again meanwhile.
 */
export async function endWorker(): Promise<void> {
  const found = await registration();
  if (wish() === 'no') await found?.unregister();
  if (wish() === 'no') await deleteCopy();
}
