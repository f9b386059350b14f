const base = import.meta.env.BASE_URL;
const key = import.meta.env.GROUNDWORK_OFFLINE_KEY;

let decided: 'yes' | 'no' | undefined;

/** Whether the reader wants an offline copy: `yes` and `no` were chosen, `unsaid` means that nothing was. */
export function preference(): 'yes' | 'no' | 'unsaid' {
  if (decided) return decided;
  try {
    const value = localStorage.getItem(key);
    return value === 'yes' || value === 'no' ? value : 'unsaid';
  } catch {
    return 'unsaid';
  }
}

/** Remembers what the reader decided, where storage allows. */
export function setPreference(value: 'yes' | 'no'): void {
  decided = value;
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked or full: the decision holds until the next page.
  }
}

/** Calls `then` when the reader decides in another tab, which overrides what was decided in this one. */
export function onPreferenceElsewhere(then: (value: 'yes' | 'no' | 'unsaid') => void): void {
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    decided = undefined;
    then(preference());
  });
}

/** Whether the browser asks sites to send little, as Chromium's data saver does. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Missing on plain http, in some private windows, in a sandboxed frame, and in a build with `KILL_WORKER=1`. */
export function workers(): ServiceWorkerContainer | undefined {
  if (!import.meta.env.GROUNDWORK_OFFLINE) return undefined;
  try {
    return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  } catch {
    // Chromium throws in a sandbox.
    return undefined;
  }
}

/** Resolves when a worker takes messages, and rejects when it could not be installed: a file of its build is missing or wrong, or there is no room. */
const installed = (worker: ServiceWorker): Promise<void> =>
  new Promise((done, fail) => {
    const look = (): void => {
      if (worker.state === 'redundant') fail(new Error('The copy could not be made.'));
      else if (worker.state !== 'installing') done();
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** Browsers stop a worker that takes longer, and then no answer comes. */
const LIMIT_MS = 5 * 60_000;

/** Throws when the reader has decided against a copy while it was being made. */
function stillWanted(): void {
  if (preference() === 'no') throw new Error('The copy is not wanted any more.');
}

/** Resolves when the build of a worker is stored whole. Only the worker knows: it can outlive its copy, as after "Remove". */
async function held(worker: ServiceWorker): Promise<void> {
  await installed(worker);
  stillWanted();
  const { port1, port2 } = new MessageChannel();
  const whole = await new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, LIMIT_MS);
    worker.postMessage('keep', [port2]);
  });
  if (whole !== true) throw new Error('The copy could not be made.');
}

/** Has the browser keep the site; resolves when all of it is stored, in this version or the next, and rejects when it could not be. */
export async function keep(): Promise<void> {
  const container = workers();
  if (!container) throw new Error('This browser cannot keep a site.');
  const registration = await container.register(`${base}sw.js`, { updateViaCache: 'none' });
  if (preference() === 'no') await registration.unregister();
  stillWanted();
  const tried = new Set<ServiceWorker>();
  let looked = false;
  for (;;) {
    const { active, waiting, installing } = registration;
    // A worker that waits has the last version; the files of the one before it may be gone from the server.
    const next = [waiting ?? active, installing].flatMap((one) => (one && !tried.has(one) ? [one] : []));
    try {
      await Promise.any(next.map(held));
      registration.active?.postMessage('tidy');
      return;
    } catch (error) {
      for (const one of next) tried.add(one);
      stillWanted();
      // Another may have come meanwhile, as when the copy was removed while a version was being stored.
      if (next.length > 0) continue;
      if (looked) throw error;
      looked = true;
      await registration.update();
    }
  }
}

/** Shows or hides "Available offline" at the foot of the page. */
export function showMark(shown: boolean): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-offline]')) mark.hidden = !shown;
}
