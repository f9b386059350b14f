// Which copies of the site a browser keeps while versions come, and which of them it shows.
import { expect, type Page } from '@playwright/test';
import { cacheNames, heading, keptOffline, openSearch, reloadedUntil, test } from './reader.ts';
import { answers, missing, type OwnSite } from './site.ts';

const copies = async (page: Page): Promise<string[]> =>
  (await cacheNames(page)).filter((name) => name.includes(':build:'));

/** Publishes one version after another, and reads each of them. */
async function readVersions(page: Page, site: OwnSite, versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    site.edit('accessibility/index.html', await heading(page).innerText(), version);
    site.publishAgain();
    await reloadedUntil(page, version);
  }
}

/** What the worker that runs is at, and whether another one waits. */
const workers = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return `${active?.state ?? 'none'}${waiting ? ', another waits' : ''}`;
  });

/** As with Shift and reload: no worker answers, and none stays for this page. */
async function reloadedPast(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.reload', { ignoreCache: true });
  await page.waitForFunction(() => navigator.serviceWorker.controller === null);
}

test('old copies go once nothing needs them, and workers once no page does', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await readVersions(page, site, ['Second version', 'Third version', 'Fourth version']);
  expect(await workers(page)).toBe('activated, another waits');
  // The one of the worker that runs, and the last two.
  await expect.poll(() => copies(page)).toHaveLength(3);
  await reloadedPast(page);
  await expect.poll(() => workers(page)).toBe('activated');
  await expect.poll(() => copies(page)).toHaveLength(2);
  await page.reload();
  await expect(heading(page)).toHaveText('Fourth version');
});

test('the copy that a page was opened with stays as long as it is open', async ({ page, context, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [first = ''] = await copies(page);
  await readVersions(page, site, ['Second version']);
  const [second = ''] = (await copies(page)).filter((name) => name !== first);
  const open = await context.newPage();
  await open.goto(`${site.url}start/readiness/`);
  await readVersions(page, site, ['Third version', 'Fourth version', 'Fifth version']);
  await expect.poll(() => copies(page)).toHaveLength(4);
  expect(await copies(page)).toEqual(expect.arrayContaining([first, second]));
  await openSearch(open);
  await open.close();
  await page.reload();
  await expect.poll(() => copies(page)).not.toContain(second);
});

test('the copy of a page that no worker answered stays as long as it is open', async ({
  page,
  context,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [first] = await copies(page);
  await reloadedPast(page);
  await expect(page.locator('[data-offline]')).toBeVisible();
  // No page is left that would keep the first worker.
  const other = await context.newPage();
  await other.goto(`${site.url}accessibility/`);
  await readVersions(other, site, ['Second version', 'Third version', 'Fourth version']);
  await other.close();
  await expect.poll(() => workers(page)).toBe('activated');
  const left = await copies(page);
  expect(left).toHaveLength(3);
  expect(left).toContain(first);
});

test('nobody gets back to an earlier version once a later one is whole', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  for (const fault of [() => undefined, answers(503, 'text/html', 'Busy')]) {
    site.faults.set('accessibility/', fault);
    await page.reload();
    await expect(heading(page)).toHaveText('Second version');
  }
});

test('a server that goes back to an earlier version takes readers with it, and no further', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const goBack = site.remember();
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  goBack();
  await reloadedUntil(page, 'Accessibility');
  site.faults.set('accessibility/', answers(503, 'text/html', 'Busy'));
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
  site.faults.clear();
  // Half of the next deploy.
  site.edit('accessibility/index.html', 'Accessibility</h1>', 'Third version</h1>');
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
  site.publishAgain();
  await reloadedUntil(page, 'Third version');
});

test('what has come of a version that is not whole need not come again', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  const [lacking = ''] = site.files().filter((file) => /^_astro\/window.*\.js$/.test(file));
  site.faults.set(lacking, missing);
  for (const comes of [true, false]) {
    site.asked.length = 0;
    await page.reload();
    await expect.poll(() => site.asked).toContain(lacking);
    expect(site.asked.includes('champions/')).toBe(comes);
    await expect(page.locator('[data-offline]')).toBeVisible();
  }
  site.faults.clear();
  await reloadedUntil(page, 'Second version');
});

test('a clock that is set back keeps nobody from the next version', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [name = ''] = await copies(page);
  await page.evaluate(
    async ([name, address]) => {
      const cache = await caches.open(name);
      const noted = (await (await cache.match(address))?.json()) as { time: number };
      await cache.put(address, Response.json({ ...noted, time: noted.time + 86_400_000 }));
    },
    [name, `${site.base}?complete`] as const,
  );
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  await site.close();
  await page.reload();
  await expect(heading(page)).toHaveText('Second version');
});

async function limitStorage(page: Page, quotaSize: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

test('storage that is full keeps nobody from the site, nor from its next version', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await limitStorage(page, 1);
  for (const path of ['champions/', 'no/such/page/', 'accessibility/']) {
    await page.goto(site.url + path);
    await expect(heading(page)).toBeVisible();
  }
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
});

test('without room for a new version beside the old, readers get it from the server', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // Enough for another worker.
  await limitStorage(page, usage + 400_000);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
});
