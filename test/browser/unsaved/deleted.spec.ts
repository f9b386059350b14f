// What another tab deleted stays deleted, and comes back at the reader’s wish.
import { expect, type Page } from '@playwright/test';
import { button, doneWords, seed, stored, test, twoInitiatives } from '../workbook-seed.ts';
import {
  checklist,
  closingAsks,
  open,
  row,
  savedFile,
  saveFile,
  status,
  TYPED,
  typeNote,
} from './unsaved.ts';

for (const address of ['workbook/files/', 'workbook/agenda/']) {
  test(`/${address}: what another tab deleted can be saved as a file, and here again`, async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await open(page, address);
    const other = await context.newPage();
    await open(other, 'workbook/');
    await button(other, 'Delete all my data').click();
    await expect(other.getByRole('dialog')).toContainText('A page that is open in another tab');
    await button(other, 'Delete everything').click();
    await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
    expect(await savedFile(page)).toContain('Heart failure registries');
    await button(page, 'Save it here again').click();
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
    await expect(page.locator('gw-tool-bar summary')).toBeFocused();
    await expect(saveFile(page)).toBeHidden();
    await page.reload();
    await expect(page.locator('[data-initiative]')).toHaveText('Heart failure registries');
  });
}

test('what was chosen before its script came does not bring back what another tab deleted meanwhile', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, checklist);
  await row(other, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(checklist);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await open(other, 'workbook/');
  await button(other, 'Delete all my data').click();
  await button(other, 'Delete everything').click();
  arrive(undefined);
  await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /:(?:initiative|edits):/.test(key))),
  ).toEqual([]);
  await button(page, 'Save it here again').click();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await page.reload();
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('what was deleted in another tab does not come back with the next key, but at the reader’s wish', async ({
  page,
  context,
}) => {
  const ours = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('groundwork:')));
  await open(page, checklist);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  const other = await context.newPage();
  await open(other, 'workbook/');
  await button(other, 'Delete all my data').click();
  await button(other, 'Delete everything').click();
  await expect(status(page)).toHaveText(/until you press “Save it here again”/);
  expect(await ours()).toEqual([]);

  await typeNote(page, 't1/ip');
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(2, 't1'));
  await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
  expect(await closingAsks(page)).toBe(true);
  expect(await ours()).toEqual([]);

  await button(page, 'Save it here again').click();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await page.reload();
  await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).toHaveValue(TYPED);
  await expect(row(page, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeChecked();
});

// Seen to fail about every second time: a tab that saves in the moment of the deletion goes on to say “Saved”.
test.fixme('what is deleted while other tabs are typed in stays deleted, and none of them loses a word', async ({
  page,
  context,
}) => {
  const tabs = [page, await context.newPage()];
  const note = (tab: Page, at: number) =>
    row(tab, at === 0 ? 't1/ip' : 't1/host-choice').getByLabel('Note', { exact: true });
  for (const [at, tab] of tabs.entries()) {
    await open(tab, checklist);
    await row(tab, at === 0 ? 't1/ip' : 't1/host-choice')
      .locator('summary')
      .click();
  }
  const other = await context.newPage();
  await open(other, 'workbook/');
  const ours = () =>
    other.evaluate(() => Object.keys(localStorage).filter((key) => /:(?:initiative|edits):/.test(key)));
  const words = 'typed on and on ';
  const typed = [0, 0];
  for (let tries = 1; tries <= 4; tries += 1) {
    const data = { deleted: false };
    // Typing goes on until some of it came after the deletion, however long that takes.
    const typing = tabs.map(async (tab, at) => {
      for (let after = false; !after; typed[at] = (typed[at] ?? 0) + 1) {
        after = data.deleted;
        await note(tab, at).pressSequentially(words, { delay: 15 });
      }
    });
    await button(other, 'Delete all my data').click();
    await button(other, 'Delete everything').click();
    data.deleted = true;
    await Promise.all(typing);
    for (const tab of tabs) await expect(status(tab)).toHaveText(/until you press “Save it here again”/);
    await expect.poll(ours).toEqual([]);
    for (const [at, tab] of tabs.entries()) {
      await expect(note(tab, at)).toHaveValue(words.repeat(typed[at] ?? 0));
      if (at === 0) await button(tab, 'Save it here again').click();
      await expect(status(tab)).toHaveText(/^Saved in this browser at/);
    }
  }
});
