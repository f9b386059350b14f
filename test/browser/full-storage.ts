import type { Page } from '@playwright/test';

/** Fills the storage of the site to the last byte, with keys that are not ours. */
export const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let size = 1_000_000;
    let n = 0;
    while (size > 0) {
      try {
        localStorage.setItem(`filler:${n++}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });

/** Makes room again. Give another page of the same site to have the first one hear of it. */
export const freeStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler:')) localStorage.removeItem(key);
  });
