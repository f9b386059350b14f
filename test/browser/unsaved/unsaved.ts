// What is not saved: the pages where something can be entered, what they say and ask.
import { readFile } from 'node:fs/promises';
import { type Dialog, expect, type Page } from '@playwright/test';
import { freeStorage } from '../full-storage.ts';
import { button } from '../workbook-seed.ts';

export const checklist = 'tracks/community-building/checklist/';
export const TYPED = 'Typed while the storage was full';

/** A link to the workbook. */
export const link = (page: Page) => page.locator('.site-header').getByRole('link', { name: 'Workbook' });

export const status = (page: Page) => page.locator('[data-save-status]');
export const saveFile = (page: Page) => page.locator('[data-save-file]');
export const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const island of await page.locator('gw-checklist, gw-entry-advisor').all())
    await island.scrollIntoViewIfNeeded();
  await expect(page.locator('main [data-ready]').first()).toBeVisible();
}

export async function typeNote(page: Page, id: string, text = TYPED): Promise<void> {
  const fold = row(page, id).locator('details');
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await row(page, id).getByLabel('Note', { exact: true }).pressSequentially(text);
}

/** Makes room and lets the time pass after which the page tries again by itself; its clock is installed. */
export async function freeAndWait(page: Page): Promise<void> {
  await freeStorage(page);
  await page.clock.fastForward('00:06');
}

/** The initiative file as it is saved now, with no network. */
export async function savedFile(page: Page): Promise<string> {
  await page.context().setOffline(true);
  const asked: string[] = [];
  const hear = (dialog: Dialog): void => {
    asked.push(dialog.message());
    void dialog.dismiss();
  };
  page.on('dialog', hear);
  const download = page.waitForEvent('download');
  await saveFile(page).click();
  const file = await download;
  expect(asked).toEqual([]);
  page.off('dialog', hear);
  expect(file.suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await page.context().setOffline(false);
  return readFile(await file.path(), 'utf8');
}

/** Whether anything in the page would have the browser ask now. */
export const asksNow = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** Whether closing the page really asks; if so it stays open, else it is closed. */
export async function closingAsks(page: Page): Promise<boolean> {
  const answer = new Promise<boolean>((resolve) => {
    page.once('close', () => resolve(false));
    page.once('dialog', (dialog) => {
      void dialog.dismiss().then(() => resolve(dialog.type() === 'beforeunload'));
    });
  });
  await page.close({ runBeforeUnload: true });
  return answer;
}

/** Every page where something can be entered: what is entered there, and what of it stands in the file. */
export const pages: readonly [string, (page: Page) => Promise<void>, string?][] = [
  [checklist, (page) => typeNote(page, 't1/ip')],
  ['start/readiness/', (page) => typeNote(page, 'r/lead')],
  ['governance/', (page) => page.getByLabel('Work every week').check(), '"heavy"'],
  [
    'workbook/',
    async (page) => {
      await page.getByLabel('What is it called?').fill(TYPED);
      await button(page, 'Start').click();
    },
  ],
  [
    'workbook/champions/',
    async (page) => {
      await button(page, 'Add a person').click();
      await page.locator('[data-rate]').getByRole('textbox', { name: 'Name', exact: true }).fill(TYPED);
    },
  ],
  ['workbook/charter/', (page) => page.locator('[data-entry] textarea').first().fill(TYPED)],
  [
    'workbook/roles/',
    async (page) => {
      await button(page, 'Add a person').click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(TYPED);
    },
  ],
  [
    'workbook/brief/',
    async (page) => {
      await page.getByLabel('Stakeholder group').selectOption('Payers');
      await button(page, 'Begin the brief').click();
      await page.getByLabel('Your one request').fill(TYPED);
    },
  ],
  [
    'workbook/staffing/',
    async (page) => {
      await button(page, 'Begin with the example').click();
      await page.getByLabel('A role of your own').fill(TYPED);
      await page.keyboard.press('Enter');
    },
  ],
  ['workbook/gates/', (page) => page.locator('[data-criterion]').first().getByRole('textbox').fill(TYPED)],
];
