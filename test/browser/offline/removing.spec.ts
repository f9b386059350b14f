// A copy that a reader removes stays away, whatever happens meanwhile.
import { expect } from '@playwright/test';
import { cacheNames, keptOffline, registrations, test } from './reader.ts';
import type { OwnSite } from './site.ts';

/** Publishes another version of which one file comes only when the result is called. */
function publishSlowly(site: OwnSite): () => void {
  site.publish('Second version');
  const waiting: (() => void)[] = [];
  // No page waits for its icon.
  site.edit('favicon.svg', '</svg>', '</svg>\n');
  site.list();
  site.faults.set('favicon.svg', (_request, response) => {
    waiting.push(() =>
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(site.read('favicon.svg')),
    );
  });
  return () => {
    site.faults.clear();
    for (const answer of waiting) answer();
  };
}

for (const leaves of [false, true]) {
  test(`a copy that is removed while another version comes stays away${leaves ? ', even if the page is left before all is gone' : ''}`, async ({
    page,
    context,
    site,
  }) => {
    await keptOffline(page, `${site.url}accessibility/`);
    const other = await context.newPage();
    await other.goto(`${site.url}champions/`);
    const release = publishSlowly(site);
    await page.goto(`${site.url}privacy/`);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(2);
    const copy = page.locator('gw-offline-copy');
    await copy.getByRole('button', { name: 'Remove the offline copy' }).click();
    await expect(copy).toContainText('There is no copy, as you decided.');
    if (leaves) await page.goto(`${site.url}accessibility/`);
    release();
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => cacheNames(page)).toEqual([]);
    await expect(other.locator('[data-offline]')).toBeHidden();
    await other.reload();
    await page.goto(`${site.url}privacy/`);
    await expect(copy).toContainText('There is no copy, as you decided.');
    expect(await registrations(page)).toBe(0);
    expect(await cacheNames(page)).toEqual([]);
  });
}

test('a copy that is removed in one tab is called available in no other', async ({ page, context, site }) => {
  const privacy = `${site.url}privacy/`;
  await keptOffline(page, privacy);
  const [reading, asking] = [await context.newPage(), await context.newPage()];
  await reading.goto(site.url);
  await asking.goto(privacy);
  for (const tab of [reading, asking]) await expect(tab.locator('[data-offline]')).toBeVisible();
  const button = (tab: typeof page, name: string) =>
    tab.locator('gw-offline-copy').getByRole('button', { name });
  await button(page, 'Remove the offline copy').click();
  for (const tab of [reading, asking]) await expect(tab.locator('[data-offline]')).toBeHidden();
  await expect(asking.locator('gw-offline-copy')).toContainText('There is no copy, as you decided.');

  // What a tab decided before does not outlast what another decides later.
  await button(asking, 'Make available offline').click();
  await expect(asking.locator('[data-offline]')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await button(page, 'Remove the offline copy').click();
  await expect(asking.locator('[data-offline]')).toBeHidden();
  // The other tabs know of the decision before all that was stored is gone.
  await expect(page.locator('gw-offline-copy')).toContainText('There is no copy, as you decided.');
  expect(await cacheNames(page)).toEqual([]);
});
