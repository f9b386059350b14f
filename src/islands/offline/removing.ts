import { cacheNames } from '../../service-worker/manifest.ts';
import { preference, workers } from './keeping.ts';

const base = import.meta.env.BASE_URL;

/** The registration of this site's own worker; another site may have one for the whole origin. */
export const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  (await workers()?.getRegistrations())?.find(({ scope }) => new URL(scope).pathname === base);

/** Deletes what is stored for reading offline. A worker that is just storing stops when its cache is gone. */
export async function deleteCopy(): Promise<void> {
  const ours = (await caches.keys()).filter(cacheNames(base).isOurs);
  await Promise.all(ours.map((name) => caches.delete(name)));
}

/**
 * Unregisters the worker of this site, and deletes what it stored until then: the browser postpones the end while it
 * looks for another version. Nothing is deleted if the reader asks for a copy again meanwhile.
 */
export async function endWorker(): Promise<void> {
  const found = await registration();
  if (preference() === 'no') await found?.unregister();
  if (preference() === 'no') await deleteCopy();
}
