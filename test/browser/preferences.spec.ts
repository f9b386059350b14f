// What people see who set the size of text or the contrast to their own.
import { expect, test } from '@playwright/test';
import { outside } from './checks.ts';

// A reader's font size, as set in a browser or a phone: media queries in rem follow it too.
for (const address of [
  'tracks/',
  'tracks/community-building/',
  'tracks/community-building/growth/',
  'tracks/community-building/checklist/',
  'case-studies/',
  'governance/',
  'value/',
  'glossary/',
  'specialties/',
  'workbook/',
  'workbook/champions/',
])
  test(`/${address} with text of 32 pixels fits a phone`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await outside(page)).toEqual([]);
  });

test('with more contrast, muted text is as dark as other text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('tracks/community-building/checklist/');
  const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  await expect(page.locator('.why').first()).toHaveCSS('color', text);
});
