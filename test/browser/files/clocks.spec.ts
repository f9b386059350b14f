import { type Browser, expect, type Page } from '@playwright/test';
import { test } from '../workbook-seed.ts';
import { choose, DAY, fresh, open, preview, textOf, upload } from './files-page.ts';

/** A browser whose clock is wrong by so many days. */
async function withClock(browser: Browser, baseURL: string | undefined, days: number): Promise<Page> {
  const page = await fresh(browser, baseURL);
  await page.addInitScript((error) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + error;
  }, days * DAY);
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.goto('start/readiness/');
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
  await page.locator('[data-item-id="r/lead"] details summary').click();
  await page.locator('[data-item-id="r/lead"] [data-field="note"]').fill(text);
}

async function save(page: Page): Promise<string> {
  await open(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-export="initiative"]').click();
  return textOf(download);
}

const noteIn = async (page: Page): Promise<string> => {
  await page.goto('start/readiness/');
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
  return page.locator('[data-item-id="r/lead"] [data-field="note"]').inputValue();
};

for (const days of [0.5, 2, 3_660, -2]) {
  test(`an edit made on top of ours by a clock ${String(days)} days off stands, and none is lost`, async ({
    browser,
    baseURL,
  }) => {
    const [ann, bea] = [await fresh(browser, baseURL), await withClock(browser, baseURL, days)];
    await write(ann, 'v1 by Ann');
    const first = await save(ann);
    await open(bea);
    await choose(bea, upload(first));
    await preview(bea).locator('button.primary').click();
    await write(bea, 'v2 by Bea, on top of v1');
    const second = await save(bea);

    await open(ann);
    await choose(ann, upload(second));
    await expect(preview(ann).locator('[data-counts]')).not.toContainText('conflict');
    await preview(ann).locator('button.primary').click();
    await expect(ann.locator('[data-kept]')).toHaveCount(0);
    expect(await noteIn(ann)).toBe('v2 by Bea, on top of v1');

    // And back again: what Ann does now, with her own clock, stands in Bea's browser.
    await write(ann, 'v3 by Ann');
    const third = await save(ann);
    await open(bea);
    await choose(bea, upload(third));
    await preview(bea).locator('button.primary').click();
    expect(await noteIn(bea)).toBe('v3 by Ann');
    await ann.context().close();
    await bea.context().close();
  });
}
