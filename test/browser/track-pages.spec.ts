// A track's numeral, shape and colour on its page, the pages below it and its checklist.
import { expect, type Page, test } from '@playwright/test';
import { lineShapes } from '../../src/shared/track-shapes.ts';

const pages: readonly (readonly [track: number, address: string])[] = [
  [1, 'tracks/community-building/'],
  [1, 'tracks/community-building/paying/'],
  [2, 'tracks/use-cases-planning/checklist/'],
  [5, 'tracks/adoption-value/measuring/'],
];

/** What stands before the headings of the page. */
const signs = (page: Page) =>
  page.locator('.sl-markdown-content h2').evaluateAll((headings) => {
    const styles = headings.map((heading) => getComputedStyle(heading, '::before'));
    return [...new Set(styles.map((style) => `${style.clipPath} ${style.borderTopColor}`))];
  });

for (const [track, address] of pages)
  test(`/${address} has the numeral, shape and colour of track ${track}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.main-pane')).toHaveAttribute('data-track', String(track));
    await expect(page.locator('.main-pane .track-mark').first()).toHaveText(String(track));
    const [sign = '', ...others] = await signs(page);
    expect(others).toEqual([]);
    const colour = await page
      .locator('.main-pane .track-mark path')
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
    expect(sign.endsWith(colour)).toBe(true);
    expect(sign).toMatch(new RegExp(`^${/^\w+/.exec(lineShapes[track] ?? '')?.[0] ?? ''}\\(`));
  });

test('the shape stays where the reader’s colours replace ours, and on paper', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('tracks/adoption-value/measuring/');
  const text = await page
    .locator('.sl-markdown-content h2')
    .first()
    .evaluate((heading) => getComputedStyle(heading).color);
  expect((await signs(page))[0]).toMatch(new RegExp(`^polygon.* ${text.replace(/[()]/g, '\\$&')}$`));
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect((await signs(page))[0]).toMatch(/^polygon/);
});

test('a page of no track has none', async ({ page }) => {
  await page.goto('champions/');
  expect(await signs(page)).toEqual([expect.stringMatching(/^none /)]);
});
