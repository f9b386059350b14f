// All initiatives in one file, and back.
import { schema } from '../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { writeList } from '../../../src/workbook/exchange/write-list.ts';
import { writeFile } from '../../../src/workbook/exchange/write-file.ts';
import { createInitiative, type Initiative } from '../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../src/workbook/engine/rows.ts';
import { accessFindings, outside } from '../checks.ts';
import {
  add,
  cardiology,
  cell,
  choose,
  copyOf,
  DAY,
  fresh,
  open,
  panel,
  preview,
  storage,
  stored,
  textOf,
  upload,
  watch,
} from './files-page.ts';

function imaging(): Initiative {
  const initiative = createInitiative(schema, 'imaging', () => Date.now() - 4 * DAY);
  setDetails(initiative, { name: 'Imaging' });
  setItem(initiative, 'r/small', { note: 'From imaging' });
  return initiative;
}
const listOf = (initiatives: readonly Initiative[]): string =>
  writeList(
    initiatives.map((initiative) => writeFile(initiative, '2026-11-24').text),
    Date.now(),
    '2026-11-24',
  ).text;
const part = (page: Page, name: string) => preview(page).locator('[data-part]').filter({ hasText: name });
const names = async (page: Page): Promise<unknown[]> =>
  (await stored(page)).map(({ values }) => values['name']?.[0]).sort();

/** Saves all initiatives of a browser that has these two. */
async function savedTogether(page: Page): Promise<string> {
  await open(page);
  await add(page, cardiology());
  await expect(page.locator('[data-export="all"]')).toHaveCount(0);
  await add(page, imaging());
  const download = page.waitForEvent('download');
  await page.locator('[data-export="all"]').click();
  expect((await download).suggestedFilename()).toMatch(
    /^all-initiatives-\d{4}-\d\d-\d\d-\d{4}\.groundwork\.json$/,
  );
  await expect(page.locator('[data-done="all"]')).toHaveText(/was handed to your browser to save\.$/);
  await expect(page.locator('[data-export-state]')).toHaveText(
    /^All your changes are in the initiative file/,
  );
  return textOf(download);
}

test('all are saved in one file, and taken back in a fresh browser in one step that can be undone', async ({
  page,
  browser,
  baseURL,
}) => {
  const noise = watch(page);
  const text = await savedTogether(page);
  const other = await fresh(browser, baseURL);
  await open(other);
  const before = await storage(other);
  await choose(other, upload(text));
  await expect(
    preview(other).getByRole('heading', { name: 'Review the import: 2 initiatives' }),
  ).toBeFocused();
  await expect(part(other, 'Imaging').locator('[data-counts]')).toContainText(
    'It would be added to this browser, which has no other initiative',
  );
  expect(await storage(other)).toBe(before);
  await expect(preview(other).locator('button.primary')).toHaveText('Import 2 initiatives');
  await preview(other).locator('button.primary').click();
  await expect(panel(other).getByRole('heading', { name: 'Imported' })).toBeFocused();
  expect(await names(other)).toEqual(['Cardiology standards', 'Imaging']);
  await expect(other.locator('[data-initiative]')).toHaveText('Cardiology standards');

  await other.getByRole('button', { name: 'Undo the import' }).click();
  expect(await names(other)).toEqual([]);
  await expect(other.locator('[data-initiative]')).toHaveText('My initiative');
  await other.getByRole('button', { name: 'Import again' }).click();
  expect(await names(other)).toEqual(['Cardiology standards', 'Imaging']);
  await other.context().close();
  expect(noise).toEqual([]);
});

test('each goes to its copy here, or beside it, or stays in the file; this tab stays where it is', async ({
  page,
}) => {
  const mine = cardiology();
  const theirs = copyOf(mine, 1);
  setItem(mine, 't1/ip', { owner: 'Ann Okafor' });
  setItem(theirs, 't1/ip', { owner: 'Chidi', note: 'Theirs' });
  const third = createInitiative(schema, 'third', () => Date.now() - DAY);
  setDetails(third, { name: 'Third' });
  await open(page);
  await add(page, mine);
  await choose(page, upload(listOf([theirs, imaging(), third])));
  const own = part(page, 'Cardiology standards');
  await expect(own.locator('[data-counts]')).toContainText(
    'Into “Cardiology standards”: 1 entry in conflict',
  );
  await own.getByText('Look at each entry').click();
  await own
    .getByRole('group', { name: /^Owner of/ })
    .getByLabel(/^In the file/)
    .check();
  await part(page, 'Third').getByLabel('Leave it out').check();
  await expect(part(page, 'Third').locator('[data-counts]')).toContainText('It stays in the file');
  await preview(page).getByRole('button', { name: 'Import 2 initiatives' }).click();
  await expect(page.locator('[data-initiative]')).toHaveText('Cardiology standards');
  await expect(panel(page).locator('[data-imported]')).toHaveText([
    /^Into “Cardiology standards”: .*1 in conflict/,
    '“Imaging” is in this browser now; turn to it in the line at the top.',
  ]);
  expect(await names(page)).toEqual(['Cardiology standards', 'Imaging']);
  const saved = (await stored(page)).find(({ values }) => values['id']?.[0] === 'cardiology');
  expect([cell(saved, 't1/ip', 'owner'), cell(saved, 't1/ip', 'note')]).toEqual(['Chidi', 'Theirs']);

  await panel(page).getByRole('button', { name: 'Undo the import' }).click();
  await expect(panel(page)).toHaveAttribute('data-outcome', 'undone');
  expect(await names(page)).toEqual(['Cardiology standards']);
  const undone = (await stored(page)).find(({ values }) => values['id']?.[0] === 'cardiology');
  expect([cell(undone, 't1/ip', 'owner'), cell(undone, 't1/ip', 'note')]).toEqual([
    'Ann Okafor',
    'Ask the lawyer',
  ]);
});

test('one that is damaged does not keep the others out, and a cut end is reported', async ({ page }) => {
  const text = listOf([cardiology(), imaging()]);
  await open(page);
  await choose(page, upload(text.replace('"name":["Cardiology', '"name":["Cardiology"')));
  await expect(preview(page).locator('[data-damaged]')).toContainText('Number 1 of 2 cannot be imported');
  await expect(preview(page).locator('[data-part]')).toHaveCount(1);
  await expect(preview(page).locator('button.primary')).toHaveText('Import 1 initiative');
  await preview(page).getByRole('button', { name: 'Cancel and change nothing' }).click();

  await choose(page, upload(text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1))));
  await expect(preview(page).locator('[data-missing]')).toHaveText(/^1 more initiative that was saved/);
  await preview(page).locator('button.primary').click();
  await expect(panel(page)).toContainText('“Cardiology standards” is in this browser now');
  expect(await names(page)).toEqual(['Cardiology standards']);
});

test('what is here already is said to be, and nothing is offered', async ({ page }) => {
  const text = await savedTogether(page);
  await choose(page, upload(text));
  await expect(preview(page).locator('[data-counts]')).toHaveText([
    /^Everything in this file is already in .*There is nothing to import\.$/,
    /^Everything in this file is already in .*There is nothing to import\.$/,
  ]);
  await expect(preview(page).locator('button.primary')).toHaveCount(0);
  await preview(page).getByRole('button', { name: 'Close' }).click();
  await expect(preview(page)).toHaveCount(0);
});

test('the dashboard saves them too', async ({ page }) => {
  const text = await savedTogether(page);
  await page.goto('workbook/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all initiatives in one file' }).click();
  const initiatives = (file: string) =>
    (JSON.parse(file) as { initiatives: { content: unknown }[] }).initiatives;
  expect(initiatives(await textOf(download)).map(({ content }) => content)).toEqual(
    initiatives(text).map(({ content }) => content),
  );
});

const narrow = async (browser: Browser, baseURL: string | undefined): Promise<Page> =>
  fresh(browser, baseURL, { viewport: { width: 320, height: 640 } });

test('the preview of several has no accessibility findings and fits 320 pixels', async ({
  browser,
  baseURL,
}) => {
  const page = await narrow(browser, baseURL);
  const theirs = copyOf(cardiology(), 1);
  setItem(theirs, 't1/ip', { owner: 'Chidi', note: 'Word'.repeat(200) });
  setDetails(theirs, { name: 'W'.repeat(110) });
  await open(page);
  await add(page, cardiology());
  await choose(page, upload(listOf([theirs, imaging()]).replace('"name":["Imaging', '"name":["Imaging"')));
  await part(page, 'WWW').getByText('Look at each entry').click();
  expect(await accessFindings(page)).toEqual([]);
  expect(await outside(page)).toEqual([]);
  await page.context().close();
});
