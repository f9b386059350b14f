// The controls of the site in all their states, as `npm run dev` shows them.
import { expect, test } from '@playwright/test';
import { dev } from 'astro';
import { existsSync } from 'node:fs';
import { GALLERY } from '../../src/integrations/gallery.ts';
import { axeFindings } from './checks.ts';

type Server = Awaited<ReturnType<typeof dev>>;
let server: Server;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await dev({ root: process.cwd(), logLevel: 'error', server: { port: 0 } });
});
test.afterAll(() => server.stop());

for (const colorScheme of ['light', 'dark'] as const)
  test(`every control is accessible in the ${colorScheme} theme`, async ({ browser }) => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(`http://localhost:${server.address.port}${GALLERY}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expect(page.getByRole('button', { name: 'Ready primary' }).first()).toHaveCSS('font-weight', '600');
    expect(await axeFindings(page, 'html')).toEqual([]);
    for (const one of await page
      .getByRole('main')
      .locator('.gw-button:not(.plain), input[type=text], select')
      .all())
      expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.close();
  });

test('the built site has no gallery', () => {
  expect(existsSync(`${process.env['GROUNDWORK_DIST'] ?? 'dist'}${GALLERY}`)).toBe(false);
});
