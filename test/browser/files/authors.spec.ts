// Who changed what: names in files, in the review of an import and in recent changes; and changes left out one by one.
import { expect } from '@playwright/test';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import {
  add,
  cardiology,
  choose,
  copyOf,
  fileOf,
  open,
  panel,
  preview,
  stored,
  takeItIn,
} from './files-page.ts';
import { test } from '../workbook-seed.ts';

test('two people who give their names can tell their files and their changes apart', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  await expect(page.getByRole('heading', { name: 'Export', level: 2 })).toBeVisible();
  await add(page, cardiology());

  const beth = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await open(beth);
  await choose(beth, fileOf(cardiology()));
  await expect(beth.locator('[data-counts]')).toHaveText(
    /^It would be added to this browser, which has no other/,
  );
  await preview(beth).getByRole('button', { name: 'Add it as a new initiative' }).click();
  await expect(panel(beth)).not.toContainText('What you had before');
  await beth.getByLabel('Your name, for colleagues').fill('Beth Ö.');
  await beth.goto('tracks/community-building/checklist/');
  await beth.locator('[data-item-id="t1/ip"]').getByRole('radio', { name: 'Done' }).check();
  await beth.goto('workbook/');
  await expect(beth.locator('[data-by]').first()).toHaveText('by Beth Ö.');
  await beth.goto('workbook/files/');
  const [download] = await Promise.all([
    beth.waitForEvent('download'),
    beth.locator('[data-export="initiative"]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^cardiology-standards-\d{4}-\d\d-\d\d-\d{4}-beth-o\.groundwork\.json$/,
  );

  await page.locator('input[type=file]').setInputFiles(await download.path());
  const change = preview(page).locator('[data-cell=state]');
  await expect(change.locator('[data-by]')).toHaveText('by Beth Ö.');
  await takeItIn(page);
  await page.goto('workbook/');
  await expect(page.locator('[data-by]').first()).toHaveText('by Beth Ö.');
  await beth.context().close();
});

test('a single change can be left out, and is kept aside', async ({ page }) => {
  const mine = cardiology();
  const theirs = copyOf(mine, 1);
  setItem(theirs, 't1/ip', { note: 'Ask two lawyers', owner: 'Beth' });
  await open(page);
  await add(page, mine);
  await choose(page, fileOf(theirs));
  const note = preview(page)
    .locator('[data-cell=note]')
    .getByRole('checkbox', { name: /^Take over/ });
  await expect(note).toBeChecked();
  await note.uncheck();
  await expect(preview(page).locator('[data-counts]')).toContainText('1 change would be kept aside.');
  await takeItIn(page);
  await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
  await expect(panel(page)).toContainText(
    '1 change not taken over. The values that did not count are kept below.',
  );
  const [saved] = await stored(page);
  expect(saved?.tables['items']?.['t1/ip']).toMatchObject({
    note: ['Ask the lawyer', expect.any(String)],
    owner: ['Beth', expect.any(String)],
  });
  await expect(page.locator('[data-kept]')).toContainText('Ask two lawyers');
});

test('on a phone the review begins in view, with its buttons', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const mine = cardiology();
  const theirs = copyOf(mine, 1);
  for (const id of ['t1/ip', 'r/lead', 'r/first', 'r/vendor', 'r/small', 'r/money'])
    setItem(theirs, id, { note: `Note on ${id}` });
  await open(page);
  await add(page, mine);
  await choose(page, fileOf(theirs));
  await expect(preview(page).getByRole('heading', { name: /^Review the import/ })).toBeFocused();
  await expect(preview(page).getByRole('button', { name: 'Import' })).toBeInViewport({ ratio: 1 });
});
