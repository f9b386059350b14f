// Phases and ballots of the staffing plan: move, stretch, follow another tab.
import { BALLOTS } from '../../../src/workbook/tools/staffing/tables.ts';
import { expect, type Page } from '@playwright/test';
import { setRow } from '../../../src/workbook/engine/rows.ts';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { begin, figures, open, work } from './plan.ts';

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
