// The board summary: nothing, some, and the example; on screen, on paper and as a file.
import { expect } from '@playwright/test';
import { setRow } from '../../src/workbook/engine/rows.ts';
import { CHARTER } from '../../src/workbook/tools/charter/tables.ts';
import { accessFindings, outside } from './checks.ts';
import { longWork } from './long-work.ts';
import { button, openWorkbook, seed, stored, test } from './workbook-seed.ts';

const PAGE = 'workbook/summary/';

test('says that there is nothing to sum up, and where to begin', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('[data-empty]')).toContainText('There is nothing to sum up yet');
  await expect(page.locator('[data-document]')).toHaveCount(0);
  expect(await accessFindings(page, 'main')).toEqual([]);
});

test('sums up what there is, and leads to what is missing', async ({ page, context, baseURL }) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Cardiology' });
      setRow(initiative, CHARTER, 'heading/objective', { text: 'Fewer calls at night.' });
    }),
  );
  await page.goto(PAGE);
  await expect(page.locator('[data-document]')).toContainText('Fewer calls at night.');
  await expect(page.locator('[data-missing] a').first()).toHaveText('Champions');
  await page.locator('[data-missing] a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Champion matrix');
});

test('the example fills every part, says that it is one, and can be saved as Word', async ({ page }) => {
  await openWorkbook(page);
  await button(page, 'Open the example').click();
  await expect(page.locator('#wb-name')).toHaveText(/^Example/);
  await page.goto(PAGE);
  const sheet = page.locator('[data-document]');
  await expect(sheet).toContainText('Example: Invented');
  await expect(sheet.getByRole('heading', { level: 3 })).toContainText(['Aim', 'Champions', 'Governance']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as Word (.docx)').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-board-summary-[\d-]+\.docx$/);
});

for (const [format, most] of [
  ['A4', 1],
  ['Letter', 2],
] as const)
  test(`the example fits ${most === 1 ? 'one sheet' : 'two sheets'} of ${format}`, async ({ page }) => {
    await openWorkbook(page);
    await button(page, 'Open the example').click();
    await expect(page.locator('#wb-name')).toHaveText(/^Example/);
    await page.goto(PAGE);
    await page.locator('[data-document]').waitFor();
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(most);
  });

test('fits a phone with long words', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, longWork));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE);
  await page.locator('[data-ready]').waitFor();
  expect(await outside(page)).toEqual([]);
});
