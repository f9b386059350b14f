// The other exports: table, calendar, document.
import { expect, test } from '@playwright/test';
import { setItem } from '../../../src/workbook/initiative-store.ts';
import { cardiology, open, add, textOf } from './files-page.ts';

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

  test('the calendar holds the open items with a due day', async ({ page }) => {
    await open(page);
    await expect(page.getByText('No open item has a due day yet')).toBeVisible();
    await add(page, cardiology());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    const text = await textOf(download);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20260110\r\n');
    expect(text).toContain('UID:r-first.cardiology@groundwork\r\n');
    expect(text.replaceAll('\r\n ', '')).toMatch(/SUMMARY:.* \(Bo\)\r\n/);
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
    await expect(page.getByText(/^A table of \d+ checklist items/)).toBeVisible();
    await expect(page.getByText('A calendar of 2 open items')).toBeVisible();
  });
});
