import type { Environment, Signal } from '../../../src/workbook/storage/environment.ts';
import { mapStorage } from './world.ts';

/** A page in a process of its own. */
export interface ProcessPage {
  readonly environment: Environment;
  /** The process ends at once; what it had not yet passed on is lost. */
  readonly crash: () => void;
  /** What the page is told waits until it wakes up; its storage goes on following the others. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

interface Write {
  readonly key: string;
  readonly value: string | null;
  /** What stood there as far as the writing page knew. */
  readonly before: string | null;
}

/**
 * A browser whose pages run in processes of their own, as Chromium's do: each has its own copy of the storage,
 * what it writes reaches the browser and then all processes, each time up to `delay` milliseconds later and in
 * the order of the browser, and a process does not take over another's write to a key before one of its own to
 * that key has come back to it.
 * @param delay in milliseconds, drawn for each message
 */
export function createProcesses(start: number, delay: () => number) {
  const stored = new Map<string, string>();
  const clock = { now: start };
  let queue: { readonly at: number; readonly work: () => void }[] = [];
  const soon = (milliseconds: number, work: () => void): void => {
    queue.push({ at: clock.now + milliseconds, work });
  };
  const pages = new Set<(write: Write, from: object) => void>();
  const put = (data: Map<string, string>, { key, value }: Write): void => {
    if (value === null) data.delete(key);
    else data.set(key, value);
  };
  let opened = 0;
  let ids = 0;

  const open = (): ProcessPage => {
    const data = new Map(stored);
    const plain = mapStorage(data);
    const pending = new Map<string, number>();
    const listeners = new Set<(signal: Signal) => void>();
    const self = {};
    let alive = true;
    let lastSent = 0;
    let lastHeard = 0;
    let missed: Signal[] | undefined;
    const tell = (signal: Signal): void => {
      if (missed !== undefined) missed.push(signal);
      else for (const listener of listeners) listener(signal);
    };
    const hear = (write: Write, from: object): void => {
      // Messages keep their order, both ways.
      lastHeard = Math.max(lastHeard, clock.now + delay());
      soon(lastHeard - clock.now, () => {
        const { key } = write;
        if (!alive) return;
        if (from === self) {
          pending.set(key, (pending.get(key) ?? 1) - 1);
          return;
        }
        if ((pending.get(key) ?? 0) === 0) put(data, write);
        tell({ kind: 'storage', ...write });
      });
    };
    pages.add(hear);
    const send = (key: string, value: string | null): void => {
      const before = data.get(key) ?? null;
      if (before === value) return;
      const write = { key, value, before };
      put(data, write);
      pending.set(key, (pending.get(key) ?? 0) + 1);
      lastSent = Math.max(lastSent, clock.now + delay());
      soon(lastSent - clock.now, () => {
        if (!alive) return;
        put(stored, write);
        for (const page of pages) page(write, self);
      });
    };
    return {
      environment: {
        storage: {
          get length() {
            return plain.length;
          },
          key: plain.key,
          getItem: plain.getItem,
          setItem: send,
          removeItem: (key) => {
            send(key, null);
          },
        },
        tabStorage: mapStorage(),
        now: () => clock.now,
        newId: () => `new-${String((ids += 1))}`,
        page: `page-${String((opened += 1))}`,
        after: (milliseconds, work) => {
          soon(milliseconds, () => {
            if (alive) work();
          });
        },
        listen: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      crash: () => {
        alive = false;
        pages.delete(hear);
      },
      sleep: () => {
        missed ??= [];
      },
      wake: () => {
        const waiting = missed ?? [];
        missed = undefined;
        for (const signal of waiting) tell(signal);
      },
    };
  };

  return {
    clock,
    stored,
    open,
    /** Lets time go by, with the messages and timers that are due in it. */
    pass: (milliseconds: number): void => {
      const end = clock.now + milliseconds;
      for (;;) {
        const [next] = queue.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        queue = queue.filter((entry) => entry !== next);
        clock.now = Math.max(clock.now, next.at);
        next.work();
      }
      clock.now = end;
    },
  };
}
