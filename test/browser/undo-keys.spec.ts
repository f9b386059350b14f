// The keys of undo, in fields, choices and dialogs.
import { expect } from '@playwright/test';
import { button, test, unfold } from './workbook-seed.ts';
import { checklist, open, row, typeNote } from './unsaved/unsaved.ts';

test.describe('keys of undo', () => {
  test('Ctrl+Y and Ctrl+Shift+Z redo; within a text field they stay the field’s own', async ({ page }) => {
    await open(page, checklist);
    const done = row(page, 't1/ip').getByRole('radio', { name: 'Done' });
    await done.check();
    for (const redo of ['Control+y', 'Control+Shift+Z', 'Meta+Shift+Z']) {
      await page.keyboard.press('Control+z');
      await expect(done).not.toBeChecked();
      await page.keyboard.press(redo);
      await expect(done).toBeChecked();
    }
    await typeNote(page, 't1/ip', 'note');
    await page.keyboard.press('Control+z');
    await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).not.toHaveValue('note');
    await expect(done).toBeChecked();
  });

  test('work from a choice too, and not behind a dialog', async ({ page }) => {
    await open(page, 'workbook/charter/');
    await page.locator('[data-entry="heading/objective"] textarea').fill('Sooner care');
    const state = page.getByLabel('State of Objective');
    await state.selectOption('Agreed');
    await state.press('Control+z');
    await expect(state).not.toHaveValue('agreed');
    await state.press('Control+y');
    await expect(state).toHaveValue('agreed');

    await open(page, 'workbook/');
    await unfold(page);
    await page.getByLabel('Join an accelerator').check();
    await button(page, 'Delete…').click();
    await button(page, 'Cancel').press('Control+z');
    await button(page, 'Cancel').click();
    await expect(page.getByLabel('Join an accelerator')).toBeChecked();
  });
});
