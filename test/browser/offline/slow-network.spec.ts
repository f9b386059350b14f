// A network that is there and hardly answers.
import { expect } from '@playwright/test';
import { heading, keptOffline, test } from './reader.ts';
import { answers } from './site.ts';

test('a network that does not answer keeps a reader waiting for seconds only', async ({ page, site }) => {
  await keptOffline(page, site.url);
  for (const path of ['champions', 'champions/']) {
    site.faults.set(path, () => undefined);
    await page.goto(site.url + path);
    await expect(page).toHaveURL(`${site.url}champions/`);
    await expect(heading(page)).toBeVisible();
  }
});

test('an address that is not in the copy waits for the network, and not for ever', async ({ page, site }) => {
  await keptOffline(page, site.url);
  const slow = answers(
    200,
    'text/html',
    '<!doctype html><html lang="en"><title>New</title><h1>New</h1></html>',
  );
  site.faults.set('new/', (request, response) => void setTimeout(() => slow(request, response), 4000));
  await page.goto(`${site.url}new/`);
  await expect(heading(page)).toHaveText('New');
  site.faults.set('glosary/', () => undefined);
  await page.goto(`${site.url}glosary/`);
  await expect(heading(page)).toHaveText('Page not found');
});
