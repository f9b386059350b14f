// What exists in each specialty: narrowed by words and choices, whole without script, readable on a narrow screen.
import { expect, test } from '@playwright/test';

const shown = 'tr[data-filter-item]:not([hidden])';

test('is narrowed by other names and by what exists, and says the count once typing rests', async ({
  page,
}) => {
  await page.goto('specialties/');
  const all = await page.locator(shown).count();
  expect(all).toBeGreaterThanOrEqual(20);
  const count = page.getByRole('search').getByRole('status');
  await count.evaluate((element) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
      subtree: true,
    });
  });
  const field = page.getByRole('searchbox', { name: 'Find a specialty' });
  await field.pressSequentially('dialysis');
  await expect(page.locator(shown)).toHaveCount(1);
  await expect(count).toHaveText(`1 of ${all} shown.`);
  expect(await page.evaluate(() => Reflect.get(window, 'said') as string[])).toEqual([`1 of ${all} shown.`]);
  await field.press('Tab');
  await expect(page.getByRole('combobox', { name: 'With' })).toBeFocused();
  await page.getByRole('combobox', { name: 'With' }).selectOption('imaging');
  await expect(page.locator(shown)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(page.locator(shown)).toHaveCount(all);
});

test('an empty cell asks for help', async ({ page }) => {
  await page.goto('specialties/?q=neurology');
  await page
    .locator(shown)
    .getByRole('link', { name: /Do you know more\?.*HL7/ })
    .click();
  await expect(page).toHaveURL(/contribute\/#fill-an-empty-cell$/);
});

test('at 320 pixels nothing is cut off, and it is still a table', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('specialties/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(page.getByRole('table', { name: 'What exists, by specialty' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Nephrology' })).toBeVisible();
});

test('on paper every row is whole', async ({ page }) => {
  await page.goto('specialties/');
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('table').evaluate((table) => table.scrollWidth - table.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all rows are there and the form is not', async ({ page }) => {
    await page.goto('specialties/?q=neurology');
    await expect(page.locator('#cardiology')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
