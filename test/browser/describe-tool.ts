// What holds for every tool of the workbook, asked of each in the same words.
import { expect, type Page } from '@playwright/test';
import { accessFindings, longGrids, outside, printedControls, smallFields, smallTargets } from './checks.ts';
import { longWork } from './long-work.ts';
import { CHROME, compare } from './translator.ts';
import { STEPS, TYPED, work } from './translator-work.ts';
import { seed, stored, test } from './workbook-seed.ts';

/** A page that a tool has. */
export interface ToolPage {
  readonly title: string;
  /** From the root of the site, without the first slash. */
  readonly address: string;
  /** A checklist is printed with its boxes, to be ticked by hand; tools in words alone. */
  readonly printed?: 'words' | 'boxes';
  /** Brings out what only shows after a press. */
  readonly reveal?: ((page: Page) => Promise<unknown>) | undefined;
}

/** A4 within its margins. */
const PAPER = { width: 658, height: 900 };

/** Waits until every part of the page that comes by script is there. */
async function settled(page: Page): Promise<void> {
  for (const element of await page.locator('gw-entry-advisor').all()) await element.scrollIntoViewIfNeeded();
  await expect(
    page.locator('gw-checklist:not([data-ready]), gw-entry-advisor:not([data-ready]), .gw-loading'),
  ).toHaveCount(0);
}

const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });

/** Any page with something to fill in: with work in it, on a phone, on paper, and for people with other senses. */
export function testFullPage({ address, reveal, printed = 'words' }: ToolPage): void {
  test('holds long words on a phone and on paper, and keeps nobody out', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, longWork));
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    await settled(page);
    await reveal?.(page);
    await unfoldAll(page);
    // One button at a time weighs more than the others.
    const primary = await page.locator('main .primary').filter({ visible: true }).allTextContents();
    expect.soft(primary.slice(1)).toEqual([]);
    expect.soft(await outside(page)).toEqual([]);
    expect.soft(await smallTargets(page)).toEqual([]);
    expect.soft(await smallFields(page)).toEqual([]);
    expect.soft(await accessFindings(page)).toEqual([]);
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    expect.soft(await outside(page)).toEqual([]);
    const controls = await printedControls(page);
    const printedAs = printed === 'words' ? controls : controls.filter((one) => one.startsWith('<button'));
    expect.soft(printedAs).toEqual([]);
    expect.soft(await longGrids(page, PAPER.height)).toEqual([]);
    await expect.soft(page.locator('nav, [data-undo]').filter({ visible: true })).toHaveCount(0);
  });
}

/** What a page says under a page translator: as it opens, and after each step that is known of it. */
export function testTranslated({ address }: Pick<ToolPage, 'address'>): void {
  test('says under a page translator what it says without one', async ({ context, browser, baseURL }) => {
    const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const steps = STEPS[address];
    const keys = stored(baseURL, steps === undefined ? longWork : work);
    await compare([context, other], { address, steps: steps ?? [], keys, typed: TYPED }, CHROME);
    await other.close();
  });
}

/** Without script a page says what it is, and no part of it waits for ever. */
export function testWithoutScript({ title, address }: ToolPage): void {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('says what it is and what it cannot do', async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('main noscript p').first()).toBeVisible();
      await expect(page.locator('.gw-loading')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main noscript p').first()).toBeVisible();
    });
  });
}

function testNewerVersion({ address, reveal }: ToolPage): void {
  test('shows work of a newer version, says so, and leaves it as it is', async ({
    page,
    context,
    baseURL,
  }) => {
    const newer = Object.entries(stored(baseURL, longWork)).map(([key, text]) => [
      key,
      key.includes(':initiative:') ? text.replace(/"version":\d+/, '"version":999') : text,
    ]);
    const keys = Object.fromEntries(newer) as Record<string, string>;
    await seed(context, keys);
    await page.goto(address);
    await settled(page);
    await reveal?.(page);
    await unfoldAll(page);
    await expect(page.locator('[data-save-status]')).toHaveText(
      /^Read only: this was saved by a newer version/,
    );
    const work = page.locator('main [data-ready]').first();
    await expect(work).toContainText('Unbroken');
    for (const field of await work.locator(':is(input, textarea):enabled').all()) {
      if (!(await field.isVisible()) || !(await field.isEditable())) continue;
      if (/^(?:radio|checkbox)$/.test((await field.getAttribute('type')) ?? '')) await field.check();
      else if ((await field.getAttribute('type')) !== 'file') await field.fill('2027-01-01');
    }
    const now = await page.evaluate(() => Object.entries(localStorage));
    const initiatives = (entries: readonly (readonly [string, string])[]) =>
      Object.fromEntries(entries.filter(([key]) => key.includes(':initiative:')));
    expect(initiatives(now)).toEqual(initiatives(Object.entries(keys)));
  });
}

/** All that every tool must hold. */
export function describeTool(tool: ToolPage): void {
  test.describe(tool.title, () => {
    testFullPage(tool);
    testWithoutScript(tool);
    testNewerVersion(tool);
    testTranslated(tool);
  });
}
