// What comes out on paper, and the book of all pages that is made for it.
import { expect, test, type Page } from '@playwright/test';
import { outside } from './checks.ts';

const print = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
};

test('links to other sites are printed with their address, links within the site are not', async ({
  page,
}) => {
  await print(page, 'tracks/community-building/paying/');
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await after('.sl-markdown-content p a[rel^=external]')).toMatch(/^" \(" attr\(href\) "\)"$|https:/);
  expect(await after('.sl-markdown-content a.term')).toBe('none');
});

test('a total is printed once, at the end of its table', async ({ page }) => {
  await print(page, 'workbook/staffing/');
  await expect(page.locator('.print-only .months tfoot')).toHaveCSS('display', 'table-row-group');
});

test('the book has every link within it lead somewhere, and no control', async ({ page }) => {
  await page.goto('book/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const { lost, links } = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')];
    const place = ({ hash }: HTMLAnchorElement) => document.getElementById(decodeURIComponent(hash.slice(1)));
    return { links: all.length, lost: all.filter((link) => !place(link)).map((link) => link.outerHTML) };
  });
  expect(links).toBeGreaterThan(2000);
  expect(lost).toEqual([]);
  expect(await page.locator('main :is(input, select, textarea, button)').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await outside(page)).toEqual([]);
});

test('a term of the book has its definition and leads to the glossary of the book', async ({ page }) => {
  await page.goto('book/');
  const term = page.locator('.chapter a.term').first();
  await term.focus();
  await expect(page.getByRole('tooltip')).toHaveText(/\S/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/book\/#glossary\//);
});
