declare global {
  interface ImportMetaEnv {
    /** Whether this build has a service worker: `told` in src/integrations/settings.ts. */
    readonly GROUNDWORK_OFFLINE: boolean;
  }
}

const base = import.meta.env.BASE_URL;
/** As `keysOf(base).setting('offline')` has it; written out, since every page loads this file. */
const key = `groundwork:${base}:setting:offline`;

/** What the reader decided: `yes` and `no` were chosen, `unsaid` means that nothing was. */
export function wish(): 'yes' | 'no' | 'unsaid' {
  try {
    const value = localStorage.getItem(key);
    return value === 'yes' || value === 'no' ? value : 'unsaid';
  } catch {
    return 'unsaid';
  }
}

/** Remembers what the reader decided, where storage allows. */
export function setWish(value: 'yes' | 'no'): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the decision holds until the next page.
  }
}

/** Whether the browser asks sites to send little, as Chromium's data saver does. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Missing on plain http, in some private windows, and in a build that ends the worker. */
export const workers = (): ServiceWorkerContainer | undefined =>
  import.meta.env.GROUNDWORK_OFFLINE
    ? (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
    : undefined;

/** Has the browser keep the site; resolves when all of it is stored, and rejects when it could not be. */
export async function keep(): Promise<void> {
  const container = workers();
  if (!container) throw new Error('This browser cannot keep a site.');
  await container.register(`${base}sw.js`, { updateViaCache: 'none' });
  await container.ready;
}

/** Shows or hides "Available offline" at the foot of the page. */
export function showMark(shown: boolean): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-offline]')) mark.hidden = !shown;
}
