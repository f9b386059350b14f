import type { Environment, Signal, StorageLike } from '../../../src/workbook/storage/environment.ts';

/** What may be wrong with a browser's storage. */
export type Fault = 'none' | 'blocked' | 'amnesia';

/** A clock that stands still until it is moved. */
export interface Clock {
  now: number;
}

/** 2027-03-01, 12:00 in Greenwich. */
export const NOON = Date.UTC(2027, 2, 1, 12);

/** One origin with its storage and its tabs. Storage events wait until `deliver` is called, as in a browser. */
export interface Browser {
  readonly data: Map<string, string>;
  readonly clock: Clock;
  fault: Fault;
  /** Characters that fit. */
  quota: number;
  /** How many writes were made. */
  writes: number;
  readonly tab: (options?: { asleep?: boolean }) => Tab;
  /** Delivers waiting storage events until there are none; throws if the tabs answer each other for ever. */
  readonly deliver: () => void;
  /** Lets time go by, with what was to happen in it. */
  readonly pass: (milliseconds: number) => void;
  /** Removes everything, as clearing site data does: without an event. */
  readonly wipe: () => void;
}

export interface Tab {
  readonly environment: Environment;
  /** A sleeping tab hears nothing. */
  asleep: boolean;
  readonly tell: (signal: Signal) => void;
}

export function quotaError(): Error {
  const error = new Error('The quota has been exceeded.');
  error.name = 'QuotaExceededError';
  return error;
}

/** A storage over a map. */
export function mapStorage(data = new Map<string, string>()): StorageLike {
  return {
    get length() {
      return data.size;
    },
    key: (index) => [...data.keys()][index] ?? null,
    getItem: (key) => data.get(key) ?? null,
    setItem: (key, value) => {
      data.set(key, value);
    },
    removeItem: (key) => {
      data.delete(key);
    },
  };
}

export function createBrowser(): Browser {
  const data = new Map<string, string>();
  const tabs: Tab[] = [];
  let waiting: { to: Tab; signal: Signal }[] = [];
  let timers: { at: number; work: () => void }[] = [];
  let ids = 0;

  const storageOf = (self: () => Tab): StorageLike => {
    const plain = mapStorage(data);
    const guard = (): void => {
      if (browser.fault === 'blocked') throw new Error('Access is denied for this document.');
    };
    const announce = (key: string, value: string | null, before: string | null): void => {
      for (const to of tabs)
        if (to !== self() && !to.asleep)
          waiting.push({ to, signal: { kind: 'storage', key, value, before } });
    };
    return {
      get length() {
        guard();
        return plain.length;
      },
      key: (index) => {
        guard();
        return plain.key(index);
      },
      getItem: (key) => {
        guard();
        return plain.getItem(key);
      },
      setItem: (key, value) => {
        guard();
        if (browser.fault === 'amnesia') return;
        const others = [...data].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
        if (others + key.length + value.length > browser.quota) throw quotaError();
        browser.writes += 1;
        const before = data.get(key) ?? null;
        if (before === value) return;
        data.set(key, value);
        announce(key, value, before);
      },
      removeItem: (key) => {
        guard();
        const before = data.get(key) ?? null;
        if (data.delete(key)) announce(key, null, before);
      },
    };
  };

  const browser: Browser = {
    data,
    clock: { now: NOON },
    fault: 'none',
    quota: 5_000_000,
    writes: 0,
    tab: ({ asleep = false } = {}) => {
      const listeners = new Set<(signal: Signal) => void>();
      const tab: Tab = {
        environment: {
          storage: storageOf(() => tab),
          tabStorage: mapStorage(),
          now: () => browser.clock.now,
          newId: () => `id-${String((ids += 1))}`,
          listen: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
          page: `page-${String(tabs.length)}`,
          after: (milliseconds, work) => {
            timers.push({ at: browser.clock.now + milliseconds, work });
          },
        },
        asleep,
        tell: (signal) => {
          for (const listener of listeners) listener(signal);
        },
      };
      tabs.push(tab);
      return tab;
    },
    deliver: () => {
      for (let rounds = 0; waiting.length > 0; rounds++) {
        if (rounds > 100) throw new Error('The tabs answer each other for ever.');
        const now = waiting;
        waiting = [];
        for (const { to, signal } of now) to.tell(signal);
      }
    },
    pass: (milliseconds) => {
      const end = browser.clock.now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        browser.clock.now = Math.max(browser.clock.now, next.at);
        next.work();
        browser.deliver();
      }
      browser.clock.now = end;
    },
    wipe: () => {
      data.clear();
    },
  };
  return browser;
}
