/** The global scope of a service worker, as far as it is used here: TypeScript's library for workers conflicts with the one for pages. */
export interface ExtendableEvent extends Event {
  /** Keeps the worker alive, and an installation or activation unfinished, until the promise settles. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page or worker that asks; empty for a page that is about to load. */
  readonly clientId: string;
  /** The page or worker that the response creates. */
  readonly resultingClientId: string;
  readonly respondWith: (answer: Promise<Response>) => void;
}

export interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  /** The page that sent it; `null` when it is closed already. */
  readonly source: { readonly id: string } | null;
  readonly ports: readonly MessagePort[];
}

interface Scope {
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      includeUncontrolled: boolean;
      type: 'all';
    }) => Promise<readonly { readonly id: string }[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  readonly skipWaiting: () => Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: ExtendableMessageEvent) => void): void;
}

export const scope = globalThis as unknown as Scope;
