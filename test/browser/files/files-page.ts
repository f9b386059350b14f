/** What the tests of this folder do on the files page and the agenda. */
import { readFile } from 'node:fs/promises';
import { type Browser, type Download, expect, type Page } from '@playwright/test';
import { createInitiative, type Initiative } from '../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../src/workbook/engine/rows.ts';
import { writeFile } from '../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';

const FILES = 'workbook/files/';
export const AGENDA = 'workbook/agenda/';
export const DAY = 86_400_000;

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
interface Saved {
  tables: Record<string, Record<string, Record<string, [unknown, string]>>>;
  values: Record<string, [unknown, string]>;
}

/** An initiative made some days ago, with work of every kind. */
export function cardiology(daysAgo = 5, id = 'cardiology'): Initiative {
  const initiative = createInitiative(schema, id, () => Date.now() - daysAgo * DAY);
  setDetails(initiative, { name: 'Cardiology standards', specialty: 'Cardiology' });
  setItem(initiative, 't1/ip', { state: 'doing', owner: 'Ann', due: '2026-01-10', note: 'Ask the lawyer' });
  setItem(initiative, 'r/lead', { state: 'done', evidence: 'https://example.org/letter' });
  setItem(initiative, 'r/first', { owner: 'Bo', due: '2099-02-01' });
  setItem(initiative, 'r/vendor', { state: 'na', reason: 'Not yet' });
  return initiative;
}
/** Another champion's copy, on which they go on. */
export function copyOf(initiative: Initiative, daysAgo: number): Initiative {
  const copy = createInitiative(schema, 'other', () => Date.now() - daysAgo * DAY);
  copy.replica.mergeFrom(initiative.replica.snapshot(), 'import');
  return copy;
}
export const upload = (text: string | Uint8Array, name = 'ann.groundwork.json'): Upload => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
export const fileOf = (initiative: Initiative, name?: string): Upload =>
  upload(writeFile(initiative, '2026-11-24').text, name);

/** Notes whatever must not happen: words in the console, errors, dialogs. */
export function watch(page: Page): string[] {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return noise;
}
export async function open(page: Page, address = FILES): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.gw-work[data-ready]')).toBeVisible();
}
export const choose = (page: Page, file: Upload) => page.getByLabel(/^Initiative file/).setInputFiles(file);
export const preview = (page: Page) => page.locator('[data-preview]');
export const panel = (page: Page) => page.locator('[data-outcome]');
export const takeItIn = (page: Page) => preview(page).getByRole('button', { name: 'Import' }).click();

export async function add(page: Page, initiative: Initiative): Promise<void> {
  await choose(page, fileOf(initiative));
  await preview(page).getByRole('button', { name: 'Add it as a new initiative' }).click();
  await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
}
export async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}
/** All that is stored, once what was edited last has settled in its initiative. */
export async function storage(page: Page): Promise<string> {
  const read = () => page.evaluate(() => Object.entries(localStorage).sort());
  await expect.poll(async () => (await read()).filter(([key]) => key.includes(':edits:'))).toEqual([]);
  return JSON.stringify(await read());
}
/** The initiatives as they are stored. */
export const stored = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':initiative:'))
      .map(([, text]) => JSON.parse(text as string) as unknown),
  ) as Promise<Saved[]>;
export const cell = (saved: Saved | undefined, row: string, id: string): unknown =>
  saved?.tables['items']?.[row]?.[id]?.[0];
export async function fresh(
  browser: Browser,
  baseURL: string | undefined,
  options: object = {},
): Promise<Page> {
  const context = await browser.newContext({ ...options, ...(baseURL === undefined ? {} : { baseURL }) });
  return context.newPage();
}
