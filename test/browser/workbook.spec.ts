import { expect } from '@playwright/test';
import { TOOLS_WITH_PAGE } from '../../src/workbook/tools/registry.ts';
import { idsOf } from '../ids.ts';
import {
  button,
  keysOf,
  name,
  openBar,
  openWorkbook,
  seed,
  stored,
  test,
  twoInitiatives,
  unfold,
} from './workbook-seed.ts';

const checklist = 'tracks/community-building/checklist/';

test.describe('a first visit', () => {
  test('shows one card with three ways to begin, and stores nothing of an initiative', async ({ page }) => {
    await openWorkbook(page);
    await expect(name(page)).toHaveText('My initiative');
    await expect(page.locator('[data-save-status]')).toHaveText(/Nothing entered yet/);
    const card = page.getByRole('region', { name: 'Start your initiative' });
    await expect(card.getByRole('button')).toHaveText(['Start', 'Open the example']);
    await expect(card.getByRole('link')).toHaveText(['Import a file']);
    await expect(page.locator('main section.panel:visible')).toHaveCount(1);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await keysOf(page)).filter((key) => key.includes(':initiative:'))).toEqual([]);
  });

  test('the first initiative is the first, named by keyboard', async ({ page }) => {
    await openWorkbook(page);
    await page.getByLabel('What is it called?').focus();
    await page.keyboard.type('Asthma data');
    await page.keyboard.press('Enter');
    await expect(name(page)).toHaveText('Asthma data');
    await expect(page.locator('#wb-name')).toBeFocused();
    await expect(page.locator('[data-start]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('#wb-name')).toHaveText('Asthma data');
  });

  test('without a name it begins all the same', async ({ page }) => {
    await openWorkbook(page);
    await button(page, 'Start').click();
    await expect(page.locator('#wb-name')).toHaveText('My initiative');
  });

  test('opens the example, which is marked as one', async ({ page }) => {
    await openWorkbook(page);
    await button(page, 'Open the example').dblclick();
    await expect(page.locator('#wb-name')).toHaveText(/^Example: /);
    expect((await keysOf(page)).filter((key) => key.includes(':initiative:'))).toHaveLength(1);
    await expect(page.locator('[data-export-reminder]')).toBeHidden();
    await expect(page.locator('[data-tool]')).not.toHaveText([/Not begun/]);
  });

  test('says so when the example does not come', async ({ page }) => {
    await page.route('**/*.groundwork.json', (route) => route.fulfill({ status: 200, body: 'none' }));
    await openWorkbook(page);
    await button(page, 'Open the example').click();
    await expect(page.locator('[data-start] .warning')).toHaveText(/did not load/);
    await expect(page.locator('[data-start]')).toBeVisible();
  });

  test('twelve lines say how far everything is, and files and agenda are linked', async ({ page }) => {
    await openWorkbook(page);
    await button(page, 'Start').click();
    await expect(page.locator('.overview tbody tr')).toHaveCount(
      idsOf('checklists').length + TOOLS_WITH_PAGE.length,
    );
    await expect(page.locator('[data-overall]')).toHaveText(/^0 of 12 parts begun\./);
    await expect(page.locator('main')).not.toContainText('%');
    await expect(page.locator('[data-list] a')).toHaveCount(idsOf('checklists').length);
    for (const address of ['workbook/files/', 'workbook/agenda/', checklist]) {
      await expect(page.locator(`main a[href$="/${address}"]`).first()).toBeVisible();
    }
  });
});

test.describe('initiatives', () => {
  test('are named and described, saved with each key, and named My initiative when emptied', async ({
    page,
  }) => {
    await openWorkbook(page);
    await openBar(page);
    await page.getByLabel('Name', { exact: true }).fill('Asthma data');
    await unfold(page);
    await page.getByLabel('Specialty').fill('Pulmonology');
    await page.getByLabel('Run our own scheme').check();
    await page.getByLabel('Start date').fill('2027-03-01');
    await expect(page.locator('.meta')).toHaveText('Pulmonology · Run our own scheme · starts 1 March 2027');
    await page.reload();
    await expect(name(page)).toHaveText('Asthma data');
    await expect(page.locator('[data-save-status]')).toHaveText(/Saved in this browser/);

    await openBar(page);
    const field = page.getByLabel('Name', { exact: true });
    await field.fill('');
    await expect(name(page)).toHaveText('My initiative');
    await expect(field).toHaveValue('');
    await expect(field).toHaveAttribute('placeholder', 'My initiative');
  });

  test('are made, switched and duplicated, each with its own work', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await button(page, 'New initiative').click();
    await expect(name(page)).toHaveText('My initiative');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText('Not begun');

    await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
    await expect(name(page)).toHaveText('Heart failure registries');
    await unfold(page);
    await button(page, 'Duplicate').click();
    await expect(name(page)).toHaveText('Copy of Heart failure registries');
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await page.getByText('All initiatives in this browser (4)').click();
    await button(page, 'Work on this initiative: Older work').click();
    await expect(name(page)).toHaveText('Older work');
    await expect(page.locator('#wb-name')).toBeFocused();
    await page.reload();
    await expect(name(page)).toHaveText('Older work');
    await openBar(page);
    await expect(page.getByLabel('Work on', { exact: true }).locator('option')).toHaveCount(4);
  });

  test('are archived and brought back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Archive').click();
    await expect(page.locator('.meta')).toHaveText('Cardiology · archived');
    await expect(button(page, 'Bring back from the archive')).toBeFocused();
    await button(page, 'Bring back from the archive').click();
    await expect(page.locator('.meta')).toHaveText('Cardiology');
  });

  test('are deleted after asking, and brought back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Delete…').click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Heart failure registries”?' });
    await expect(dialog).toContainText('your work on 3 checklist items');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button(page, 'Delete…')).toBeFocused();
    await button(page, 'Delete…').click();
    await button(page, 'Delete this initiative').click();
    await expect(name(page)).toHaveText('Older work');
    expect((await keysOf(page)).filter((key) => key.includes(':initiative:'))).toHaveLength(1);

    const undo = button(page, 'Undo: bring it back');
    await expect(undo).toBeFocused();
    await undo.click();
    await expect(name(page)).toHaveText('Heart failure registries');
    await expect(page.locator('#wb-name')).toBeFocused();
    await expect(page.locator('[data-deleted]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
  });

  test('the last one deleted leaves a new, empty one', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (library) => void library.create({ name: 'Only one' })),
    );
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Delete…').click();
    await button(page, 'Delete this initiative').click();
    await expect(name(page)).toHaveText('My initiative');
    await button(page, 'Undo: bring it back').click();
    await expect(name(page)).toHaveText('Only one');
  });

  test('edits here can be undone and redone, by button and by keys', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await page.getByLabel('Join an accelerator').check();
    await button(page, 'Undo').click();
    await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: choice of host is now /);
    await expect(page.getByLabel('Undecided')).toBeChecked();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(page.getByLabel('Join an accelerator')).toBeChecked();
  });

  test('all by keyboard: make, name, delete, bring back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await button(page, 'New initiative').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.type('By keys');
    await expect(name(page)).toHaveText('By keys');
    await page.getByText('Details, duplicate, archive, delete').focus();
    await page.keyboard.press('Enter');
    for (const next of ['Specialty', 'Undecided', 'Start date']) {
      await page.keyboard.press('Tab');
      await expect(page.getByLabel(next)).toBeFocused();
    }
    // A date field has parts of its own to tab through.
    while (!(await button(page, 'Duplicate').evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Delete…')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(button(page, 'Undo: bring it back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(name(page)).toHaveText('By keys');
    await expect(page.locator('#wb-name')).toBeFocused();
  });
});
