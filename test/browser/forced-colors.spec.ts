// What readers see who have their system choose the colours.
import { expect, type Locator, test } from '@playwright/test';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

const colors = (button: Locator) =>
  button.evaluate((element) => {
    const probe = document.createElement('i');
    probe.style.color = 'GrayText';
    document.body.append(probe);
    const gray = getComputedStyle(probe).color;
    probe.remove();
    const { color, borderTopColor } = getComputedStyle(element);
    return { text: color === gray, border: borderTopColor === gray };
  });

const gray = { text: true, border: true };
const plain = { text: false, border: false };

test('a button of the workbook with nothing to do looks like one', async ({ page }) => {
  await page.goto('workbook/files/');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  expect(await colors(undo)).toEqual(gray);
  await undo.evaluate((button) => button.setAttribute('aria-disabled', 'false'));
  expect(await colors(undo)).toEqual(plain);
});

test('so does a button of other pages', async ({ page }) => {
  await page.goto('glossary/?q=api');
  const all = page.getByRole('button', { name: 'Show all' });
  expect(await colors(all)).toEqual(plain);
  await all.evaluate((button) => button.setAttribute('aria-disabled', 'true'));
  expect(await colors(all)).toEqual(gray);
});

test('what a word of the question marks has a background of its own', async ({ page }) => {
  const backgrounds = (marks: Locator) =>
    marks.first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  await page.goto('value/?q=cost');
  await expect(page.locator('main mark').first()).toBeVisible();
  expect(await backgrounds(page.locator('main mark'))).not.toBe('rgba(0, 0, 0, 0)');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('ballot');
  await expect(page.locator('dialog mark').first()).toBeVisible();
  expect(await backgrounds(page.locator('dialog mark'))).not.toBe('rgba(0, 0, 0, 0)');
});

test('how far a checklist is shows, and is printed', async ({ page }) => {
  await page.goto('tracks/community-building/checklist/');
  const bar = page.locator('progress');
  await expect(bar).toHaveCSS('print-color-adjust', 'exact');
  await expect(bar).toHaveCSS('forced-color-adjust', 'none');
});
