// Reading and working with the server gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parse } from 'node-html-parser';
import { BOOK } from '../../../src/integrations/book-address.ts';
import { siteHeaders } from '../../../src/server/site-headers.ts';
import { builtPages } from '../../../src/integrations/built-page.ts';
import { answers } from './site.ts';
import { cacheNames, heading, keptOffline, registrations, reloadedUntil, search, test } from './reader.ts';

test.describe('the whole site', () => {
  test.use({ pages: 'all' });
  test('after one visit everything works in a browser that starts without the server', async ({
    site,
    dist,
    playwright,
    launchOptions,
  }) => {
    test.setTimeout(240_000);
    const profile = mkdtempSync(join(tmpdir(), 'groundwork-profile-'));
    const open = () => playwright.chromium.launchPersistentContext(profile, launchOptions);
    let context = await open();
    await keptOffline(await context.newPage(), site.url);
    await context.close();
    await site.close();

    context = await open();
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      // The test itself leaves a page before its tools have come; Chromium asks for the picture in the tab past the worker.
      const left = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!left && !request.url().endsWith('/favicon.svg')) failed.push(request.url());
    });
    for (const { url, html } of builtPages(dist)) {
      // The book says again what the pages say, and stays where the network is.
      if (url === '/404.html' || url === BOOK) continue;
      await page.goto(site.url + url.slice(1), { waitUntil: 'load' });
      await expect(heading(page)).toHaveText(parse(html).querySelector('h1')?.text.trim() ?? '');
    }
    await search(page, 'interoperability');

    await page.goto(`${site.url}champions`);
    await expect(page).toHaveURL(`${site.url}champions/`);
    await page.goto(`${site.url}value/?utm=mail#providers`);
    await expect(heading(page)).toBeVisible();
    const missing = await page.goto(`${site.url}no/such/page/`);
    expect(missing?.status()).toBe(404);
    await expect(heading(page)).toHaveText('Page not found');

    await page.goto(`${site.url}start/readiness/`);
    const done = page.locator('[data-item-id="r/lead"]').getByRole('radio', { name: 'Done' });
    await done.check();
    await page.reload();
    await expect(done).toBeChecked();
    expect(failed).toEqual([]);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
});

test('the reader can remove the copy, it stays away, and comes back when asked for', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}privacy/`);
  const copy = page.locator('gw-offline-copy');
  await expect(copy).toContainText(/Available offline.*\d [kM]B in \d+ files/);
  // /privacy/ names these kinds: see policy.spec.ts.
  const kinds = (await cacheNames(page)).map(
    (name) => name.replace(`groundwork:${site.base}:`, '').split(':')[0],
  );
  expect(kinds.sort()).toEqual(['build', 'pages']);
  await copy.getByRole('button', { name: 'Remove the offline copy' }).click();
  await expect(copy).toContainText('There is no copy, as you decided.');
  expect(await cacheNames(page)).toEqual([]);
  // The worker goes a moment after what it has stored.
  await expect.poll(() => registrations(page)).toBe(0);
  await expect(copy.getByRole('button')).toBeFocused();
  await expect(page.locator('[data-offline]')).toBeHidden();

  await page.reload();
  await expect(copy).toContainText('There is no copy, as you decided.');
  expect(await registrations(page)).toBe(0);
  await copy.getByRole('button', { name: 'Make available offline' }).click();
  await expect(copy).toContainText('Available offline', { timeout: 30_000 });

  // Without a new page in between, the browser brings the same worker back, even if its files are gone meanwhile.
  for (const publish of [() => undefined, () => site.publish('Second version')]) {
    await copy.getByRole('button', { name: 'Remove the offline copy' }).click();
    await expect(copy).toContainText('There is no copy, as you decided.');
    publish();
    await copy.getByRole('button', { name: 'Make available offline' }).click();
    await expect(copy).toContainText('Available offline', { timeout: 30_000 });
  }
});

test('an address that looks like one of our own notes is nothing special', async ({ page, site }) => {
  await keptOffline(page, site.url);
  for (const address of ['%3Fcomplete', 'index.html%23x']) {
    const answer = await page.goto(site.url + address);
    expect(answer?.status()).toBe(404);
  }
});

test('a copy that cannot be made, or got lost, is never called available', async ({ page, site }) => {
  site.faults.set('favicon.svg', answers(500, 'text/plain', 'Internal error'));
  await page.goto(`${site.url}privacy/`);
  const copy = page.locator('gw-offline-copy');
  await expect(copy).toContainText('The copy could not be made.', { timeout: 30_000 });
  await expect(page.locator('[data-offline]')).toBeHidden();
  site.faults.clear();
  await copy.getByRole('button', { name: 'Make available offline' }).click();
  await expect(copy).toContainText('Available offline', { timeout: 30_000 });

  // The worker stays, its files are gone: the next page brings them back.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await keptOffline(page, site.url);
  expect((await cacheNames(page)).filter((name) => name.includes(':build:'))).toHaveLength(1);
});

test('a browser that denies storage shows a message, not an empty box', async ({ page, site }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.getRegistrations = () => Promise.reject(new DOMException('denied'));
  });
  await page.goto(`${site.url}privacy/`);
  const box = page.locator('gw-offline-copy');
  await expect(box.getByRole('status')).toContainText('lets the site store no copy');
  await expect(box.getByRole('button', { name: 'Make available offline' })).toBeVisible();
});

/** What a server says and a copy need not: how long it holds, who else may read it, and to come by https. */
const ofServers = ['Strict-Transport-Security', 'Cache-Control', 'Access-Control-Allow-Origin'];

test('what is stored carries our headers, not what the server said once', async ({ page, site }) => {
  await keptOffline(page, site.url);
  const address = `${site.url}index.html`;
  const headers = () =>
    page.evaluate(async (url) => [...((await caches.match(url))?.headers ?? [])], address);
  const said = siteHeaders(site.folder)(site.base).filter(([name]) => !ofServers.includes(name));
  const expected = Object.fromEntries(said.map(([name, value]) => [name.toLowerCase(), value]));
  const ours = {
    ...expected,
    // The page itself holds the rest of its policy.
    'content-security-policy': "frame-ancestors 'none'",
    'content-type': 'text/html; charset=utf-8',
  };
  expect(Object.keys(expected)).toContain('permissions-policy');
  const { 'x-groundwork-hash': hash = '', ...kept } = Object.fromEntries(await headers());
  expect(kept).toEqual(ours);

  // A build that said something else: the next takes the bytes over, and not what was said with them.
  await page.evaluate(
    async ([url = '', hash = '']) => {
      const [name = ''] = (await caches.keys()).filter((one) => one.includes(':build:'));
      const cache = await caches.open(name);
      const body = await (await cache.match(url))?.text();
      const headers = {
        'Content-Type': 'text/html',
        'Referrer-Policy': 'unsafe-url',
        'x-groundwork-hash': hash,
      };
      await cache.put(url, new Response(body ?? '', { headers }));
    },
    [address, hash],
  );
  expect(Object.fromEntries(await headers())['referrer-policy']).toBe('unsafe-url');
  site.publish('Another version');
  await page.goto(`${site.url}accessibility/`);
  await reloadedUntil(page, 'Another version');
  const policies = await page.evaluate(async (url) => {
    const caching = (await caches.keys()).map(async (name) => caches.match(url, { cacheName: name }));
    return (await Promise.all(caching)).flatMap((found) => found?.headers.get('referrer-policy') ?? []);
  }, address);
  expect(policies).toContain('no-referrer');
});

test('the site can be installed', async ({ page, site }) => {
  await page.goto(site.url);
  const client = await page.context().newCDPSession(page);
  const { errors, url } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.url}manifest.webmanifest`);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
