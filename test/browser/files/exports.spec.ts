// The other exports: table, calendar, document.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { rememberCalendar } from '../../../src/workbook/tools/checklists/calendar.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { unzip } from '../../unit/workbook/zip.ts';
import {
  add,
  cardiology,
  choose,
  copyOf,
  fileOf,
  fresh,
  open,
  panel,
  preview,
  takeItIn,
  textOf,
  upload,
} from './files-page.ts';

test.describe('other exports', () => {
  test('the table defuses formulas', async ({ page }) => {
    const risky = cardiology();
    setItem(risky, 't1/ip', { note: '=HYPERLINK("http://evil.example","x")', owner: '+1 555' });
    setItem(risky, 'r/small', { note: '\u200B@SUM(A1)' });
    await open(page);
    await add(page, risky);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the table' }).click();
    const text = await textOf(download);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"",""x"")"');
    expect(text).toContain("'+1 555");
    expect(text).toContain("'\u200B@SUM(A1)");
    await expect(page.locator('[data-done="csv"]')).toHaveText(/\.csv was handed to your browser to save\.$/);
  });

  const calendarOf = async (page: Page): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    return (await textOf(download)).replaceAll('\r\n ', '');
  };
  const entry = (calendar: string, item: string): string =>
    calendar.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${item}.cardiology@groundwork\r\n`)) ?? '';
  const sequence = (calendar: string, item: string): number =>
    Number(/SEQUENCE:(\d+)/.exec(entry(calendar, item))?.[1]);

  test('the calendar holds the open items with a due day, and says what importing again does', async ({
    page,
  }) => {
    await open(page);
    await expect(page.getByText('No open item has a due day yet')).toBeVisible();
    await expect(page.locator('[data-imported-again]')).toHaveCount(0);
    await add(page, cardiology());
    const text = await calendarOf(page);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20260110\r\n');
    expect(entry(text, 'r-first')).toMatch(/SUMMARY:.* \(Bo\)\r\n/);
    await expect(page.locator('[data-imported-again]')).toContainText('delete it by hand there');
  });

  test('an item that was finished since is cancelled in the next calendar, also in a colleague’s', async ({
    page,
    browser,
    baseURL,
  }) => {
    await open(page);
    await add(page, cardiology());
    const first = await calendarOf(page);
    await expect(page.locator('[data-done="calendar"]')).toHaveText(
      /\.ics was handed to your browser to save\.$/,
    );
    const ours = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the initiative file' }).click();
    const file = await textOf(ours);

    // A colleague who took the file in finishes the item.
    const colleague = await fresh(browser, baseURL);
    await open(colleague);
    await choose(colleague, upload(file));
    await preview(colleague).getByRole('button', { name: 'Add it as a new initiative' }).click();
    await expect(panel(colleague)).toBeVisible();
    await colleague.goto('start/readiness/');
    await expect(colleague.locator('gw-checklist')).toHaveAttribute('data-ready', '');
    await colleague.locator('[data-item-id="r/first"]').getByRole('radio', { name: 'Done' }).check();
    await open(colleague);
    await expect(
      colleague.getByText('1 entry of earlier files, no longer due, is in it as cancelled.'),
    ).toBeVisible();
    const second = await calendarOf(colleague);
    expect(entry(second, 'r-first')).toContain('STATUS:CANCELLED\r\n');
    expect(entry(second, 'r-first')).toMatch(/SUMMARY:No longer due: /);
    expect(sequence(second, 'r-first')).toBeGreaterThan(sequence(first, 'r-first'));
    expect(sequence(second, 't1-ip')).toBe(sequence(first, 't1-ip'));
    await colleague.context().close();

    // Saving a calendar is nothing to undo.
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'done');
  });

  test('a file that only says what was saved to calendars can be imported', async ({ page }) => {
    await open(page);
    const mine = cardiology();
    await add(page, mine);
    const theirs = copyOf(mine, 1);
    rememberCalendar(theirs, [{ id: 'r/first', day: '2099-02-01', sequence: 9_000_000, entry: 'x' }]);
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toContainText(
      'What was saved to calendars elsewhere would be noted',
    );
    await takeItIn(page);
    await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
    expect(sequence(await calendarOf(page), 'r-first')).toBe(9_000_001);
  });

  test('the spreadsheet is a real one, and its writer comes only when it is asked for', async ({ page }) => {
    await open(page);
    await add(page, cardiology());
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the spreadsheet' }).click();
    expect((await download).suggestedFilename()).toMatch(/^cardiology-standards-.*\.xlsx$/);
    const parts = unzip(await readFile(await (await download).path()));
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>Ask the lawyer</t>');
    expect(scripts.filter((url) => url.endsWith('.js'))).not.toEqual([]);
    await expect(page.locator('[data-done="xlsx"]')).toHaveText(
      /\.xlsx was handed to your browser to save\.$/,
    );
  });

  test('without network the spreadsheet says why it cannot be made', async ({ page }) => {
    await open(page);
    await add(page, cardiology());
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Save the spreadsheet' }).click();
    await expect(page.locator('[data-done="xlsx"]')).toHaveText(
      /could not be made: .* save the initiative file/,
    );
  });

  test('the document holds the work, and every file says what is in it', async ({ page }) => {
    await open(page);
    await add(page, cardiology());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the document' }).click();
    const text = await textOf(download);
    expect(text).toContain('# Cardiology standards');
    expect(text).toContain('> Ask the lawyer');
    await expect(page.getByText(/^Everything in “Cardiology standards”: .*4 checklist items/)).toBeVisible();
    await expect(page.getByText(/^A table of \d+ checklist items/)).toHaveCount(2);
    await expect(
      page.getByText(/turn values such as 3\/4, MARCH1 or 00123 into dates and numbers/),
    ).toBeVisible();
    await expect(page.getByText('A calendar of 2 open items')).toBeVisible();
  });
});
