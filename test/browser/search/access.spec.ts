// The search on a phone, and for everyone: rules of access.
import { test } from '@playwright/test';
import { accessFindings } from '../checks.ts';
import {
  expect,
  start,
  opener,
  dialog,
  field,
  titles,
  select,
  askText,
  openFilters,
} from './search-window.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the button is large enough, the window fills the screen, filters stay folded', async ({ page }) => {
    await page.goto(start);
    const box = await opener(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await opener(page).tap();
    await expect(field(page)).toBeFocused();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    await expect(select(page, 'Kind')).toBeHidden();
    await field(page).fill('prior authorization');
    await expect(titles(page).first()).toBeInViewport();
    await dialog(page).getByText('Filters', { exact: true }).tap();
    await expect(select(page, 'Kind')).toBeVisible();
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll('dialog, dialog .scroll, html')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(sideways).toEqual([0, 0, 0]);
    const small = await dialog(page)
      .locator('button:visible, select:visible, input:visible, summary:visible')
      .evaluateAll((controls) =>
        controls.filter((one) => one.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
      );
    expect(small).toEqual([]);
  });
});

test('has no accessibility findings, closed, full or empty', async ({ page }) => {
  await page.goto(start);
  expect(await accessFindings(page, 'header')).toEqual([]);
  await askText(page, 'governance');
  await expect(titles(page).first()).toBeVisible();
  expect(await accessFindings(page, 'dialog')).toEqual([]);
  await openFilters(page);
  await select(page, 'Kind').selectOption('Page');
  await field(page).fill('жжж');
  await expect(dialog(page)).toContainText('Nothing found');
  expect(await accessFindings(page, 'dialog')).toEqual([]);
});
