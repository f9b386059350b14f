// The theme that a page has before its scripts, and without them.
import { expect, test } from '@playwright/test';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const colorScheme of ['light', 'dark'] as const)
    test(`pages are light where the system is ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('value/');
      const html = page.locator('html');
      await expect(html).toHaveAttribute('data-theme', 'light');
      await expect(html).toHaveCSS('color-scheme', 'light');
    });
});

test('with scripts, a page is never shown in another theme than the reader’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { seen });
    // Runs before each frame that the browser paints; before the body there is nothing to see.
    const look = (): void => {
      if (document.querySelector('body')) seen.push(document.documentElement.dataset['theme']);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('value/');
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(2);
  expect(new Set(await seen())).toEqual(new Set(['dark']));
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});
