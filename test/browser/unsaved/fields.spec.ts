// What a field holds that could not be kept stays in sight, or can be found.
import { expect } from '@playwright/test';
import { button, openBar, seed, stored, test, twoInitiatives } from '../workbook-seed.ts';
import { asksNow, open, status, TYPED } from './unsaved.ts';

test('what a field in a closed fold holds unsaved can be found', async ({ page }) => {
  await open(page, 'workbook/champions/');
  await button(page, 'Add a person').click();
  const fold = page.locator('details', { has: page.getByText('Commitment, last day') });
  const note = page.locator('[data-rate]').getByLabel('Note', { exact: true });
  await fold.locator('summary').click();
  await note.fill('n'.repeat(20_001));
  const show = button(page, 'Show what is not saved');
  await expect(show).toBeHidden();
  await fold.locator('summary').click();
  await show.click();
  await expect(note).toBeFocused();
  await expect(show).toBeHidden();
  await note.fill('Short');
  await expect(status(page)).toHaveText(/^Saved in this browser at \d\d:\d\d\.$/);
});

test('a name that cannot be kept is not lost when the bar shows another initiative', async ({
  page,
  context,
  baseURL,
}) => {
  const long = 'n'.repeat(130);
  await seed(context, stored(baseURL, twoInitiatives));
  await open(page, 'workbook/charter/');
  await openBar(page);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill(long);
  // As somebody does who chooses there: the field is left.
  await page.getByLabel('Work on', { exact: true }).focus();
  await page.getByLabel('Work on', { exact: true }).selectOption('Older work');
  await expect(page.locator('[data-kept-words] textarea')).toHaveValue(long);
  await expect(name).toHaveValue('Older work');
  await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
  await expect(name).toHaveValue(long);
  await expect(page.locator('[data-kept-words]')).toHaveCount(0);
});

test('a name typed on the first card is asked about, and kept when another tab begins', async ({
  page,
  context,
}) => {
  await open(page, 'workbook/');
  await page.getByLabel('What is it called?').fill(TYPED);
  expect(await asksNow(page)).toBe(true);
  const other = await context.newPage();
  await open(other, 'workbook/');
  await button(other, 'Start').click();
  await expect(page.locator('[data-kept-words] textarea')).toHaveValue(TYPED);
  expect(await asksNow(other)).toBe(false);
});
