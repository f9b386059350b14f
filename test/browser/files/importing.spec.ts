// Saving the work to a file, and importing a colleague’s file.
import { expect, test } from '@playwright/test';
import { createInitiative } from '../../../src/workbook/engine/initiative.ts';
import { setDetails, setRow } from '../../../src/workbook/engine/rows.ts';
import { writeFile } from '../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../src/workbook/schema/schema.ts';
import { addBrief } from '../../../src/workbook/tools/briefs/briefs.ts';
import { setRating } from '../../../src/workbook/tools/champions/index.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { addPerson, PEOPLE, removePerson } from '../../../src/workbook/tools/people/index.ts';
import {
  DAY,
  cardiology,
  copyOf,
  upload,
  fileOf,
  watch,
  open,
  choose,
  preview,
  panel,
  takeItIn,
  add,
  textOf,
  storage,
  stored,
  cell,
  fresh,
} from './files-page.ts';

test.describe('export and import', () => {
  test('a saved file gives the same work in a fresh browser', async ({ page, browser, baseURL }) => {
    const noise = watch(page);
    await open(page);
    await add(page, cardiology());
    await expect(page.locator('[data-initiative]')).toHaveText('Cardiology standards');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the initiative file' }).click();
    expect((await download).suggestedFilename()).toMatch(
      /^cardiology-standards-\d{4}-\d\d-\d\d-\d{4}\.groundwork\.json$/,
    );
    await expect(page.locator('[data-export-state]')).toHaveText(
      /^All your changes are in the initiative file/,
    );
    const text = await textOf(download);

    const other = await fresh(browser, baseURL);
    await open(other);
    const before = await storage(other);
    await choose(other, upload(text));
    await expect(preview(other).getByRole('heading', { name: /Review the import/ })).toBeFocused();
    expect(await storage(other)).toBe(before);
    await preview(other).getByRole('button', { name: 'Add it as a new initiative' }).click();
    await expect(panel(other).getByRole('heading', { name: 'Imported' })).toBeFocused();
    const [mine] = await stored(page);
    const [theirs] = await stored(other);
    expect({ tables: theirs?.tables, values: theirs?.values }).toEqual({
      tables: mine?.tables,
      values: mine?.values,
    });
    await other.getByRole('button', { name: 'Undo the import' }).click();
    await expect(other.locator('[data-initiative]')).toHaveText('My initiative');
    expect(await stored(other)).toEqual([]);
    await other.getByRole('button', { name: 'Import again' }).click();
    expect(await stored(other)).toHaveLength(1);
    await other.context().close();
    expect(noise).toEqual([]);
  });

  test('a file that a mail program signed is read, what follows is shown, and groups have their titles', async ({
    page,
  }) => {
    const theirs = cardiology();
    setRow(theirs, PEOPLE, 'ann', { name: 'Ann', group: 'providers', addedAt: 1 });
    addBrief(theirs, 'brief', { groups: 'payers providers' });
    const mine = copyOf(theirs, 1);
    setRow(mine, PEOPLE, 'ann', { group: 'payers' });
    await open(page);
    await add(page, theirs);
    await choose(page, upload(`${writeFile(mine, '2026-11-24').text}\n-- \nAnn Okafor, Society of Hearts`));
    await expect(preview(page).locator('[data-followed]')).toHaveText(
      'Behind it the file holds other text, as a mail program adds it, which is left out: -- Ann Okafor, Society of Hearts',
    );
    const changed = preview(page).locator('[data-cell="group"]');
    await expect(changed).toContainText('Providers and specialty societies');
    await expect(changed).toContainText('Payers');
    await expect(preview(page)).not.toContainText('“providers”');
    await takeItIn(page);
    await expect(panel(page).getByRole('heading', { name: 'Imported' })).toBeFocused();
  });

  test('two copies that went apart: added, changed and in conflict are shown, and nothing is lost', async ({
    page,
  }) => {
    const noise = watch(page);
    const base = cardiology();
    const mine = copyOf(base, 1);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor' });
    setItem(mine, 'r/small', { note: 'Only here' });
    const theirs = copyOf(base, 2);
    setItem(theirs, 't1/ip', { owner: 'Chidi' });
    setItem(theirs, 'r/first', { due: '2099-03-01' });
    setItem(theirs, 'r/sister', { state: 'doing', note: 'Only there' });
    await open(page);
    await add(page, mine);
    const before = await storage(page);
    await choose(page, fileOf(theirs, 'chidi.groundwork.json'));

    await expect(page.locator('[data-counts]')).toHaveText(
      'Into “Cardiology standards”: 1 entry in conflict, 1 changed, 1 added. You can undo it afterwards.',
    );
    const conflict = preview(page).getByRole('group', { name: /^Owner of/ });
    await expect(conflict.getByLabel('Here (later edit): will count')).toBeChecked();
    await expect(conflict.getByLabel('In the file: will be kept aside')).not.toBeChecked();
    await expect(preview(page).locator('[data-kind="changed"] .cell')).toHaveText(
      /Due day.*was 1 February 2099\s*→\s*becomes\s*1 March 2099/,
    );
    await expect(preview(page).locator('[data-kind="added"] .cell')).toHaveText([
      /Note.*Only there/,
      /State.*in progress/,
    ]);
    expect(await storage(page)).toBe(before);

    await takeItIn(page);
    await expect(panel(page)).toContainText('1 added, 1 changed, 1 in conflict');
    const [saved] = await stored(page);
    expect(cell(saved, 't1/ip', 'owner')).toBe('Ann Okafor');
    expect(cell(saved, 'r/first', 'due')).toBe('2099-03-01');
    expect(cell(saved, 'r/sister', 'note')).toBe('Only there');
    expect(cell(saved, 'r/small', 'note')).toBe('Only here');
    await expect(page.locator('[data-kept] li')).toContainText('Chidi');
    await expect(page.locator('[data-export-state]')).toHaveText(
      /^Your newest changes are in no initiative file/,
    );

    await panel(page).getByRole('button', { name: 'Undo the import' }).click();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'undone');
    // What was kept stays: other copies may hold it nowhere else.
    await expect(page.getByRole('heading', { name: 'Kept from conflicts (1)' })).toBeVisible();
    const [undone] = await stored(page);
    expect(cell(undone, 'r/first', 'due')).toBe('2099-02-01');
    expect(cell(undone, 'r/sister', 'note')).toBeNull();
    await panel(page).getByRole('button', { name: 'Import again' }).click();
    await expect(page.locator('[data-kept] li')).toContainText('Chidi');
    expect(noise).toEqual([]);
  });

  test('a new initiative can be taken away again only until somebody works on it', async ({
    page,
    context,
  }) => {
    await open(page);
    await add(page, cardiology());
    const undo = panel(page).getByRole('button', { name: 'Undo the import' });
    await expect(undo).toBeVisible();
    const other = await context.newPage();
    await other.goto('start/readiness/');
    await other.locator('[data-item-id="r/small"]').getByRole('radio', { name: 'Done' }).check();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'followed');
    await expect(undo).toHaveCount(0);
    expect(cell((await stored(page))[0], 'r/small', 'state')).toBe('done');
  });

  test('someone who was removed here comes back with what a colleague wrote about them', async ({ page }) => {
    const base = cardiology();
    addPerson(base, 'p', { name: 'Chidi Eze', champion: 'considered' });
    const theirs = copyOf(base, 1);
    setRating(theirs, 'p/commit-to-lead/me', { basis: 'Led three boards' }, 'Commit to lead');
    const mine = copyOf(base, 2);
    removePerson(mine, 'p', 'Chidi Eze');
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toContainText('1 coming back or going with other work');
    await expect(page.locator('[data-kind="follows"]')).toContainText('Chidi Eze');
    await takeItIn(page);
    await expect(panel(page)).toContainText('1 coming back or going with other work');
    await page.goto('workbook/champions/');
    await expect(page.getByText('Chidi Eze').first()).toBeVisible();
  });

  test('the other side of a conflict can be chosen at once, or put back later', async ({ page }) => {
    const base = cardiology();
    const mine = copyOf(base, 1);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor', note: 'Mine' });
    const theirs = copyOf(base, 2);
    setItem(theirs, 't1/ip', { owner: 'Chidi', note: 'Theirs' });
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await page.getByLabel('In all 2 fields in conflict').selectOption('what is in the file counts');
    await preview(page)
      .getByRole('group', { name: /^Note of/ })
      .getByLabel(/^Here/)
      .check();
    await takeItIn(page);
    const [saved] = await stored(page);
    expect(cell(saved, 't1/ip', 'owner')).toBe('Chidi');
    expect(cell(saved, 't1/ip', 'note')).toBe('Mine');
    const kept = page.locator('[data-kept] li');
    await expect(kept).toHaveCount(2);
    await kept
      .filter({ hasText: 'Theirs' })
      .getByRole('button', { name: /^Use this value/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Kept from conflicts (1)' })).toBeFocused();
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Theirs');
    await kept.getByRole('button', { name: /^Discard/ }).click();
    await expect(page.getByRole('heading', { name: 'Kept from conflicts (0)' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(kept).toContainText('keptAnn Okafor');
  });

  test('taking the same file in twice is taking it in once', async ({ page }) => {
    const base = cardiology();
    const theirs = copyOf(base, 2);
    setItem(theirs, 'r/small', { note: 'From Chidi' });
    await open(page);
    await add(page, base);
    await choose(page, fileOf(theirs));
    await takeItIn(page);
    await expect(panel(page)).toBeVisible();
    const before = await storage(page);
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toHaveText(/There is nothing to import\.$/);
    await expect(preview(page).getByRole('button', { name: 'Import' })).toHaveCount(0);
    await preview(page).getByRole('button', { name: 'Close' }).click();
    await expect(page.getByLabel(/^Initiative file/)).toBeFocused();
    expect(await storage(page)).toBe(before);
  });

  test('an import that was undone can be repeated later', async ({ page }) => {
    const base = cardiology();
    const theirs = copyOf(base, 2);
    setItem(theirs, 'r/first', { due: '2099-03-01' });
    await open(page);
    await add(page, base);
    await choose(page, fileOf(theirs));
    await takeItIn(page);
    await panel(page).getByRole('button', { name: 'Undo the import' }).click();
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toContainText(
      '1 entry in the file is older than what is here',
    );
    await expect(preview(page).getByRole('button', { name: 'Import' })).toHaveCount(0);
    await preview(page)
      .getByRole('group', { name: /^Due day of/ })
      .getByLabel(/^In the file/)
      .check();
    await takeItIn(page);
    await expect(panel(page)).toContainText('1 brought back');
    expect(cell((await stored(page))[0], 'r/first', 'due')).toBe('2099-03-01');
  });

  test('an import that only brought words to keep says so when it is undone, and offers nothing to redo', async ({
    page,
  }) => {
    const base = cardiology();
    const theirs = copyOf(base, 2);
    setItem(theirs, 't1/ip', { note: 'Theirs, the earlier' });
    const mine = copyOf(base, 1);
    setItem(mine, 't1/ip', { note: 'Mine, the later' });
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs, 'theirs.groundwork.json'));
    await takeItIn(page);
    await panel(page).getByRole('button', { name: 'Undo the import' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Undone' })).toBeFocused();
    await expect(panel(page)).toContainText('Only values to keep had come with it, and they stay.');
    await expect(panel(page).getByRole('button')).toHaveCount(0);
    await expect(page.locator('[data-kept] li')).toContainText('Theirs, the earlier');
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Mine, the later');
  });

  test('once a kept value is let go, undoing the import is no longer offered, and undo takes back that alone', async ({
    page,
  }) => {
    const base = cardiology();
    const theirs = copyOf(base, 1);
    setItem(theirs, 't1/ip', { note: 'Theirs, the later' });
    const mine = copyOf(base, 2);
    setItem(mine, 't1/ip', { note: 'Mine, the earlier' });
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await takeItIn(page);
    await expect(panel(page).getByRole('button', { name: 'Undo the import' })).toBeVisible();
    const kept = page.locator('[data-kept] li');
    await kept.getByRole('button', { name: /^Discard/ }).click();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'followed');
    await expect(panel(page).getByRole('button', { name: 'Undo the import' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(kept).toContainText('Mine, the earlier');
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Theirs, the later');
  });

  test('another initiative can be kept apart or merged into this one, which keeps its name', async ({
    page,
  }) => {
    const other = createInitiative(schema, 'imaging', () => Date.now() - DAY);
    setDetails(other, { name: 'Imaging' });
    setItem(other, 'r/small', { note: 'From imaging' });
    await open(page);
    await add(page, cardiology());
    await choose(page, fileOf(other));
    await preview(page)
      .getByLabel(/^Merge its work into “Cardiology standards”/)
      .check();
    await expect(page.locator('[data-counts]')).toHaveText(/: 1 entry added/);
    await takeItIn(page);
    await expect(page.locator('[data-initiative]')).toHaveText('Cardiology standards');
    const saved = await stored(page);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.values['id']?.[0]).toBe('cardiology');
    expect(cell(saved[0], 'r/small', 'note')).toBe('From imaging');
    await add(page, other);
    await expect(page.locator('[data-initiative]')).toHaveText('Imaging');
    expect(await stored(page)).toHaveLength(2);
    // The first one is here, though not in this tab's hands: its file goes to it.
    await choose(page, fileOf(cardiology()));
    await expect(page.locator('[data-counts]')).toContainText('“Cardiology standards”');
  });

  test('a file may be dropped anywhere, one at a time, and cancelled', async ({ page }) => {
    await open(page);
    const drop = async (names: string[]) => {
      const data = await page.evaluateHandle(
        ([text, all]) => {
          const transfer = new DataTransfer();
          for (const name of all) transfer.items.add(new File([text], name, { type: 'application/json' }));
          return transfer;
        },
        [writeFile(cardiology(), '2026-11-24').text, names] as const,
      );
      await page
        .getByRole('heading', { name: 'Files', level: 1 })
        .dispatchEvent('drop', { dataTransfer: data });
    };
    await drop(['a.json', 'b.json']);
    await expect(page.locator('[data-refused] h3')).toHaveText('Choose one file at a time');
    const before = await storage(page);
    await drop(['a.json']);
    await preview(page).getByRole('button', { name: 'Cancel and change nothing' }).click();
    await expect(preview(page)).toHaveCount(0);
    expect(await storage(page)).toBe(before);
  });

  test('a preview of thousands of entries stays usable', async ({ page }) => {
    const big = cardiology();
    big.replica.change('edit', '', () => {
      for (let i = 0; i < 5_000; i++)
        setItem(big, `old/item-${i}`, { note: `Note ${i}` }, `Retired item ${i}`);
    });
    await open(page);
    await add(page, cardiology());
    await choose(page, fileOf(big));
    await expect(page.locator('[data-counts]')).toContainText('5,000 entries added');
    await expect(preview(page).locator('[data-diff]')).toHaveCount(200);
    await expect(preview(page)).toContainText('4,800 more entries of this kind are not shown');
    await preview(page).getByRole('button', { name: 'Show 200 more' }).click();
    await expect(preview(page).locator('[data-diff]').nth(200)).toBeFocused();
    await takeItIn(page);
    await expect(panel(page)).toContainText('5000 added');
    expect(Object.keys((await stored(page))[0]?.tables['items'] ?? {})).toHaveLength(5_004);
  });

  test('works by keyboard alone', async ({ page }) => {
    await open(page);
    const mine = copyOf(cardiology(), 1);
    const theirs = copyOf(mine, 2);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor' });
    setItem(theirs, 't1/ip', { owner: 'Chidi' });
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await expect(preview(page).getByRole('heading', { name: /^Review the import/ })).toBeFocused();
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(preview(page).getByLabel(/^In the file/)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(preview(page).getByLabel(/^In the file/)).toBeChecked();
    for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Imported' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(panel(page)).toHaveAttribute('data-outcome', 'undone');
    await page.keyboard.press('Control+Shift+z');
    await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
  });
});
