// What is stored, and what is said when it cannot be.
import { expect, test } from '@playwright/test';
import { fillStorage, freeStorage } from '../full-storage.ts';
import { doneWords } from '../workbook-seed.ts';
import { open, openDetails, ready, row, saved } from './list.ts';

test('says that nothing is saved when storage is blocked, and keeps working in the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-save-status]')).toHaveText(/^Not saved: this browser does not let/);
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(1, 't1'));
});

test('says that storage is full while typing, offers the file, and saves once there is room', async ({
  page,
}) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await fillStorage(page);
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').fill('y'.repeat(500));
  await expect(page.locator('[data-save-status]')).toHaveText(
    /^Not saved: the storage of this browser is full/,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await freeStorage(page);
  await page.getByRole('button', { name: 'Try to save again' }).click();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('y'.repeat(500));
});

test('a file saved because nothing could be stored counts as saved to a file', async ({ page, context }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const other = await context.newPage();
  await other.goto('workbook/');
  await expect(other.locator('[data-export-reminder]')).toBeVisible();
  await other.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.includes(':initiative:')) localStorage.removeItem(key);
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await page.getByRole('button', { name: 'Save it here again' }).click();
  await saved(page);
  await other.reload();
  await expect(other.locator('.gw-dashboard')).toBeVisible();
  await expect(other.locator('[data-export-reminder]')).toBeHidden();
});

test('keeps a damaged value aside and works on', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':initiative:')) ?? '';
    localStorage.setItem(key, '{"broken');
  });
  await page.reload();
  await ready(page);
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const kept = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':damaged:'))
      .map(([, value]) => value as unknown),
  );
  expect(kept).toEqual(['{"broken']);
});

test('shows work of a newer version read-only and never writes over it', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const newer = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':initiative:')) ?? '';
    const value = (localStorage.getItem(key) ?? '').replace(/"version":\d+/, '"version":999');
    localStorage.setItem(key, value);
    return { key, value };
  });
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeDisabled();
  await openDetails(page, 't1/ip');
  await expect(row(page, 't1/ip').locator('textarea')).not.toBeEditable();
  await expect(page.locator('[data-save-status]')).toHaveText(
    /^Read only: this was saved by a newer version/,
  );
  expect(await page.evaluate((key) => localStorage.getItem(key), newer.key)).toBe(newer.value);
});

test('the last key pressed before the tab closes is there afterwards', async ({ page, context }) => {
  await open(page);
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').pressSequentially('closing now');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await open(again);
  await expect(row(again, 't1/ip').locator('textarea')).toHaveValue('closing now');
});

test('saves under keys that begin with groundwork: only', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await page.getByLabel('Theme').first().selectOption('dark');
  await saved(page);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter((key) => !key.startsWith('groundwork:'))).toEqual([]);
});
