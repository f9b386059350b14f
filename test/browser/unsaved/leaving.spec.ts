// Leaving a page asks while work is in the page alone.
import { expect } from '@playwright/test';
import { fillStorage, freeStorage } from '../full-storage.ts';
import { seed, stored, test, twoInitiatives, unfold } from '../workbook-seed.ts';
import {
  asksNow,
  checklist,
  closingAsks,
  link,
  open,
  row,
  saveFile,
  status,
  TYPED,
  typeNote,
} from './unsaved.ts';

test.describe('leaving', () => {
  test('asks by link and by closing while work is in the page alone, and not before and after', async ({
    page,
    context,
  }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await open(page, checklist);
    await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
    await page.reload();
    await fillStorage(page);
    await typeNote(page, 't1/ip');
    await expect(status(page)).toHaveText(/^Not saved: /);
    expect(asked).toEqual([]);

    await link(page).click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).toHaveValue(TYPED);

    // The page hears at once of room that another tab makes.
    const other = await context.newPage();
    await other.goto('glossary/');
    await freeStorage(other);
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
    await link(page).click();
    await expect(page.locator('.gw-dashboard')).toBeVisible();
    expect(asked).toEqual(['beforeunload']);
    expect(await closingAsks(page)).toBe(false);
  });

  test('does not ask for what is only read: a newer version, or a blocked storage without an entry', async ({
    page,
    context,
    baseURL,
  }) => {
    const keys = Object.entries(stored(baseURL, twoInitiatives));
    await seed(
      context,
      Object.fromEntries(keys.map(([key, text]) => [key, text.replace(/"version":\d+/, '"version":999')])),
    );
    await open(page, 'workbook/');
    await expect(status(page)).toHaveText(/^Read only: /);
    await expect(saveFile(page)).toBeHidden();
    await unfold(page);
    expect(await closingAsks(page)).toBe(false);

    const blocked = await context.newPage();
    await blocked.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(blocked, checklist);
    await expect(status(blocked)).toHaveText(/^Not saved: this browser does not let/);
    await blocked.getByText('Filter and sort').click();
    expect(await closingAsks(blocked)).toBe(false);
  });

  test('asks where nothing can be stored once something is entered', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(page, checklist);
    await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
    expect(await closingAsks(page)).toBe(true);
    await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
    // Who wants to leave all the same may.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('glossary/');
    expect(await asksNow(page)).toBe(false);
  });
});
