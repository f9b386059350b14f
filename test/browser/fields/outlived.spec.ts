// What was typed and not stored outlives its field.
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../checks.ts';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { open, work } from './fields.ts';

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));
const keptText = (page: Page): Locator => page.locator('[data-kept-words] textarea');

test.describe('what was typed and not stored outlives its field', () => {
  test('when another tab removes its row, and is copied or let go by keyboard', async ({ page, context }) => {
    const long = 'word '.repeat(60).trim();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'workbook/staffing/');
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    await page.locator('#phase-two-name').fill(long);
    await other.locator('[data-phase="two"]').getByRole('button', { name: 'Remove' }).click();
    await expect(page.locator('#phase-two-name')).toHaveCount(0);
    await expect(keptText(page)).toHaveValue(long);
    await expect(page.locator('[data-kept-words]')).toBeFocused();
    await expect(page.locator('[data-kept-words]')).toHaveAccessibleName(
      'Not saved: what you typed into “Name of phase 2”. The field is not in the page now.',
    );
    await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveText(
      'Name of phase 2: the field is not in the page any more. What you typed there is not saved. It is kept beside the words on saving, where you can copy it.',
    );
    await page.keyboard.press('Tab');
    await expect(keptText(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(long);

    await button(other, 'Undo').first().click();
    await expect(page.locator('#phase-two-name')).toHaveValue(long);
    await expect(keptText(page)).toHaveCount(0);
    await button(other, 'Redo').first().click();
    await expect(keptText(page)).toHaveValue(long);
    await button(page, 'Discard').focus();
    await page.keyboard.press('Enter');
    await expect(keptText(page)).toHaveCount(0);
    await expect(page.locator('gw-tool-bar summary')).toBeFocused();
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
      true,
    );
  });

  test('and leaves the focus where it is when the reader is elsewhere by then', async ({ page, context }) => {
    await open(page, 'workbook/staffing/');
    await page.locator('#role-new').fill('Half a role');
    const elsewhere = page.getByRole('combobox', { name: 'Theme' });
    await elsewhere.focus();
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    for (const phase of ['two', 'one'])
      await other.locator(`[data-phase="${phase}"]`).getByRole('button', { name: 'Remove' }).click();
    await expect(keptText(page)).toHaveValue('Half a role');
    await expect(elsewhere).toBeFocused();
  });

  test('when the form goes with the plan, on a phone, and is there again with it', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, 'workbook/staffing/');
    const name = page.locator('#role-new');
    await name.fill('Half a role');
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    for (const phase of ['two', 'one'])
      await other.locator(`[data-phase="${phase}"]`).getByRole('button', { name: 'Remove' }).click();
    await expect(name).toHaveCount(0);
    await expect(keptText(page)).toHaveValue('Half a role');
    await expect(page.locator('[data-kept-words]')).toBeFocused();
    expect(await axeFindings(page, 'main')).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await button(other, 'Undo').first().click();
    await expect(name).toHaveValue('Half a role');
    await expect(keptText(page)).toHaveCount(0);
    await name.press('Enter');
    await expect(page.locator('.own-roles input')).toHaveValue('Half a role');
  });
});
