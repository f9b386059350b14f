// The bar of tools: one line under the header of each page that keeps work.
import { expect, type Page } from '@playwright/test';
import { TOOLS_WITH_PAGE } from '../../src/workbook/tools/registry.ts';
import { longWork } from './long-work.ts';
import { button, name, openBar, seed, stored, test, twoInitiatives } from './workbook-seed.ts';

const CHECKLIST = 'start/readiness/';
const ADDRESSES = [
  CHECKLIST,
  'tracks/community-building/checklist/',
  'workbook/',
  ...TOOLS_WITH_PAGE.map(({ url }) => url.slice(1)),
  'workbook/summary/',
  'workbook/agenda/',
  'workbook/files/',
];
const line = (page: Page) => page.getByRole('region', { name: 'Your initiative' });
const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);

for (const address of ADDRESSES)
  test(`/${address} says once which initiative it is, and that it is saved`, async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await page.goto(address);
    await expect(name(page)).toHaveText('Heart failure registries');
    await expect(line(page).locator('[data-saved]')).toHaveText('Saved');
    await expect(line(page)).toContainText('in no file yet');
    await expect(line(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(page.locator('gw-save-state:visible, main gw-undo')).toHaveCount(0);
    await expect(page.getByText('Working on')).toHaveCount(0);
  });

test('with it the bars of a phone take at most 96 pixels, and a low window keeps none', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CHECKLIST);
  await page.evaluate(() => scrollTo(0, 1200));
  await expect(line(page)).toBeInViewport({ ratio: 1 });
  const above = await line(page).boundingBox();
  const below = await page.locator('.site-header .menu').boundingBox();
  expect(above?.y).toBe(0);
  expect((above?.height ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(96);
  await page.setViewportSize({ width: 390, height: 470 });
  await expect(line(page)).not.toBeInViewport();
});

test('what has the focus is never behind it', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto(CHECKLIST);
  await page.locator('gw-checklist[data-ready]').waitFor();
  await row(page, 'r/small').getByRole('radio', { name: 'Not applicable' }).focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const { activeElement } = document;
      const bar = document.querySelector('.tool-line');
      if (!activeElement || !bar || bar.contains(activeElement)) return false;
      return activeElement.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1;
    });
    expect(hidden).toBe(false);
  }
});

test('renames the initiative, and exports it', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await page.goto(CHECKLIST);
  await openBar(page);
  await page.getByLabel('Name', { exact: true }).fill('Heart registries');
  await expect(name(page)).toHaveText('Heart registries');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export as a file').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^heart-registries-.*\.groundwork\.json$/);
  await expect(page.locator('[data-export-reminder]')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Name', { exact: true })).toBeHidden();
  await expect(line(page).locator('summary')).toBeFocused();
  await page.reload();
  await expect(name(page)).toHaveText('Heart registries');
});

test('turns to another initiative on a checklist, which then shows its work', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await page.goto(CHECKLIST);
  const done = row(page, 'r/lead').getByRole('radio', { name: 'Done' });
  await expect(done).toBeChecked();
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Older work');
  await expect(name(page)).toHaveText('Older work');
  await expect(done).not.toBeChecked();
  await done.check();
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
  await expect(name(page)).toHaveText('Heart failure registries');
  await expect(row(page, 'r/sister').getByRole('radio', { name: 'In progress' })).toBeChecked();
});

test('closes when the reader goes on in the page', async ({ page }) => {
  await page.goto(CHECKLIST);
  await openBar(page);
  await row(page, 'r/lead').getByRole('radio', { name: 'To do' }).focus();
  await expect(page.getByLabel('Name', { exact: true })).toBeHidden();
});

test('says what was undone, on a phone in place of what is saved', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(CHECKLIST);
  await row(page, 'r/small').getByRole('radio', { name: 'Done' }).check();
  await line(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: state of /);
  await expect(page.locator('[data-undo-words]')).toBeInViewport({ ratio: 1 });
  const height = await line(page).evaluate((bar) => bar.getBoundingClientRect().height);
  expect(height).toBe(44);
});

test('what is not saved is said in the line, with what helps below it', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, longWork));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(CHECKLIST);
  await row(page, 'r/small').getByRole('radio', { name: 'Done' }).check();
  await expect(line(page).locator('[data-saved]')).toHaveText('Not saved');
  await expect(page.locator('[data-save-status]')).toHaveText(/^Not saved: /);
  await expect(page.locator('gw-save-state').getByRole('button', { name: 'Save as a file' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is not there, since nothing can be kept', async ({ page }) => {
    await page.goto(CHECKLIST);
    await expect(page.locator('.tool-line')).toBeHidden();
  });
});
