// Owners and days: suggested, filtered and sorted by, set for a whole section.
import { expect, test, type Page } from '@playwright/test';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { addPerson } from '../../../src/workbook/tools/people/people.ts';
import { axeFindings } from '../checks.ts';
import { idsOf } from '../../ids.ts';
import { seed, stored } from '../workbook-seed.ts';
import { list, open, ready, row } from './list.ts';

const T1 = idsOf('checklist-items', 't1/');

test('an owner is suggested from whom the initiative knows, and can be filtered by at once', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Owners' });
      addPerson(initiative, 'a', { name: 'Ann Example' });
      addPerson(initiative, 'b', { name: 'Society of Hearts', kind: 'organization' });
      setItem(initiative, 'r/lead', { owner: 'Bo' });
    }),
  );
  await open(page);
  const suggested = () =>
    page
      .locator('#gw-owners option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(await suggested()).toEqual(['Ann Example', 'Bo', 'Society of Hearts']);
  await page.getByText('Filter and sort').click();
  await expect(row(page, 't1/ip').getByLabel('Owner')).toHaveAttribute('list', 'gw-owners');
  await row(page, 't1/ip').getByLabel('Owner').fill('Zed');
  await expect(page.locator('[data-filter="owner"] option')).toHaveText(['All', 'Nobody yet', 'Bo', 'Zed']);
  expect(await suggested()).toContain('Zed');
});

test('filters are kept for the tab and its list, and go with all data', async ({ page, context }) => {
  await open(page);
  await row(page, 't1/ip').getByLabel('Owner').fill('Ann');
  await page.getByText('Filter and sort').click();
  await page.locator('[data-filter="owner"]').selectOption('Ann');
  const words = page.locator('[data-filter-words]');
  await expect(words).toHaveText(`1 of ${T1.length} items shown.`);
  await page.reload();
  await ready(page);
  await expect(words).toHaveText(`1 of ${T1.length} items shown.`);
  await open(page, 'start/readiness/');
  await expect(words).toHaveText('');
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('[data-filter-words]')).toHaveText('');

  await open(page);
  await page.getByRole('button', { name: 'Show all items' }).click();
  await expect(page.locator('summary', { hasText: 'Filter and sort' })).toBeFocused();
  await page.reload();
  await ready(page);
  await expect(words).toHaveText('');
  await page.getByText('Filter and sort').click();
  await page.locator('[data-filter="state"]').selectOption('Done');
  await page.goto('workbook/');
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('filters'))),
  ).toEqual([]);
});

test('filters by state, owner and overdue, sorts by due date, and a deep link shows its item all the same', async ({
  page,
}) => {
  await open(page);
  for (const [id, owner, due] of [
    ['t1/ip', 'Ann', '2020-02-01'],
    ['t1/host-choice', 'Bo', '2020-01-01'],
  ] as const) {
    await row(page, id).getByLabel('Owner').fill(owner);
    await row(page, id).getByLabel('Due date').fill(due);
  }
  await page.getByText('Filter and sort').click();
  await page.getByLabel('Overdue only').check();
  await expect(page.locator('[data-filter-words]')).toHaveText(`2 of ${T1.length} items shown.`);
  await page.getByLabel('Order').selectOption('due');
  expect(
    await page
      .locator('[data-item-id]:visible')
      .evaluateAll((all) => all.map((item) => item.getAttribute('data-item-id'))),
  ).toEqual(['t1/host-choice', 't1/ip']);
  await page.locator('[data-filter="owner"]').selectOption('Ann');
  await expect(page.locator('[data-filter-words]')).toHaveText(`1 of ${T1.length} items shown.`);
  await row(page, 't1/ip').getByLabel('Owner').fill('Zed');
  await expect(row(page, 't1/ip')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(row(page, 't1/ip')).toBeHidden();
  await page.goto(`${list}#t1/front-door`);
  await expect(row(page, 't1/front-door')).toBeVisible();
  await expect(row(page, 't1/front-door').locator('textarea')).toBeVisible();
});

test.describe('a whole section', () => {
  const section = (page: Page) => page.locator('[data-section="champions"]');
  const openPlan = (page: Page) => section(page).getByRole('button', { name: 'Set owner, date' }).click();
  const form = (page: Page) => page.getByRole('form', { name: 'For the open items of “Champions”' });
  const said = (page: Page) => form(page).locator('[data-plan-words]');
  const set = (page: Page) => form(page).getByRole('button', { name: 'Set', exact: true }).click();

  test('gets an owner and a date in one step that leaves what is there', async ({ page }) => {
    await open(page);
    const owners = section(page).locator('[data-field="owner"]');
    await owners.nth(1).fill('Bo');
    await openPlan(page);
    await expect(form(page).getByLabel('Owner')).toBeFocused();
    expect(await axeFindings(page, 'gw-checklist')).toEqual([]);
    await set(page);
    await expect(said(page)).toHaveText('Enter an owner or a due date first.');
    await form(page).getByLabel('Owner').fill('Ann');
    await form(page).getByLabel('Due date').fill('2027-05-01');
    await set(page);
    await expect(said(page)).toHaveText('3 items changed. 1 keeps the owner or date it had.');
    await expect(page.getByRole('status').last()).toHaveText(/^3 items changed/);
    expect(await owners.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))).toEqual([
      'Ann',
      'Bo',
      'Ann',
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('[data-undo-words]')).toHaveText(
      'Undone: owner and due date in “Champions” (5 changes).',
    );
    await expect(owners.nth(0)).toHaveValue('');
    await expect(owners.nth(1)).toHaveValue('Bo');
    await form(page).getByLabel('Also where there is one already').check();
    await set(page);
    await expect(owners.nth(1)).toHaveValue('Ann');
    await form(page).getByRole('button', { name: 'Close' }).click();
    await expect(form(page)).toHaveCount(0);
    await expect(section(page).getByRole('button', { name: 'Set owner, date' })).toBeFocused();
  });

  test('says in words what it cannot set, and asks before half of it is left', async ({ page }) => {
    await open(page);
    await openPlan(page);
    const owner = form(page).getByLabel('Owner');
    await owner.fill('x'.repeat(121));
    await set(page);
    await expect(owner).toBeFocused();
    await expect(owner).toHaveAccessibleDescription('Not saved: this is longer than 120 characters (121).');
    await expect(owner).toHaveAttribute('aria-invalid', 'true');
    await owner.fill('x'.repeat(120));
    await expect(owner).toHaveAccessibleDescription('');
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(true);
    await owner.fill('Ann');
    await owner.press('Enter');
    await expect(said(page)).toHaveText('3 items changed.');
    expect(await asks()).toBe(false);
  });
});
