// The state of an item: chosen, counted, announced, taken back.
import { expect, type Locator, test } from '@playwright/test';
import { idsOf } from '../../ids.ts';
import { doneWords } from '../workbook-seed.ts';
import { open, openDetails, ready, row, saved } from './list.ts';

const T1 = idsOf('checklist-items', 't1/');
const READINESS = idsOf('checklist-items', 'r/');

test('saves a state and a note at once, says so, and shows them again after a reload', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-save-status]')).toHaveText(/Nothing entered yet/);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(1, 't1'));
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').getByLabel('Note', { exact: true }).pressSequentially('Apache 2.0 for code');
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('Apache 2.0 for code');
  await expect(row(page, 't1/ip').locator('[data-slot="summary"]')).toHaveText('Apache 2.0 for code');
});

test('names every state control by the item and offers the four states', async ({ page }) => {
  await open(page);
  const group = row(page, 't1/lead-committed').locator('fieldset');
  await expect(group).toHaveAccessibleName(/agreed in writing to lead/);
  expect(
    await group
      .getByRole('radio')
      .evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value)),
  ).toEqual(['todo', 'doing', 'done', 'na']);
});

test('can be worked by keyboard alone, and progress is announced', async ({ page }) => {
  await open(page);
  const first = row(page, 't1/lead-committed');
  await first.getByRole('radio', { name: 'To do' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(first.getByRole('radio', { name: 'Done' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: doneWords(1, 't1') })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ann');
  await expect(first.getByLabel('Owner')).toHaveValue('Ann');
  await page.keyboard.press('Tab');
  await expect(first.getByLabel('Due date')).toBeFocused();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Signed letter');
  await expect(first.locator('textarea')).toHaveValue('Signed letter');
});

const notApplicable = (item: Locator) => item.getByLabel('Not applicable', { exact: true });

test('done and not applicable do not stand next to each other, and each state looks different', async ({
  page,
}) => {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const item = row(page, 't1/ip');
    const [done, other] = await Promise.all(
      [item.getByRole('radio', { name: 'Done' }), notApplicable(item)].map((radio) =>
        radio.locator('xpath=..').boundingBox(),
      ),
    );
    if (!done || !other) throw new Error('The item has no states.');
    expect(other.y - (done.y + done.height)).toBeGreaterThan(20);
  }
  const looks = new Set<string>();
  for (const name of ['To do', 'In progress', 'Done', 'Not applicable']) {
    await row(page, 't1/ip').getByLabel(name, { exact: true }).check();
    looks.add(
      await row(page, 't1/ip')
        .locator('legend')
        .evaluate((legend) => {
          const { backgroundImage, content, height } = getComputedStyle(legend, '::before');
          return [backgroundImage, content, height].join();
        }),
    );
  }
  expect(looks.size).toBe(4);
});

test('not applicable asks for a reason and leaves the percentage', async ({ page }) => {
  await open(page);
  for (const radio of await page.getByRole('radio', { name: 'Not applicable' }).all()) await radio.check();
  await expect(page.locator('[data-progress-words]')).toHaveText(
    `nothing to do here, ${T1.length} not applicable`,
  );
  await expect(page.locator('gw-checklist progress')).toBeHidden();
  await row(page, 't1/ip').getByLabel('Why is it not applicable?').fill('We publish nothing');
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByLabel('Why is it not applicable?')).toHaveValue('We publish nothing');
});

test('a second tab follows at once and neither loses an edit', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await row(page, 't1/ip').getByRole('radio', { name: 'In progress' }).check();
  await expect(row(other, 't1/ip').getByRole('radio', { name: 'In progress' })).toBeChecked();
  await openDetails(other, 't1/ip');
  await row(other, 't1/ip').locator('textarea').fill('From the second tab');
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('From the second tab');
  await expect(row(other, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('undo and redo work by button and by key, and say what they did', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await page.keyboard.press('Control+z');
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'To do' })).toBeChecked();
  await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: state of “.*” is now to do\.$/);
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('nothing moves with the first tick', async ({ page }) => {
  await open(page);
  const first = page.locator('[data-section]').first();
  const top = () => first.evaluate((section) => section.getBoundingClientRect().top + scrollY);
  const before = await top();
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-progress-words]')).toHaveText(/^1 of /);
  expect(await top()).toBe(before);
});

test('the readiness check ends in advice for what is open, never in a percentage', async ({ page }) => {
  await open(page, 'start/readiness/');
  const champions = page.locator('[data-advice="champions"]');
  await expect(champions).toContainText('Look for a lead before anything else');
  for (const id of ['r/lead', 'r/society-gov', 'r/sister'])
    await row(page, id).getByRole('radio', { name: 'Done' }).check();
  await expect(champions).toContainText('In place.');
  await expect(champions.locator('.while-open')).toBeHidden();
  await expect(page.locator('[data-progress-words]')).toHaveText(
    `3 of ${READINESS.length} in place, ${READINESS.length - 3} open.`,
  );
  await expect(page.locator('gw-checklist')).not.toContainText('%');
});
