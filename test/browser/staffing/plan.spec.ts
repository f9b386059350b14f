// The staffing plan: begin, see, compare with people, take along.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { begin, cell, figures, open, work } from './plan.ts';

test('begins with the example, which says where it comes from, and can be taken back', async ({ page }) => {
  await open(page);
  await expect(page.getByText('MITRE published, as of December 2024')).toBeVisible();
  await expect(figures(page)).toHaveText(
    'In all 33.7 person-months over 24 months; most in months 8–9: 2.55 in a month.',
  );
  await begin(page);
  await expect(page.locator('#staffing-chart')).toBeFocused();
  await expect(page.locator('.chart .part').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-phase]')).toHaveCount(8);
  await cell(page, /^Guide developer, month 5, /).fill('1.5');
  await button(page, 'Undo').click();
  await expect(page.locator('[data-undo-words]')).toContainText('Guide developer: Writing the guide');
  await expect(cell(page, /^Guide developer, month 5, /)).toHaveValue('0.5');
  const remove = page.locator('[data-phase] .danger');
  while ((await remove.count()) > 0) await remove.first().click();
  await expect(page.getByRole('heading', { name: 'Begin', exact: true })).toBeFocused();
});

test('the chart stays in view while phases and figures are changed, but not on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await begin(page);
  const bars = page.locator('.chart svg[role=img]');
  for (const field of [
    page.locator('[data-phase="adoption"] [id$="-months-more"]'),
    cell(page, /^Use case lead, month 1, /),
    page.locator('.grid tbody tr').last().getByRole('textbox').first(),
  ]) {
    await field.focus();
    await expect(bars).toBeInViewport({ ratio: 1 });
    const [chart, place] = await Promise.all([bars.boundingBox(), field.boundingBox()]);
    expect(place?.y).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? 0));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.grid tbody tr').last().getByRole('textbox').first().focus();
  await expect(bars).not.toBeInViewport();
});

test('each change is announced once, in figures', async ({ page }) => {
  await begin(page);
  const said = page.getByRole('status').last();
  await button(page, 'Make “Data model” a month longer').click();
  await expect(said).toHaveText('“Data model”: Months 1–5.');
  await cell(page, /^Use case lead, month 1, /).focus();
  await page.keyboard.type('9');
  await expect(said).toContainText(/^In all [\d.]+ person-months over 25 months/);
});

test('somebody is named from the plan, known or new', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const role = page.getByLabel('Role', { exact: true });
  await role.selectOption({ label: 'Writer'.repeat(15) });
  const name = page.getByLabel('Person or organization');
  await name.fill('ann');
  await name.press('Enter');
  await expect(page.locator('[data-need="own"]')).toContainText('Ann');
  await expect(name).toHaveValue('');
  await role.selectOption({ label: 'Use case lead' });
  await name.fill('Bo');
  await button(page, 'Name for this role').click();
  await expect(page.locator('[data-need="use-case-lead"]')).toContainText('Ann, Bo');
  await expect(page.locator('[data-need="use-case-lead"]')).not.toContainText('Nobody stays');
  await button(page, 'Undo').click();
  await expect(page.locator('[data-need="use-case-lead"]')).not.toContainText('Bo');
  await page.reload();
  await expect(page.locator('[data-need="own"]')).toContainText('Ann');
});

test('says who is missing, and takes own roles', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const lead = page.locator('[data-need="use-case-lead"]');
  await expect(lead).toContainText('Ann');
  await expect(lead).toContainText('Nobody stays for month 3.');
  await expect(page.locator('[data-need="own"]')).toContainText('Nobody is named.');
  await expect(page.getByRole('columnheader', { name: 'Work not covered' })).toBeVisible();
  await expect(
    page.getByText('Whether a second person shares a role is counted in role cover'),
  ).toBeVisible();
  await page.getByLabel('A role of your own').fill('Lawyer');
  await page.keyboard.press('Enter');
  await cell(page, /^Lawyer, month 2, /).fill('0.3');
  await page.reload();
  await expect(cell(page, /^Lawyer, month 2, /)).toHaveValue('0.3');
  await button(page, 'Remove the role “Lawyer”').click();
  await expect(page.locator('[data-need]')).toHaveCount(9);
  await button(page, 'Undo').click();
  await expect(cell(page, /^Lawyer, month 2, /)).toHaveValue('0.3');
});

test('is saved as a spreadsheet and as a table', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const excel = page.waitForEvent('download');
  await button(page, 'Save as a spreadsheet (.xlsx)').click();
  const file = await excel;
  expect(file.suggestedFilename()).toMatch(/^heart-failure-registries-staffing-plan-[\d-]+\.xlsx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  const table = page.waitForEvent('download');
  await button(page, 'Save the months as a table (CSV)').click();
  const text = await readFile(await (await table).path(), 'utf8');
  expect(text).toContain('Use case lead,0.5,0.5,0.5,0,1.5\r\n');
});

test('prints chart, months and people without anything to click', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 658, height: 986 });
  await expect(page.locator('.print-only table.months tbody tr')).toHaveCount(4);
  await expect(page.locator('.needs')).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 700 } });
  test('says that the chart goes on at the side, and scrolls it by keyboard', async ({ page }) => {
    await begin(page);
    const chart = page.getByRole('region', { name: 'Chart, scrolls sideways' });
    await expect(page.locator('.chart').getByText('There is more at the side')).toBeVisible();
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chart.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(chart).toHaveCount(0);
    await expect(page.locator('.chart').getByText('There is more at the side')).toHaveCount(0);
  });

  test('shows a phase at a time', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, work));
    await open(page);
    await expect(page.locator('[data-role="use-case-lead"] input')).toHaveCount(3);
    await page.getByLabel('Show').selectOption('The whole plan');
    await expect(page.locator('[data-role="use-case-lead"] input')).toHaveCount(4);
  });
});
