// What the worker notes about a site that is there, or not. Its caches are those of a browser in this much: to open
// one makes it, to look for something does not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheNames } from '../../../src/service-worker/manifest.ts';
import { isUnpublished, notePublished } from '../../../src/service-worker/unpublished.ts';

const DAY_MS = 86_400_000;
const build = { id: '1', base: '/x/', bytes: 0, files: {} };
let made: Map<string, Map<string, Response>>;
let status = 200;

beforeEach(() => {
  made = new Map();
  status = 200;
  vi.stubGlobal('caches', {
    match: (address: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(made.get(cacheName)?.get(address)?.clone()),
    open: (name: string) => {
      const entries = made.get(name) ?? new Map<string, Response>();
      made.set(name, entries);
      return Promise.resolve({
        put: (address: string, note: Response) => Promise.resolve(void entries.set(address, note)),
        delete: (address: string) => Promise.resolve(entries.delete(address)),
      });
    },
  });
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('', { status, headers: { 'Content-Type': 'text/javascript' } })),
  );
});
afterEach(() => vi.unstubAllGlobals());

test('a site that is there makes no cache', async () => {
  await notePublished(build);
  expect(await isUnpublished(build)).toBe(false);
  expect([...made.keys()]).toEqual([]);
});

test('a worker that is elsewhere is missing here', async () => {
  vi.stubGlobal('fetch', (_address: string, { redirect }: RequestInit) => {
    expect(redirect).toBe('manual');
    const answer = new Response('');
    return Promise.resolve(Object.defineProperty(answer, 'type', { value: 'opaqueredirect' }));
  });
  await isUnpublished(build, 0);
  expect(await isUnpublished(build, DAY_MS)).toBe(true);
});

test('a worker that is missing for a day is gone, and the time begins anew when it was there meanwhile', async () => {
  status = 404;
  expect(await isUnpublished(build, 0)).toBe(false);
  expect([...made.keys()]).toEqual([cacheNames('/x/').pages]);
  expect(await isUnpublished(build, DAY_MS - 1)).toBe(false);
  expect(await isUnpublished(build, DAY_MS)).toBe(true);
  await notePublished(build);
  expect(await isUnpublished(build, DAY_MS)).toBe(false);
  expect(await isUnpublished(build, 2 * DAY_MS)).toBe(true);
});
