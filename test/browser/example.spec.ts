// The invented example: its file is saved from the page and taken in by the workbook.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('the file offered on the page becomes an initiative of its own', async ({ page }) => {
  await page.goto('example/');
  await expect(page.getByText('Everything here is invented')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the example as an initiative file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('dialysis-to-hospital.groundwork.json');
  const buffer = await readFile(await download.path());

  await page.goto('workbook/files/');
  await page.locator('[data-ready]').first().waitFor();
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name: 'example.groundwork.json', mimeType: 'application/json', buffer });
  await expect(page.locator('[data-preview]')).toContainText('Example: dialysis unit to hospital');
  await page.locator('[data-preview] button.primary').click();
  await expect(page.locator('[data-stage="done"]')).toBeVisible();

  await page.goto('workbook/staffing/');
  await expect(page.locator('main')).toContainText('3 Test between two systems');
  await page.goto('workbook/gates/');
  await expect(page.getByRole('textbox', { name: 'Your answer: Leads for the talks' })).toHaveValue(
    'Rosa Sample and Jonas Template have signed.',
  );
});
