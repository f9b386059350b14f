import type { Environment, Signal } from '../../../src/workbook/storage/environment.ts';
import { mapStorage } from './world.ts';

/** A page in a process of its own. */
export interface ProcessPage {
  readonly environment: Environment;
  /** The process ends at once; what it had not yet passed on is lost. */
  readonly crash: () => void;
}

interface Write {
  readonly at: number;
  readonly key: string;
  readonly value: string | null;
}

/**
 * A browser whose pages run in processes of their own, as Chromium's do: each has its own copy of the storage,
 * what it writes reaches the browser and then the other processes up to `delay` milliseconds later, and a
 * process does not take over another's write to a key while one of its own to that key is on its way.
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

  const open = (): ProcessPage => {
    const data = new Map(stored);
    const plain = mapStorage(data);
    const pending = new Map<string, number>();
    const listeners = new Set<(signal: Signal) => void>();
    const self = {};
    let alive = true;
    let last = 0;
    const hear = (write: Write, from: object): void => {
      if (from === self || !alive) return;
      if ((pending.get(write.key) ?? 0) === 0) put(data, write);
      for (const listener of listeners) listener({ kind: 'storage', key: write.key, value: write.value });
    };
    pages.add(hear);
    const send = (key: string, value: string | null): void => {
      put(data, { at: clock.now, key, value });
      pending.set(key, (pending.get(key) ?? 0) + 1);
      // Messages of one process keep their order.
      last = Math.max(last, clock.now + delay());
      soon(last - clock.now, () => {
        pending.set(key, (pending.get(key) ?? 1) - 1);
        if (!alive) return;
        const write = { at: clock.now, key, value };
        put(stored, write);
        for (const page of pages)
          soon(delay(), () => {
            page(write, self);
          });
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
        newId: () => 'new',
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
