// Two sites on one origin, each under its path. One is built; the other is the same with another path.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteHandler } from '../../../src/server/site.ts';
import { scriptIn, writeWorker } from '../../../src/integrations/offline-files.ts';
import { SUB_PATH } from '../../sub-path.ts';
import { cacheNames, keptOffline, openSearch, smallSite } from './reader.ts';

// Of the same length, and nowhere else in a file: the second site is the first with its name changed.
const one = SUB_PATH;
const two = '/site-two/';
const folder = mkdtempSync(join(tmpdir(), 'groundwork-paths-'));
let server: Server;
let origin = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  for (const base of [one, two]) cpSync(smallSite, folder + base, { recursive: true });
  for (const file of globSync('**/*.{html,js,css,json,webmanifest}', { cwd: folder + two })) {
    const text = readFileSync(folder + two + file, 'utf8');
    writeFileSync(folder + two + file, text.replaceAll(one, two));
  }
  // They would still hold the first site.
  for (const file of globSync('**/*.{br,gz}', { cwd: folder + two })) rmSync(folder + two + file);
  writeWorker(folder + two, two, scriptIn(folder + two));
  const handlers = [one, two].map((base) => [base, siteHandler({ folder: folder + base, base })] as const);
  server = createServer((request, response) => {
    const handle = handlers.find(([base]) => request.url?.startsWith(base))?.[1];
    if (handle) handle(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('two sites on one origin keep their copies and their work apart', async ({ page, context }) => {
  for (const base of [one, two]) await keptOffline(page, origin + base);
  const names = await cacheNames(page);
  for (const base of [one, two])
    expect(names.filter((name) => name.startsWith(`groundwork:${base}:build:`))).toHaveLength(1);

  const done = page.locator('[data-item-id="r/lead"]').getByRole('radio', { name: 'Done' });
  await page.goto(`${origin}${one}start/readiness/`);
  await done.check();
  // Earlier, the page would ask before it is left.
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
  await page.goto(`${origin}${two}start/readiness/`);
  await expect(done).not.toBeChecked();

  // Removing one copy leaves the other.
  await page.evaluate(async (base) => {
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    for (const name of await caches.keys())
      if (name.startsWith(`groundwork:${base}:`)) await caches.delete(name);
  }, two);
  await context.setOffline(true);
  await page.goto(`${origin}${one}start/readiness/`);
  await expect(done).toBeChecked();
  await openSearch(page);
});
