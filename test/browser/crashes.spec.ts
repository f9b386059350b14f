import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from './workbook-seed.ts';

/** Every order of what two tabs do is tried in unit tests; here it is whether the browser keeps what it was given. */
const PAIRS = 6;
/** What is typed in the last moment before a crash may not have left the page's process. */
const LAST_MOMENT_MS = 100;
const ITEMS = ['t1/ip', 't1/clinical-body'] as const;

const note = (page: Page, id: string) => page.locator(`[data-item-id="${id}"] [data-field="note"]`);

async function openNote(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('tracks/community-building/checklist/');
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
  await page.locator(`[data-item-id="${id}"] details summary`).click();
  await note(page, id).focus();
  return page;
}

async function crash(page: Page): Promise<void> {
  const gone = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  // It is never answered: the page is gone.
  session.send('Page.crash').catch(() => undefined);
  await gone;
}

test('two tabs that crash while both are typed into lose nothing that was typed before the last moment', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  let lost = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const pages = [await openNote(context, ITEMS[0]), await openNote(context, ITEMS[1])];
    const typed = pages.map(() => [] as { letter: string; at: number }[]);
    const type = async (page: Page, who: number): Promise<void> => {
      const letters = typed[who] ?? [];
      for (let key = 0; key < 12; key++) {
        const letter = String.fromCharCode(97 + ((pair + 7 * who + key) % 26));
        await page.keyboard.press(letter);
        letters.push({ letter, at: Date.now() });
      }
    };
    await Promise.all(pages.map(type));
    const end = Date.now();
    await Promise.all(pages.map(crash));

    const after = await context.newPage();
    await after.goto('tracks/community-building/checklist/');
    await expect(after.locator('gw-checklist')).toHaveAttribute('data-ready', '');
    for (const [who, letters] of typed.entries()) {
      const text = letters.map(({ letter }) => letter).join('');
      const safe = letters.filter(({ at }) => at <= end - LAST_MOMENT_MS).length;
      const found = await note(after, ITEMS[who] ?? '').inputValue();
      if (!(text.startsWith(found) && found.length >= safe)) lost += 1;
    }
    await context.close();
  }
  expect(lost).toBe(0);
});
