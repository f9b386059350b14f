// Text that would do harm if it became markup.
import { expect, type Page } from '@playwright/test';

export const ATTACK = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** No attack has run, and none has become an element. */
export async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  await expect(page.locator('img[src="x"], script:text("hacked")')).toHaveCount(0);
}
