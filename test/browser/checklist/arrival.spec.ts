// A list before its script has come, and without it.
import { expect, test } from '@playwright/test';
import { idsOf } from '../../ids.ts';
import { list, ready, row, saved } from './list.ts';

const T1 = idsOf('checklist-items', 't1/');

test('without script the list reads and says that nothing is saved', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(list);
  await expect(page.locator('[data-item-id]')).toHaveCount(T1.length);
  // Chromium parses the page as if scripts could run, so the words are there but not laid out.
  expect(await page.locator('gw-checklist noscript').textContent()).toContain('your choices are not saved');
  await context.close();
});

test('says so when its script does not arrive', async ({ page }) => {
  await page.route(/_astro\/define.*\.js$/, (route) => route.abort());
  await page.goto(list);
  await expect(page.getByRole('alert').filter({ hasText: 'did not load' })).toHaveText(
    /so nothing you enter here is saved/,
  );
});

test('loads its store only when the list is seen', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('_astro/define')) scripts.push(request.url());
  });
  await page.goto('tracks/community-building/growth/');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
});

test('counts what was ticked while its script was on its way', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(list);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  arrive();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await saved(page);
});

test('asks before it is left while a tick waits for its script, and not once it is saved', async ({
  page,
}) => {
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.goto(list);
  expect(await asks()).toBe(false);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect.poll(asks).toBe(true);
  await row(page, 't1/ip').getByRole('radio', { name: 'To do' }).check();
  expect(await asks()).toBe(false);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  arrive(undefined);
  await ready(page);
  await saved(page);
  expect(await asks()).toBe(false);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('early')))).toEqual(
    [],
  );
});
