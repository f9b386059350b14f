// What holds on every page, each under its own address; and the frame that all pages share.
import { expect, test } from '@playwright/test';
import { addresses } from './built-site.ts';
import { accessFindings, crowdedTargets, foreignKeys, outside, smallFields, unreachable } from './checks.ts';
import { ATTACK, expectUnharmed } from './attack.ts';
import { test as watched } from './watched.ts';

const QUERY = ['q', 'group', 'theme', 'list', 'owner'].map((name) => `${name}=${encodeURIComponent(ATTACK)}`);

for (const address of addresses)
  watched(`/${address} keeps nobody out, is quiet, fits a phone and takes no markup`, async ({ page }) => {
    await page.goto(address);
    expect.soft(await foreignKeys(page)).toEqual([]);
    expect.soft(await accessFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await outside(page)).toEqual([]);
    expect.soft(await crowdedTargets(page)).toEqual([]);
    expect.soft(await smallFields(page)).toEqual([]);
    // Boxes become stops after the page has been laid out anew.
    await expect.poll(() => unreachable(page)).toEqual([]);
    await page.goto(`${address}?${QUERY.join('&')}#${encodeURIComponent(ATTACK)}`);
    await expectUnharmed(page);
  });

test('an address without a page answers 404 with ways on: home, workbook, search', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  const main = page.getByRole('main');
  for (const name of ['The first page', 'Your workbook', 'Before you start'])
    await expect(main.getByRole('link', { name })).toBeVisible();
  await main.getByRole('button', { name: 'Search for the words of this address' }).click();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
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
  const menu = page.getByRole('navigation', { name: 'All pages' });
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
