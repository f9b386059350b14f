import { expect, test, vi } from 'vitest';
import { keysOf } from '../../../../src/workbook/storage/keys.ts';

test('what the reader decides is kept as the workbook names its settings, and nothing else is read as a decision', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const onAnotherPage = async () => {
    vi.resetModules();
    return import('../../../../src/islands/offline/keeping.ts');
  };
  const { setPreference, preference } = await onAnotherPage();
  expect(preference()).toBe('unsaid');
  setPreference('no');
  expect(preference()).toBe('no');
  const key = keysOf('/').setting('offline');
  expect([...kept]).toEqual([[key, 'no']]);
  expect((await onAnotherPage()).preference()).toBe('no');
  kept.set(key, '<img>');
  expect((await onAnotherPage()).preference()).toBe('unsaid');
  vi.unstubAllGlobals();
});

test('a decision holds on its page when storage is full', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => 'yes',
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  vi.resetModules();
  const { setPreference, preference } = await import('../../../../src/islands/offline/keeping.ts');
  setPreference('no');
  expect(preference()).toBe('no');
  vi.unstubAllGlobals();
});

test('a frame in which the browser refuses workers has none, and its script goes on', async () => {
  vi.stubGlobal('navigator', {
    // As Chromium does in a sandbox without `allow-same-origin`.
    get serviceWorker() {
      throw new DOMException('The context is sandboxed.', 'SecurityError');
    },
  });
  vi.resetModules();
  const { keep, workers } = await import('../../../../src/islands/offline/keeping.ts');
  expect(workers()).toBeUndefined();
  await expect(keep()).rejects.toThrow('This browser cannot keep a site.');
  vi.unstubAllGlobals();
});
