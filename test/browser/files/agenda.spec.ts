// The agenda of a meeting, and the blank checklist.
import { expect, type Page, test } from '@playwright/test';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { idsOf } from '../../ids.ts';
import { accessFindings } from '../checks.ts';
import { AGENDA, cardiology, open, add, textOf } from './files-page.ts';

test.describe('agenda', () => {
  async function agenda(page: Page): Promise<void> {
    await open(page);
    const initiative = cardiology();
    setItem(initiative, 't2/landscape', { owner: 'ann ', due: '2025-12-01' });
    setItem(initiative, 'r/small', { note: 'Nobody has this yet' });
    await add(page, initiative);
    await open(page, AGENDA);
  }

  test('goes by owner, overdue first, with guidance and notes', async ({ page }) => {
    await agenda(page);
    await expect(page.locator('[data-owner] h3')).toHaveText(['Ann (2)', 'Bo (1)', 'Without an owner (1)']);
    const ids = await page
      .locator('[data-agenda-item]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-agenda-item')));
    expect(ids).toEqual(['t2/landscape', 't1/ip', 'r/first', 'r/small']);
    const ip = page.locator('[data-agenda-item="t1/ip"]');
    await expect(ip).toContainText('Overdue since 10 January 2026');
    await expect(ip.locator('blockquote')).toHaveText('Ask the lawyer');
    await expect(ip.getByRole('link', { name: /^How to: \S.* \(/ })).toHaveAttribute(
      'href',
      /\/governance\/charter\/#/,
    );
    await ip.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tracks\/community-building\/checklist\/#t1\/ip$/);
  });

  test('takes the lists that are chosen, keeps the choice in the address, and says when nothing is left', async ({
    page,
  }) => {
    await agenda(page);
    await page.getByRole('group', { name: 'Which lists?' }).getByLabel('Readiness self-check').uncheck();
    await expect(page.locator('[data-agenda-item]')).toHaveCount(2);
    await page.reload();
    await expect(page.locator('[data-agenda-item]')).toHaveCount(2);
    await page.getByLabel(/^Also the \d+ items not begun/).check();
    expect(await page.locator('[data-agenda-item]').count()).toBeGreaterThan(50);
    for (const box of await page.getByRole('group', { name: 'Which lists?' }).getByRole('checkbox').all())
      await box.uncheck();
    await expect(page.getByText('No list is chosen')).toBeVisible();
  });

  test('can be saved and copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await agenda(page);
    const markdown = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    const text = await textOf(markdown);
    expect(text).toContain('## Ann (2)');
    expect(text).toContain('Overdue since 10 January 2026');
    const word = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as Word (.docx)' }).click();
    expect((await word).suggestedFilename()).toMatch(/meeting-agenda.*\.docx$/);
    const table = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
    expect(await textOf(table)).toContain('Ask the lawyer');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('[data-output-status]')).toHaveText(
      'The agenda is on the clipboard, as Markdown.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test('offers the text where copying is not allowed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await agenda(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const field = page.getByLabel('The agenda as Markdown');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/^# Meeting agenda: Cardiology standards/);
  });

  test('prints the sheet and nothing else', async ({ page }) => {
    await agenda(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-sheet="agenda"]')).toBeVisible();
    await expect(page.getByText('Overdue since 10 January 2026')).toBeVisible();
    for (const part of ['.controls', '#agenda-take', '[data-intro]', 'nav.sidebar', 'main h1', 'footer'])
      await expect(page.locator(part).first()).toBeHidden();
  });

  test('keeps the meeting and what it decides, shows both, and takes a decision back', async ({ page }) => {
    await agenda(page);
    await page.getByLabel('Date of the meeting').fill('2027-03-03');
    await page.getByLabel('Place').fill('Room 4');
    await page.getByRole('textbox', { name: 'Present' }).fill('Ann, Bo');
    await page.getByLabel(/^Room under each item/).check();
    const item = page.locator('[data-agenda-item="t1/ip"]');
    await item.getByRole('group').getByLabel('Decided').fill('Bo asks again.');
    await page.reload();
    const head = page.locator('[data-sheet="agenda"] dl');
    await expect(head).toContainText(/Date\s*3 March 2027\s*Place\s*Room 4\s*Present\s*Ann, Bo/);
    await expect(item.getByLabel('Decided')).toHaveValue('Bo asks again.');
    await item.getByLabel('Decided').fill('Nobody asks.');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(item.getByLabel('Decided')).toHaveValue('Bo asks again.');
    await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: decision of “.+” is now /);
    await page.getByLabel(/^Room under each item/).uncheck();
    await expect(item.locator('[data-decided]')).toHaveText('Decided: Bo asks again.');
  });

  test('keeps the minutes of a meeting, tells the next one what was decided, and takes both back', async ({
    page,
  }) => {
    await agenda(page);
    const keep = page.getByRole('button', { name: 'Keep the minutes and begin the next meeting' });
    await expect(keep).toHaveCount(0);
    await page.getByLabel('Date of the meeting').fill('2027-03-03');
    await page.getByLabel(/^Room under each item/).check();
    const item = page.locator('[data-agenda-item="t1/ip"]');
    await item.getByLabel('Decided').fill('Bo asks again.');
    await keep.click();
    await expect(page.getByLabel('Date of the meeting')).toBeFocused();
    await expect(page.getByLabel('Date of the meeting')).toHaveValue('');
    await expect(item.getByLabel('Decided')).toHaveValue('');
    await expect(item.locator('[data-before]')).toHaveText('Decided on 3 March 2027: Bo asks again.');
    await page.getByLabel(/^Minutes of an earlier meeting/).check();
    const minutes = page.locator('[data-sheet="minutes"]');
    await expect(minutes).toContainText(/Date\s*3 March 2027/);
    await expect(page).toHaveURL(/sheet=minutes&meeting=/);
    await minutes.getByLabel('Decided').fill('Bo asks in May.');
    await page.getByLabel('Place').fill('Room 4');
    await page.reload();
    await expect(minutes).toContainText(/Place\s*Room 4/);
    await expect(page.getByLabel('Minutes of', { exact: true })).toHaveText(
      'Meeting of 3 March 2027 (1 decision)',
    );
    const markdown = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    expect(await textOf(markdown)).toContain('Bo asks in May.');
    expect(await accessFindings(page, '.gw-agenda')).toEqual([]);
    await page.getByRole('button', { name: 'Remove these minutes' }).click();
    await expect(page.locator('[data-sheet="agenda"]')).toBeVisible();
    await expect(page.getByLabel('Date of the meeting')).toBeFocused();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.locator('[data-undo-words]')).toHaveText('Meeting of 3 March 2027 is back.');
    await expect(minutes.getByLabel('Decided')).toHaveValue('Bo asks in May.');
  });

  test('says how many items a setting shows', async ({ page }) => {
    await agenda(page);
    await page.getByRole('group', { name: 'Which lists?' }).getByLabel('Readiness self-check').uncheck();
    await expect(page.locator('[data-announcer][role=status]')).toHaveText('2 items shown.');
  });

  test('prints eight items with room for decisions on one sheet, and no addresses', async ({ page }) => {
    await open(page);
    const initiative = cardiology();
    for (const [index, id] of idsOf('checklist-items', 't2/').slice(0, 6).entries())
      setItem(initiative, id, {
        owner: index < 3 ? 'Ann' : 'Bo',
        due: '2026-12-01',
        note: index % 2 === 0 ? 'Ask the board.' : '',
      });
    await add(page, initiative);
    await open(page, `${AGENDA}?room=yes`);
    await expect(page.locator('[data-agenda-item]')).toHaveCount(8);
    await page.emulateMedia({ media: 'print' });
    // What is left of the narrower and the shorter of A4 and Letter, in CSS pixels.
    await page.setViewportSize({ width: 658, height: 920 });
    const sheet = page.locator('[data-sheet="agenda"]');
    const bottom = await sheet.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(920);
    await expect(sheet.locator('.facts a').first()).toBeVisible();
    expect(
      await sheet
        .locator('.facts a')
        .first()
        .evaluate((a) => getComputedStyle(a, '::after').content),
    ).toBe('none');
    await expect(page.locator('[data-meeting]')).toBeHidden();
  });

  test('a blank checklist has boxes and room, and nothing of the work', async ({ page }) => {
    const items = idsOf('checklist-items', 'r/').length;
    await agenda(page);
    await page.getByLabel(/^Blank checklist for a workshop/).check();
    await page
      .getByRole('combobox', { name: 'Checklist', exact: true })
      .selectOption({ label: `Readiness self-check (${items} items)` });
    const sheet = page.locator('[data-sheet="blank"]');
    await expect(sheet.locator('[data-blank-item]')).toHaveCount(items);
    await expect(sheet.locator('[data-blank-item]').first().locator('.box')).toHaveCount(4);
    await expect(sheet).not.toContainText(/Bo\b|Nobody has this yet|Cardiology/);
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(page.locator('.controls')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page
      .getByRole('combobox', { name: 'Checklist', exact: true })
      .selectOption('All checklists, each on a new page');
    await expect(sheet).toHaveCount(idsOf('checklists').length);
  });
});
