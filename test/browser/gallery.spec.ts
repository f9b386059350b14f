// The controls of the site in all their states, as `npm run dev` shows them.
import { expect, test } from '@playwright/test';
import { dev } from 'astro';
import { existsSync } from 'node:fs';
import { GALLERY } from '../../src/integrations/gallery.ts';
import { accessFindings } from './checks.ts';

type Server = Awaited<ReturnType<typeof dev>>;
let server: Server;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await dev({ root: process.cwd(), logLevel: 'error', server: { port: 0 } });
});
test.afterAll(() => server.stop());

test('every control is accessible in both themes, and large enough for a finger', async ({ page }) => {
  await page.goto(`http://localhost:${server.address.port}${GALLERY}`);
  await expect(page.getByRole('button', { name: 'Ready primary' }).first()).toHaveCSS('font-weight', '600');
  expect(await accessFindings(page)).toEqual([]);
  const heights = await page
    .getByRole('main')
    .locator('.gw-button:not(.plain), input[type=text], select')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the built site has no gallery', () => {
  expect(existsSync(`${process.env['GROUNDWORK_DIST'] ?? 'dist'}${GALLERY}`)).toBe(false);
});
