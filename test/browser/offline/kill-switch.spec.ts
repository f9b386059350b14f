// How the copy of a site goes that has ended: by the kill switch, or since nothing is there any more.
import { expect, type Page } from '@playwright/test';
import { cacheNames, heading, keptOffline, registrations, reloadedUntil, test } from './reader.ts';
import { answers, missing } from './site.ts';

test('the kill switch removes the worker and its copies, and nothing else', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await page.evaluate(async () => {
    localStorage.setItem('groundwork:/:kept', 'work');
    await caches.open('another site');
  });
  site.publish('Second version');
  await site.end();
  await reloadedUntil(page, 'Second version');
  await expect.poll(() => registrations(page)).toBe(0);
  await expect.poll(() => cacheNames(page)).toEqual(['another site']);
  expect(await page.evaluate(() => localStorage.getItem('groundwork:/:kept'))).toBe('work');
});

test('the kill switch works while another worker waits', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  site.edit('accessibility/index.html', 'Second version</h1>', 'Last version</h1>');
  await site.end();
  await page.reload();
  await expect(heading(page)).toHaveText('Last version');
  await expect.poll(() => registrations(page)).toBe(0);
  await expect.poll(() => cacheNames(page)).toEqual([]);
});

/** Whether it is noted that the site has had no worker. */
const isNoted = (page: Page, base: string): Promise<boolean> =>
  page.evaluate(async (noted) => Boolean(await caches.match(noted)), `${base}?gone`);

test('two short times without a worker are not one long one', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  for (const path of ['sw.js', 'accessibility/']) site.faults.set(path, missing);
  await page.reload();
  await expect.poll(() => isNoted(page, site.base)).toBe(true);
  site.faults.clear();
  await page.reload();
  await expect.poll(() => isNoted(page, site.base)).toBe(false);
});

const others: Record<string, ReturnType<typeof answers>> = {
  'has nothing there': missing,
  'leads elsewhere': (_request, response) => void response.writeHead(301, { Location: '/moved/' }).end(),
  'answers with a page of another site': answers(200, 'text/html', '<!doctype html><h1>Another site</h1>'),
};

for (const [what, fault] of Object.entries(others)) {
  test(`a site that has had no worker for a day and ${what} is shown as it is`, async ({ page, site }) => {
    await keptOffline(page, `${site.url}accessibility/`);
    site.faults.set('sw.js', fault);
    site.faults.set(
      'accessibility/',
      answers(200, 'text/html', '<!doctype html><h1>Another site</h1></html>'),
    );
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
    await expect.poll(() => isNoted(page, site.base)).toBe(true);
    // As if that had been long ago.
    await page.evaluate(async (base) => {
      const notes = await caches.open(`groundwork:${base}:pages`);
      await notes.put(`${base}?gone`, new Response('0'));
    }, site.base);
    await reloadedUntil(page, 'Another site');
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => cacheNames(page)).toEqual([]);
  });
}
