/** The part of the Web Storage interface that the workbook uses. Any call may throw. */
export interface StorageLike {
  readonly length: number;
  readonly key: (index: number) => string | null;
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/** An event from outside the page. */
export type Signal =
  /**
   * Another tab wrote (or removed: `value` is null) a key, whose value was `before` as far as that tab knew; `key`
   * is null when it cleared everything.
   */
  | {
      readonly kind: 'storage';
      readonly key: string | null;
      readonly value: string | null;
      readonly before: string | null;
    }
  /** The page is visible again, perhaps after a time in which it received no events (hidden tab, back/forward cache). */
  | { readonly kind: 'shown' }
  /** The page is about to be hidden or closed: the last moment to save. */
  | { readonly kind: 'leaving' };

/** All external dependencies of the workbook; passed in, so that tests can let each fail. */
export interface Environment {
  /** Missing when the browser forbids storage for this site. */
  readonly storage: StorageLike | undefined;
  /** Storage of this tab alone, for the initiative that this tab shows. */
  readonly tabStorage: StorageLike | undefined;
  readonly now: () => number;
  readonly newId: () => string;
  /** The unique id of this page: new at each load. */
  readonly page: string;
  /** Calls `work` after a delay. */
  readonly after: (milliseconds: number, work: () => void) => void;
  /** Returns an unsubscribe function. */
  readonly listen: (listener: (signal: Signal) => void) => () => void;
}

interface Events {
  addEventListener: (type: string, listener: (event: Event) => void) => void;
  removeEventListener: (type: string, listener: (event: Event) => void) => void;
}

/** The environment of a browser page. */
export function browserEnvironment(): Environment {
  return {
    storage: allowed(() => globalThis.localStorage),
    tabStorage: allowed(() => globalThis.sessionStorage),
    now: () => Date.now(),
    newId: randomId,
    page: randomId(),
    after: (milliseconds, work) => void setTimeout(work, milliseconds),
    listen: (listener) => listenToPage(globalThis.window, globalThis.document, listener),
  };
}

/** Converts the events of a page to signals. */
export function listenToPage(
  page: Events,
  document: Events & { readonly visibilityState: string },
  listener: (signal: Signal) => void,
): () => void {
  const handlers: readonly [Events, string, (event: Event) => void][] = [
    [
      page,
      'storage',
      (event) => {
        const told = event as Partial<StorageEvent>;
        const { key = null, newValue: value = null, oldValue: before = null } = told;
        listener({ kind: 'storage', key, value, before });
      },
    ],
    [
      page,
      'pageshow',
      () => {
        listener({ kind: 'shown' });
      },
    ],
    [
      page,
      'pagehide',
      () => {
        listener({ kind: 'leaving' });
      },
    ],
    [
      // A frozen page may have missed changes of other tabs, and resumes without a `pageshow`.
      document,
      'resume',
      () => {
        listener({ kind: 'shown' });
      },
    ],
    [
      document,
      'visibilitychange',
      () => {
        listener({ kind: document.visibilityState === 'hidden' ? 'leaving' : 'shown' });
      },
    ],
  ];
  for (const [target, type, handler] of handlers) target.addEventListener(type, handler);
  return () => {
    for (const [target, type, handler] of handlers) target.removeEventListener(type, handler);
  };
}

/** Accessing the storage throws if the reader has blocked it. */
function allowed(get: () => StorageLike): StorageLike | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** 96 random bits. Not `crypto.randomUUID`: it is missing on plain http. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
