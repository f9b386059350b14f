import { afterEach, expect, test, vi } from 'vitest';
import {
  browserEnvironment,
  listenToPage,
  type Signal,
} from '../../../../src/workbook/storage/environment.ts';

/** A page of a browser, as far as the storage asks for it. */
function stubPage(storage: () => unknown) {
  const [page, document] = [
    new EventTarget(),
    Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  ];
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', document);
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, { configurable: true, get: storage });
  return { page, document };
}

afterEach(() => {
  vi.unstubAllGlobals();
  for (const name of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
});

test('a page has the storage of its browser, names of its own, and hears what happens to it', () => {
  const storage = { length: 0 };
  const { page, document } = stubPage(() => storage);
  const environment = browserEnvironment();
  expect(environment.storage).toBe(storage);
  expect(environment.tabStorage).toBe(storage);
  const names = [environment.page, environment.newId(), browserEnvironment().page];
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[\da-f]{24}$/);

  const heard: Signal['kind'][] = [];
  const leave = environment.listen(({ kind }) => heard.push(kind));
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  for (const type of ['storage', 'pageshow', 'pagehide']) page.dispatchEvent(new Event(type));
  leave();
  page.dispatchEvent(new Event('pageshow'));
  expect(heard).toEqual(['leaving', 'storage', 'shown', 'leaving']);
});

test('a storage that the reader has blocked is none', () => {
  stubPage(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const { storage, tabStorage } = browserEnvironment();
  expect([storage, tabStorage]).toEqual([undefined, undefined]);
});

test('the clock and the waiting are those of the browser', () => {
  stubPage(() => undefined);
  vi.useFakeTimers({ now: 1000 });
  const { now, after } = browserEnvironment();
  const work = vi.fn();
  after(500, work);
  vi.advanceTimersByTime(499);
  expect([now(), work.mock.calls.length]).toEqual([1499, 0]);
  vi.advanceTimersByTime(1);
  expect([now(), work.mock.calls.length]).toEqual([1500, 1]);
  vi.useRealTimers();
});

test('the page’s events become signals, until one stops listening', () => {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const heard: Signal[] = [];
  const stop = listenToPage(page, document, (signal) => heard.push(signal));
  const events = () => {
    page.dispatchEvent(Object.assign(new Event('storage'), { key: 'k', newValue: 'v', oldValue: 'u' }));
    page.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
    page.dispatchEvent(new Event('pageshow'));
    page.dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('resume'));
    document.dispatchEvent(new Event('visibilitychange'));
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
  };
  events();
  stop();
  events();
  expect(heard).toEqual([
    { kind: 'storage', key: 'k', value: 'v', before: 'u' },
    { kind: 'storage', key: null, value: null, before: null },
    { kind: 'shown' },
    { kind: 'leaving' },
    { kind: 'shown' },
    { kind: 'shown' },
    { kind: 'leaving' },
  ]);
});
