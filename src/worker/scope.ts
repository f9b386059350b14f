/** What a service worker finds around it, as far as it is used here; TypeScript's own library for workers cannot stand beside that for pages. */
export interface LongEvent extends Event {
  /** Keeps the worker alive, and an installation or activation unfinished, until the promise settles. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface AskEvent extends LongEvent {
  readonly request: Request;
  /** The page or worker that asks; empty for a page that is about to load. */
  readonly clientId: string;
  /** The page or worker that the answer makes. */
  readonly resultingClientId: string;
  readonly respondWith: (answer: Promise<Response>) => void;
}

export interface PageMessage extends LongEvent {
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
  addEventListener(kind: 'install' | 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: AskEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: PageMessage) => void): void;
}

export const scope = globalThis as unknown as Scope;
