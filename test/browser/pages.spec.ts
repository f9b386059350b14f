import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from '../../src/integrations/built-page.ts';

const dist = process.env['GROUNDWORK_DIST'] ?? 'dist';
const pages = [...builtPages(dist)].map(({ url }) => url.slice(1)).filter((url) => url !== '404.html');

/** What a theme changes; the other rules find the same in both. */
const byColor = ['color-contrast', 'link-in-text-block'];

const chunk = 11;
const chunks = Array.from({ length: Math.ceil(pages.length / chunk) }, (_, i) =>
  pages.slice(i * chunk, (i + 1) * chunk),
);

test.describe('every page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const some of chunks) {
      test(`has no accessibility findings, ${colorScheme}, from /${some[0] ?? ''}`, async ({
        browser,
        baseURL,
      }) => {
        test.setTimeout(600_000);
        const context = await browser.newContext({
          colorScheme,
          ...(baseURL === undefined ? {} : { baseURL }),
        });
        const page = await context.newPage();
        const findings: string[] = [];
        for (const url of some) {
          await page.goto(url);
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          // There are no frames whose findings would have to be joined.
          const axe = new AxeBuilder({ page }).setLegacyMode();
          if (colorScheme === 'dark') axe.withRules(byColor);
          const { violations } = await axe.analyze();
          findings.push(...violations.map(({ id, nodes }) => `${url}: ${id}: ${nodes[0]?.html ?? ''}`));
        }
        expect(findings).toEqual([]);
        await context.close();
      });
    }
  }

  test('stays silent in the console, asks no other host, and fits 320 pixels', async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    const findings: string[] = [];
    page.on('console', (message) => findings.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => findings.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(page.url()).origin) && page.url() !== 'about:blank') {
        findings.push(`${page.url()}: asks ${request.url()}`);
      }
    });
    for (const url of pages) {
      await page.goto(url);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) findings.push(`${url}: ${beyond} px wider than the screen`);
    }
    expect(findings).toEqual([]);
    await context.close();
  });
});

test('an address without a page answers 404 with a way on', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('main').getByRole('link', { name: 'Before you start' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toMatch(/\/start\/$/);
});

test('the theme can be chosen, holds on the next page, and is followed by other tabs', async ({
  page,
  context,
}) => {
  await page.goto('tracks/');
  await page.getByLabel('Theme').first().selectOption('dark');
  const other = await context.newPage();
  await other.goto('value/');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.getByLabel('Theme').first().selectOption('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto('governance/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
});

test('the menu opens on a phone and shows the section the reader is in', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('governance/steering/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'Steering Committee' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(menu.getByRole('link', { name: 'Champions' })).toBeVisible();
});

test('every body of the governance picture can be reached by keyboard and leads to what is said of it', async ({
  page,
}) => {
  await page.goto('governance/');
  const links = page.getByRole('figure').first().getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
  const bodies = new Set(addresses.filter((address) => address.startsWith('#body-')));
  expect(bodies.size).toBe(7);
  for (const link of await links.all()) {
    await link.focus();
    await expect(link).toBeFocused();
  }
});
