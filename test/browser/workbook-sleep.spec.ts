import { type BrowserContext, expect, type Page } from '@playwright/test';
import { browserPath } from '../../scripts/browser-path.mjs';
import { doneWords, test as base } from './workbook-seed.ts';

/**
 * Playwright switches the back/forward cache off, and the headless shell has none; here it is what is tested. `page.goBack` waits for a load
 * that never comes when a page is shown again, so these tests go back as a script of the page does.
 */
const test = base.extend<object, { launchOptions: object }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const whole = browserPath();
      await use({
        ...launchOptions,
        ...(whole === undefined ? {} : { executablePath: whole }),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
    },
    { scope: 'worker' },
  ],
});

const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);
const field = (page: Page, id: string, name: string) => row(page, id).locator(`[data-field="${name}"]`);
const status = (page: Page) => page.locator('[data-save-status]');

async function openList(page: Page): Promise<void> {
  await page.goto('tracks/community-building/checklist/');
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
}

/** Opens an item's fields and types into its note, key by key. */
async function typeNote(page: Page, id: string, text: string): Promise<void> {
  const fold = row(page, id).locator('details');
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await field(page, id, 'note').pressSequentially(text);
}

/** Says afterwards whether the page was kept alive or loaded anew. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['shownAgain'] = String(persisted);
    });
  });
}

async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-shown-again', 'true');
}

/** What a new tab shows: what is really stored. */
async function notesStored(context: BrowserContext, ids: readonly string[]): Promise<string[]> {
  const page = await context.newPage();
  await openList(page);
  const notes = await Promise.all(ids.map((id) => field(page, id, 'note').inputValue()));
  await page.close();
  return notes;
}

test.describe('a page that the reader leaves and comes back to', () => {
  test('has the last key, and what another tab entered meanwhile', async ({ page, context }) => {
    await openList(page);
    await watch(page);
    await typeNote(page, 't1/ip', 'typed until the last moment');
    await page.goto('glossary/');
    const other = await context.newPage();
    await openList(other);
    await expect(field(other, 't1/ip', 'note')).toHaveValue('typed until the last moment');
    await typeNote(other, 't1/ip', ', and on in another tab');
    await typeNote(other, 't1/host-choice', 'from another tab');
    await row(other, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();

    await goBack(page);
    const both = ['typed until the last moment, and on in another tab', 'from another tab'];
    await expect(field(page, 't1/ip', 'note')).toHaveValue(both[0] ?? '');
    await expect(field(page, 't1/host-choice', 'note')).toHaveValue(both[1] ?? '');
    await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(1, 't1'));
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
    await typeNote(page, 't1/member-model', 'and on here');
    expect(await notesStored(context, ['t1/ip', 't1/host-choice', 't1/member-model'])).toEqual([
      ...both,
      'and on here',
    ]);
  });

  test('still shows what could not be saved, and why', async ({ page }) => {
    await openList(page);
    await watch(page);
    await row(page, 't1/ip').locator('summary').click();
    await field(page, 't1/ip', 'evidence').fill('javascript:alert(1)');
    await page.goto('glossary/');
    await goBack(page);
    await expect(field(page, 't1/ip', 'evidence')).toHaveValue('javascript:alert(1)');
    await expect(row(page, 't1/ip')).toContainText('Not saved: this is not a link that can be kept.');
  });

  test('says that everything was deleted meanwhile, and keeps it until the reader decides', async ({
    page,
    context,
  }) => {
    await openList(page);
    await watch(page);
    await typeNote(page, 't1/ip', 'still here');
    await page.goto('glossary/');
    const other = await context.newPage();
    await other.goto('workbook/');
    await other.getByRole('button', { name: 'Delete all my data' }).click();
    await other.getByRole('button', { name: 'Delete everything' }).click();

    await goBack(page);
    await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
    await expect(field(page, 't1/ip', 'note')).toHaveValue('still here');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':initiative:'))),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Save it here again' }).click();
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
  });

  test('the dashboard shows what was ticked while it was away', async ({ page, context }) => {
    await page.goto('workbook/');
    await expect(page.locator('.gw-dashboard')).toBeVisible();
    await watch(page);
    await page.goto('glossary/');
    const other = await context.newPage();
    await openList(other);
    await row(other, 't1/ip').getByRole('radio', { name: 'Done' }).check();
    await goBack(page);
    await expect(page.locator('[data-list="t1"] [data-progress]')).toContainText(doneWords(1, 't1'));
  });

  test('shows the path that was chosen and read meanwhile', async ({ page }) => {
    const path = page.locator('gw-path[data-path="vendors"]');
    await page.goto('./');
    await watch(page);
    await page.goto('start/roles/');
    await path.getByRole('button').click();
    await expect(path).toContainText('0 of 9 pages read');
    await goBack(page);
    await expect(page.locator('[data-next-step]')).toContainText('Read: Value for vendors');

    await page.goto('start/roles/');
    await page.mouse.move(10, 10);
    await expect(path).toContainText('0 of 9 pages read');
    await watch(page);
    await page.goto('value/vendors/');
    await page.locator('.pagination-links [rel="next"]', { hasText: 'Next in your path' }).click();
    await expect(page).toHaveURL(/\/forces\/$/);
    await page.evaluate(() => history.go(-2));
    await expect(page.locator('html')).toHaveAttribute('data-shown-again', 'true');
    await expect(path).toContainText('1 of 9 pages read');
  });
});

test.describe('a tab that a phone puts to sleep', () => {
  test('has saved the last key before, and shows what another tab entered when it wakes', async ({
    page,
    context,
  }) => {
    const client = await context.newCDPSession(page);
    await openList(page);
    await typeNote(page, 't1/ip', 'asleep in mid-wor');
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    expect(await notesStored(context, ['t1/ip'])).toEqual(['asleep in mid-wor']);

    const other = await context.newPage();
    await openList(other);
    await typeNote(other, 't1/host-choice', 'while it slept');
    await client.send('Page.setWebLifecycleState', { state: 'active' });
    await expect(field(page, 't1/host-choice', 'note')).toHaveValue('while it slept');
    await typeNote(page, 't1/ip', 'd');
    await expect(field(other, 't1/ip', 'note')).toHaveValue('asleep in mid-word');
    expect(await notesStored(context, ['t1/ip', 't1/host-choice'])).toEqual([
      'asleep in mid-word',
      'while it slept',
    ]);
  });

  test('loses nothing when the phone ends it asleep', async ({ page, context }) => {
    const client = await context.newCDPSession(page);
    await openList(page);
    await typeNote(page, 't1/ip', 'ended asleep');
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await page.close({ runBeforeUnload: false });
    expect(await notesStored(context, ['t1/ip'])).toEqual(['ended asleep']);
  });
});
