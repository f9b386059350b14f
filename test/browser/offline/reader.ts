/** What the tests of this folder ask of a reader's browser. */
import { expect, type Page, test as base } from '@playwright/test';
import { OwnSite } from './site.ts';

const whole = process.env['GROUNDWORK_DIST'] ?? 'dist';
const few = ['', 'accessibility/', 'start/readiness/', 'champions/', 'privacy/'];

/** Where `small-site.setup.ts` leaves the small site of the content tests. */
export const smallSite = 'node_modules/.cache/small-site';

interface Kept {
  /** With all pages, or with the few that most tests need. */
  readonly pages: 'all' | 'few';
  /** A site of its own for each test, served while it runs. */
  readonly site: OwnSite;
}
interface Shared {
  /** Where the site is served: the real one at the root, the small one of the content tests under a sub-path. */
  readonly at: string;
  readonly dist: string;
}

export const test = base.extend<Kept, Shared>({
  at: ['/', { option: true, scope: 'worker' }],
  dist: [async ({ at }, use) => use(at === '/' ? whole : smallSite), { scope: 'worker' }],
  pages: ['few', { option: true }],
  site: async ({ at, dist, pages }, use) => {
    const site = new OwnSite(dist, pages === 'all' ? { base: at } : { base: at, pages: few });
    await site.open();
    await use(site);
    await site.remove();
  },
});

/**
 * Opens a page and waits until the whole site is stored, and until this browser looks for other versions at all:
 * after its start Chromium seems to put that off until a page has come to rest, which a test that reloads at once
 * never lets it.
 */
export async function keptOffline(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('[data-offline]')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/**
 * Navigates again and again until the page has this headline: how soon depends on how fast all of a version comes.
 * The pauses become longer, so that a slow machine can store what has come.
 */
export async function reloadedUntil(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return heading(page).innerText();
      },
      { timeout: 60_000, intervals: [100, 250, 500, 1000, 2000, 4000] },
    )
    .toBe(words);
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
export const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Opens the search and waits until it works: its window and all that the full text begins with have come. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByText('Filters', { exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeVisible();
}

/** Searches the site and waits for results. */
export async function search(page: Page, words: string): Promise<void> {
  await openSearch(page);
  await page.getByRole('searchbox').fill(words);
  await expect(page.getByRole('dialog').locator('ol:not(.answers) li').first()).toBeVisible();
}
