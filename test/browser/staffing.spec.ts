// The staffing plan in the browser: begin, type, move, compare with people, take along.
import { readFile } from 'node:fs/promises';
import { PEOPLE } from '../../src/workbook/tools/people/tables.ts';
import { COVER, ROLES } from '../../src/workbook/tools/roles/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../../src/workbook/tools/staffing/tables.ts';
import { expect, type Page } from '@playwright/test';
import { setDetails, setRow } from '../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { button, seed, stored, test } from './workbook-seed.ts';

const open = async (page: Page): Promise<void> => {
  await page.goto('workbook/staffing/');
  await expect(page.locator('[data-ready]')).toBeVisible();
};
const begin = async (page: Page): Promise<void> => {
  await open(page);
  await button(page, 'Begin with the example').click();
  await expect(page.locator('[data-phase]')).toHaveCount(8);
};
const figures = (page: Page) => page.locator('[data-figures]');
const cell = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** A small plan of an initiative that starts in April 2027, with somebody named for a role until May. */
const work = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Heart failure registries' });
  setDetails(initiative, { startDate: '2027-04-15' });
  setRow(initiative, PHASES, 'p', { name: 'Model'.repeat(20), start: 1, months: 3, addedAt: 1 });
  setRow(initiative, PHASES, 'ballot', { name: 'Ballot', start: 4, months: 1, addedAt: 2 });
  setRow(initiative, STAFFING, 'use-case-lead/p', { m1: 0.5, m2: 0.5, m3: 0.5 });
  setRow(initiative, STAFFING, 'own/ballot', { m1: 0.2 });
  setRow(initiative, ROLES, 'own', { name: 'Writer'.repeat(15), addedAt: 1 });
  setRow(initiative, PEOPLE, 'ann', { name: 'Ann', leaves: '2027-05-31', addedAt: 1 });
  setRow(initiative, COVER, 'ann/use-case-lead', { holds: true });
  setRow(initiative, BALLOTS, 'b', { name: 'STU1', opens: '2027-06-10', addedAt: 1 });
};

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
});

test('two years can be seen at once on a wide screen, whatever the figures are', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await open(page);
  await button(page, 'Begin with the example').click();
  await page.locator('.grid input').nth(0).fill('12.75');
  const widths = page.locator('.scroll:has(> .grid), .grid input >> nth=0');
  for (const box of await widths.all())
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('figures are typed, kept and moved between by keyboard alone', async ({ page }) => {
  await begin(page);
  const first = cell(page, /^Use case lead, month 1, Data model/);
  await first.focus();
  await page.keyboard.type('1,25');
  await expect(figures(page)).toContainText('In all 34.7 person-months');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Clinical lead, month 2, /)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-at="2-1"]')).toBeFocused();
  const wrong = cell(page, /^Clinical lead, month 2, /);
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  const words = 'Not saved: this is not a number from 0 to 99, such as 0.25. Kept: 0.2.';
  await expect(page.locator('[data-note="wrong"]')).toHaveText(words);
  await expect(page.locator('[data-note="wrong"]')).toBeInViewport();
  await expect(wrong).toHaveAccessibleDescription(words);
  await expect(page.getByRole('status').last()).toContainText(words);
  await page.reload();
  await expect(first).toHaveValue('1.25');
  await expect(cell(page, /^Clinical lead, month 2, /)).toHaveValue('0.2');
});

test('the grid is one tab stop, and keys edit, take back and move within it', async ({ page }) => {
  await begin(page);
  const first = cell(page, /^Use case lead, month 1, /);
  const last = page.locator('.grid tbody tr').last().getByRole('textbox').last();
  expect(await page.locator('.grid').getByRole('textbox').count()).toBeGreaterThan(150);
  const stops = page.locator('section:has(> #staffing-grid) .sideways').locator('input, [tabindex]');
  expect(
    await stops.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length),
  ).toBe(1);
  await first.focus();
  const before = await first.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Use case lead, month 2, /)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, /^Use case lead, month 24, /)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(last).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(first).toBeFocused();
  await page.keyboard.type('3');
  await expect(first).toHaveValue('3');
  await page.keyboard.press('Escape');
  await expect(first).toHaveValue(before);
  await expect(first).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await expect(first).toHaveValue(`${before}5`);
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.grid :focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Clinical lead, month 1, /)).toHaveAttribute('aria-invalid', 'false');
});

test('roles and sums stay beside the months, and hide no field that the keys reach', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await begin(page);
  const row = page.locator('.grid tbody tr').first();
  const edges = async () => {
    const [role, sum] = await Promise.all([
      row.locator('th').boundingBox(),
      row.locator('.sum').boundingBox(),
    ]);
    return [(role?.x ?? 0) + (role?.width ?? 0), sum?.x ?? 0] as const;
  };
  await row.getByRole('textbox').first().focus();
  for (const [key, name] of [
    ['End', /^Use case lead, month 24, /],
    ['Home', /^Use case lead, month 1, /],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row.locator('th')).toBeInViewport({ ratio: 1 });
    await expect(row.locator('.sum')).toBeInViewport({ ratio: 1 });
    const field = await cell(page, name).boundingBox();
    const [from, to] = await edges();
    expect(field?.x).toBeGreaterThanOrEqual(from);
    expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(to);
  }
});

test('the names of all phases can be read above the months', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await begin(page);
  const heads = page.locator('.grid th[scope=colgroup], .grid th[scope=colgroup] > span');
  for (const head of await heads.all())
    expect(
      await head.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        Math.max(0, scrollWidth - clientWidth),
        Math.max(0, scrollHeight - clientHeight),
      ]),
    ).toEqual([0, 0]);
});

test('the chart stays in view while phases and figures are changed, but not on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
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

test('takes rows that were copied in a spreadsheet', async ({ page }) => {
  await begin(page);
  await cell(page, /^Terminologist, month 10, /).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '0.1\t0.2\t0.3\r\n0.4\t0.5\t0.6\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(page, /^Terminologist, month 12, /)).toHaveValue('0.3');
  await expect(cell(page, /^Technical lead, month 11, /)).toHaveValue('0.5');
  await button(page, 'Undo').click();
  await expect(cell(page, /^Technical lead, month 11, /)).toHaveValue('0.1');
});

test('what is pasted goes where it is seen to go, also while another tab puts the phases anew', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const other = await context.newPage();
  await open(other);
  await cell(page, /^Use case lead, month 3, /).focus();
  await other.getByLabel('Later phases move along').uncheck();
  await other.locator('#phase-p-start').fill('9');
  await other.locator('#phase-p-start').press('Enter');
  // The grid stays in its order while the focus is in it: the ballot still stands behind what is now month 11.
  await expect(cell(page, /^Use case lead, month 11, /)).toBeFocused();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '0.7\t0.8\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('[data-pasted]')).toHaveText('2 figures pasted.');
  await expect(cell(page, /^Use case lead, month 11, /)).toHaveValue('0.7');
  await expect(cell(page, /^Use case lead, month 4, /)).toHaveValue('0.8');
});

test('phases move and stretch with all that is in them', async ({ page }) => {
  await begin(page);
  const guide = page.locator('[data-phase="guide"]');
  await button(page, 'Start “Writing the guide” a month later').click();
  await expect(button(page, 'Start “Writing the guide” a month later')).toBeFocused();
  await expect(page.locator('[data-phase="adoption"] [id$="-start"]')).toHaveValue('20');
  // By its name alone, a field says which phase it is for.
  await page
    .getByRole('group', { name: /^Phase \d: Writing the guide$/ })
    .getByLabel('Months')
    .fill('6');
  await page.keyboard.press('Enter');
  await expect(guide).toContainText('Months 6–11');
  await expect(page.locator('[data-phase="adoption"] [id$="-start"]')).toHaveValue('23');
  await expect(figures(page)).toContainText('In all 33.7 person-months over 28 months');
  await page.getByLabel('Later phases move along').uncheck();
  await guide.getByLabel('First month').fill('12');
  await page.keyboard.press('Tab');
  await expect(guide).toContainText('Months 12–17');
  await expect(page.locator('[data-phase="connectathons"]')).toContainText('Months 12–13');
  await guide.getByLabel('Months').fill('0');
  await page.keyboard.press('Tab');
  await expect(guide).toContainText('Not saved: this is not a number of months from 1 to 36.');
  await button(page, 'Remove the phase “Ballot”').click();
  await expect(page.locator('[data-phase]')).toHaveCount(7);
  await button(page, 'Undo').click();
  await expect(page.locator('[data-phase]')).toHaveCount(8);
});

test('a ballot is a fixed point that the plan can be moved to', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const ballot = page.locator('[data-ballot="b"]');
  await expect(ballot).toContainText('In the plan: Month 3 (Jun 2027).');
  await expect(page.locator('.chart .ballot')).toHaveCount(1);
  const elsewhere = page.getByRole('link', { name: 'HL7’s own pages on balloting' });
  await expect(elsewhere).toHaveAttribute('rel', 'external noopener');
  await ballot.locator('summary').click();
  await expect(ballot.locator('li').first()).toHaveText(
    'Project proposal: about 22 October 2026, before your initiative starts',
  );
  await expect(ballot).toContainText('the phases before it are 1 month too long.');
  await expect(button(page, /^Start “Ballot” in month/)).toHaveCount(0);
  await page.locator('[data-phase="p"]').getByLabel('Months').fill('2');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-phase="ballot"]')).toContainText('Month 3 (Jun 2027)');
  await expect(ballot).not.toContainText('too long');
  await ballot.getByLabel('Ballot opens').fill('2027-08-10');
  await button(page, 'Start “Ballot” in month 5, later phases along').click();
  await expect(page.locator('[data-phase="ballot"]')).toContainText('Month 5 (Aug 2027)');
  await page.locator('[data-phase="p"]').getByLabel('Months').fill('4');
  await page.keyboard.press('Tab');
  await page.getByLabel('Later phases move along').uncheck();
  await page.locator('[data-phase="ballot"]').getByLabel('First month').fill('9');
  await page.keyboard.press('Tab');
  await page.locator('[data-phase="p"]').getByLabel('First month').fill('4');
  await page.keyboard.press('Tab');
  await button(page, 'Start “Ballot” in month 5, earlier and later phases along').click();
  await expect(page.locator('[data-phase="p"]')).toContainText('Months 1–4');
  await expect(page.locator('[data-phase="ballot"]')).toContainText('Month 5 (Aug 2027)');
  await button(page, /^Remove the ballot/).click();
  await expect(ballot).toHaveCount(0);
  await expect(page.locator('#staffing-ballots')).toBeFocused();
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

test('a list keeps its order, and a field its focus and caret, while another tab puts the phases anew', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const other = await context.newPage();
  await open(other);
  const order = (tab: Page) =>
    tab.locator('[data-phase]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-phase')));
  for (const tab of [page, other]) await tab.getByLabel('Later phases move along').uncheck();
  const start = page.locator('#phase-p-start');
  await start.focus();
  await start.press('End');
  await start.pressSequentially('2');
  const elsewhere = other.locator('#phase-p-start');
  await elsewhere.fill('9');
  await elsewhere.press('Enter');
  await expect.poll(() => order(other)).toEqual(['p', 'ballot']);
  await expect(page.locator('[data-phase="p"] [data-note="meanwhile"]')).toContainText('“9”');
  await expect(start).toBeFocused();
  expect(await start.evaluate((field: HTMLInputElement) => [field.value, field.selectionStart])).toEqual([
    '12',
    2,
  ]);
  expect(await order(page)).toEqual(['p', 'ballot']);
  await page.getByLabel('Later phases move along').focus();
  await expect.poll(() => order(page)).toEqual(['ballot', 'p']);
  await other.getByLabel('Later phases move along').focus();
  await expect.poll(() => order(other)).toEqual(['ballot', 'p']);

  const effort = page.locator('[data-role="own"] input').first();
  await effort.focus();
  await other.locator('#phase-p-start').fill('1');
  await other.locator('#phase-p-start').press('Enter');
  await expect(page.locator('[data-phase="p"]')).toContainText('1 ·');
  await expect(effort).toBeFocused();
});

test('a ballot stays where it is while its day is typed', async ({ page, context, baseURL }) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      work(library);
      setRow(library.current().initiative, BALLOTS, 'c', { name: 'STU2', opens: '2027-09-10', addedAt: 2 });
    }),
  );
  await open(page);
  const day = page.locator('#ballot-c-opens');
  await day.focus();
  await page.keyboard.type('01022027');
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('2027-01-02');
  const order = () =>
    page.locator('[data-ballot]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ballot')));
  expect(await order()).toEqual(['b', 'c']);
  await page.locator('#staffing-start').focus();
  await expect.poll(order).toEqual(['c', 'b']);
});
