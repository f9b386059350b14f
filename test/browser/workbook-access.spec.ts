import { expect } from '@playwright/test';
import { accessFindings } from './checks.ts';
import { button, openWorkbook, seed, stored, test, twoInitiatives, unfold } from './workbook-seed.ts';

test('keeps nobody out while an initiative is deleted', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await openWorkbook(page);
  await unfold(page);
  await button(page, 'Delete…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await accessFindings(page, 'dialog')).toEqual([]);
  await button(page, 'Delete this initiative').click();
  await expect(page.locator('[data-deleted]')).toBeVisible();
  expect(await accessFindings(page, '[data-deleted]')).toEqual([]);
});
