// The questions that a browser keeps of what its reader asked.
import { test } from '@playwright/test';
import { ask, dialog, expect, field, start, titles } from './search-window.ts';

test('what led to a result can be asked again, or removed one by one or all together', async ({ page }) => {
  await ask(page, 'ballot');
  await titles(page).first().click();
  await ask(page, 'who pays');
  await field(page).press('Enter');
  await expect(titles(page).first()).toBeFocused();
  await ask(page, 'only looked at');
  await page.keyboard.press('Escape');
  await ask(page, '');
  const recent = dialog(page).getByRole('region', { name: 'Your recent questions' });
  await expect(recent.getByRole('listitem')).toHaveText([/^who pays/, /^ballot/]);
  await expect(recent).toContainText('They are kept in this browser only.');
  await expect(dialog(page).locator('ol')).toHaveCount(0);
  await recent.getByRole('button', { name: 'ballot', exact: true }).click();
  await expect(field(page)).toHaveValue('ballot');
  await expect(titles(page).first()).toHaveText('Ballot');
  await field(page).fill('');
  await recent.getByRole('button', { name: 'Remove “who pays”' }).click();
  await expect(recent.getByRole('listitem')).toHaveText([/^ballot/]);
  await expect(recent.getByRole('button', { name: 'Remove “ballot”' })).toBeFocused();
  await recent.getByRole('button', { name: 'Remove all' }).click();
  await expect(recent).toBeHidden();
  await expect(field(page)).toBeFocused();
  await page.reload();
  await ask(page, '');
  await expect(recent).toBeHidden();
});

test('questions go with all data', async ({ page }) => {
  await ask(page, 'ballot');
  await titles(page).first().click();
  await page.goto('workbook/');
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Delete everything' })).toBeHidden();
  await ask(page, '', start);
  await expect(dialog(page).getByRole('region', { name: 'Your recent questions' })).toBeHidden();
});

test('where nothing can be stored, nothing is offered and the search works', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('blocked');
      },
    }),
  );
  await ask(page, 'ballot');
  await field(page).press('Enter');
  await expect(titles(page).first()).toBeFocused();
  await field(page).fill('');
  await expect(dialog(page)).toContainText('Ask in your own words');
  await expect(dialog(page).locator('.recent')).toHaveCount(0);
});
