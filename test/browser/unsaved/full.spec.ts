// A full storage is said, and offered as a file, on every page where something can be entered.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { accessFindings, outside } from '../checks.ts';
import { fillStorage, freeStorage } from '../full-storage.ts';
import { button, doneWords, openBar, seed, stored, test, twoInitiatives, unfold } from '../workbook-seed.ts';
import {
  asksNow,
  checklist,
  freeAndWait,
  open,
  pages,
  row,
  savedFile,
  saveFile,
  status,
  TYPED,
} from './unsaved.ts';

for (const [address, enter, kept = TYPED] of pages) {
  test(`/${address}: a full storage is said, and the file holds what is in the page, without a network`, async ({
    page,
  }) => {
    await open(page, address);
    await expect(saveFile(page)).toBeHidden();
    expect(await asksNow(page)).toBe(false);
    await fillStorage(page);
    await enter(page);
    await expect(status(page)).toHaveText(/^Not saved: the storage of this browser is full\. /);
    await expect(page.getByRole('alert')).toHaveText(/^Not saved: /);
    expect(await savedFile(page)).toContain(kept);
    expect(await asksNow(page)).toBe(true);
  });
}

test('what is not saved is shown and announced, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [address, enter] of [pages[0], pages[5]].filter((one) => one !== undefined)) {
    await open(page, address);
    await fillStorage(page);
    await enter(page);
    await expect(saveFile(page)).toBeVisible();
    expect(await accessFindings(page, 'main')).toEqual([]);
    expect(await outside(page)).toEqual([]);
    for (const button of await page.locator('gw-save-state button:visible, gw-undo button:visible').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await freeStorage(page);
  }
});

test('what is not saved of another initiative can be saved as a file beside the words that tell it', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await open(page, 'workbook/');
  await fillStorage(page);
  await unfold(page);
  await page.getByLabel('Specialty').fill(TYPED);
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Older work');
  await expect(status(page)).toContainText('Not saved: “Heart failure registries”, which you worked on');
  await expect(saveFile(page)).toBeHidden();
  const other = button(page, 'Save “Heart failure registries” as a file');
  const download = page.waitForEvent('download');
  await other.click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(TYPED);
  await expect(other).toBeFocused();
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
  await expect(other).toBeHidden();
  await expect(saveFile(page)).toBeVisible();
});

/**
 * Notes all that the lines for screen readers say from now on, and each moment in which they say otherwise than the
 * line that is seen.
 */
async function listenToLines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const said = new Map<Element, string>();
    const savedOrNot = (text: string | undefined): string =>
      /^(?:Not saved|Saved)/.exec(text ?? '')?.[0] ?? '';
    new MutationObserver(() => {
      const seen = savedOrNot(document.querySelector('[data-save-status]')?.textContent);
      for (const line of document.querySelectorAll('[data-announcer]')) {
        const text = line.textContent;
        if (text !== '' && text !== said.get(line)) heard.push(text);
        said.set(line, text);
        if (savedOrNot(text) !== '' && savedOrNot(text) !== seen) heard.push(`beside “${seen}”: ${text}`);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('the lines for screen readers agree with the one that is seen, and tell each change once', async ({
  page,
}) => {
  const full: unknown = expect.stringMatching(/^Not saved: the storage of this browser is full/);
  const [one, two] = [1, 2].map((count) => `${doneWords(count, 't1')}.`);
  await page.clock.install();
  await open(page, checklist);
  const heard = await listenToLines(page);
  await fillStorage(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  // Counting what is done is announced in the same moment, and must not be all that is heard.
  await expect.poll(heard).toEqual([full, one]);
  await button(page, 'Try to save again').click();
  await expect.poll(heard).toEqual([full, one, full]);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).focus();
  await freeAndWait(page);
  // By itself, without a key of the reader.
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await expect(page.getByRole('alert')).toHaveText('');
  await expect(button(page, 'Try to save again')).toBeHidden();
  const saved: unknown = expect.stringMatching(/^Saved in this browser at \d\d:\d\d\.$/);
  await expect.poll(heard).toEqual([full, one, full, saved]);
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect.poll(heard).toEqual([full, one, full, saved, two]);
});
