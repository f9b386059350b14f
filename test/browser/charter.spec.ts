import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { setDetails, setRow } from '../../src/workbook/engine/rows.ts';
import { CHARTER } from '../../src/workbook/tools/charter/tables.ts';
import { idsOf } from '../ids.ts';
import { unzip } from '../unit/workbook/zip.ts';
import { axeFindings, outside, smallTargets } from './checks.ts';
import { seed, stored, test } from './workbook-seed.ts';

const RIGHTS = 'topic/decision-rights';
const entry = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
const text = (page: Page, id: string) => entry(page, id).locator('textarea');
const draft = (page: Page) => page.locator('[data-document]');
const progress = (page: Page) => page.locator('[data-charter-progress]');

/** Opens the charter, at a part of it when one is named. */
async function open(page: Page, id = ''): Promise<void> {
  await page.goto(`workbook/charter/${id === '' ? '' : `#${id.replace('/', '-')}`}`);
  await expect(page.locator('.gw-work[data-ready]')).toBeVisible();
}
const choose = (page: Page, name: string) =>
  page.locator('.charter-contents').getByRole('link', { name, exact: true }).click();

test('all topics and headings are there, open, and the draft says so', async ({ page }) => {
  await open(page);
  await expect(progress(page)).toHaveText('0 of 17 parts agreed, 0 in draft, 17 open.');
  await expect(page.locator('[data-entry^="topic/"]')).toHaveCount(idsOf('charter-topics').length);
  await expect(page.locator('.charter-contents li')).toHaveCount(17);
  await expect(draft(page).locator('.note strong', { hasText: /^Open:$/ })).toHaveCount(17);
  await expect(page.getByText('This tool gives no legal advice')).toBeVisible();
});

test('what is written shows in the draft at once, counts, and survives a reload', async ({ page }) => {
  await open(page, 'heading/objective');
  await page.getByLabel('Which change in care do you want, and for whom?').fill('Sooner care.\n\nFor all.');
  await expect(draft(page)).toContainText('Sooner care.');
  await expect(progress(page)).toHaveText('0 of 17 parts agreed, 1 in draft, 16 open.');
  await page.getByLabel('State of Objective').selectOption('Agreed');
  await expect(progress(page)).toHaveText('1 of 17 parts agreed, 0 in draft, 16 open.');
  await page.reload();
  await expect(text(page, 'heading/objective')).toHaveValue('Sooner care.\n\nFor all.');
  await expect(page.getByLabel('State of Objective')).toHaveValue('agreed');
  await text(page, 'heading/objective').press('End');
  await text(page, 'heading/objective').pressSequentially(' Really.');
  await expect(page.getByLabel('State of Objective')).toHaveValue('draft');
});

test('a sample text is not added below what is stored while the field shows more, and nothing of it is lost', async ({
  page,
}) => {
  await open(page, RIGHTS);
  const field = text(page, RIGHTS);
  await field.fill('Our own rule.');
  const long = `Our own rule. ${'And more. '.repeat(2_500)}`;
  await field.fill(long);
  await expect(entry(page, RIGHTS).locator('[data-note="wrong"]')).toContainText('Not saved');
  await entry(page, RIGHTS).locator('summary').click();
  const use = entry(page, RIGHTS).getByRole('button', {
    name: /^Use this sample text.*Elected committee/,
  });
  await use.click();
  const refusal =
    'Not added: what your field shows is not saved. Shorten it as it says there, and press this again.';
  await expect(entry(page, RIGHTS).locator('[data-option-status]').filter({ hasText: /./ })).toHaveText(
    refusal,
  );
  await expect(page.getByRole('status').last()).toHaveText(refusal);
  await expect(field).toHaveValue(long);
  await field.fill('Our own rule, shorter.');
  await use.click();
  await expect(field).toHaveValue(/^Our own rule, shorter\.\n\nEach paying, government or sponsored member/);
});

test('a sample text is added by keyboard, never over typed words, and can be undone', async ({ page }) => {
  await open(page, RIGHTS);
  await text(page, RIGHTS).fill('Our own rule.');
  await entry(page, RIGHTS).locator('summary').focus();
  await page.keyboard.press('Enter');
  const use = entry(page, RIGHTS).getByRole('button', {
    name: /^Use this sample text.*Elected committee/,
  });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(text(page, RIGHTS)).toHaveValue(
    /^Our own rule\.\n\nEach paying, government or sponsored member/,
  );
  await expect(text(page, RIGHTS)).toBeFocused();
  expect(
    await text(page, RIGHTS).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('[length of term]');
  await expect(page.getByRole('status').last()).toHaveText(/added below your text/);
  await expect(draft(page)).toContainText(
    'Decision rights: Elected committee above the members (CodeX) (S1, S20e)',
  );
  await use.press('Enter');
  await expect(entry(page, RIGHTS).locator('[data-option-status]').first()).toHaveText(
    'This sample text is in your text already.',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text(page, RIGHTS)).toHaveValue('Our own rule.');
  await expect(page.locator('[data-undo-words]')).toContainText('Decision rights');
  await expect(draft(page)).not.toContainText('Elected committee above the members (CodeX)');
  await page.getByRole('button', { name: 'Redo' }).click();
  await entry(page, RIGHTS)
    .getByRole('button', { name: /^Take it out of the sources/ })
    .click();
  await expect(draft(page)).not.toContainText('Where the sample texts come from');
  await expect(text(page, RIGHTS)).toHaveValue(/Each paying/);
});

test('the draft can be saved as Word and Markdown and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, RIGHTS);
  await text(page, RIGHTS).fill('We <b>vote</b>.');
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Word (.docx)' }).click();
  expect((await word).suggestedFilename()).toMatch(
    /^my-initiative-governance-charter-\d{4}-\d\d-\d\d\.docx$/,
  );
  const parts = unzip(await readFile(await (await word).path()));
  expect(parts.get('word/document.xml')).toContain('We &lt;b&gt;vote&lt;/b&gt;.');
  await expect(page.locator('[data-output-status]')).toContainText('was handed to your browser to save.');
  const markdown = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  const saved = await readFile(await (await markdown).path(), 'utf8');
  expect(saved).toContain('We &lt;b&gt;vote&lt;/b&gt;.');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('[data-output-status]')).toHaveText(
    'The charter is on the clipboard, as Markdown.',
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(saved);
});

test.describe('without network', () => {
  // The browser itself reports the request that fails.
  test.use({ watched: undefined });
  test('Word fails in words, and Markdown still works', async ({ page, context }) => {
    await open(page, RIGHTS);
    await text(page, RIGHTS).fill('We vote.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save as Word (.docx)' }).click();
    await expect(page.locator('[data-output-status]')).toContainText('did not load. You may be offline.');
    await expect(page.getByRole('status').last()).toContainText('did not load');
    const markdown = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    await markdown;
  });
});

test('one part is shown at a time, and lists, links and the way back lead from part to part', async ({
  page,
}) => {
  await open(page);
  const shown = page.locator('[data-entry]').filter({ visible: true });
  await expect(shown).toHaveAttribute('data-entry', 'heading/objective');
  await text(page, 'heading/objective').fill('Sooner care.');
  await page.getByRole('link', { name: 'Next open part: Problem' }).click();
  await expect(shown).toHaveAttribute('data-entry', 'heading/problem');
  await expect(page.getByRole('heading', { name: 'Problem', level: 2 })).toBeFocused();
  await page.goBack();
  await expect(shown).toHaveAttribute('data-entry', 'heading/objective');
  await page.goForward();
  await expect(shown).toHaveAttribute('data-entry', 'heading/problem');
  await choose(page, 'Decision rights');
  await expect(shown).toHaveAttribute('data-entry', RIGHTS);
  await expect(
    page.locator('.charter-contents').getByRole('link', { name: 'Decision rights' }),
  ).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(shown).toHaveAttribute('data-entry', 'heading/problem');
  await open(page, RIGHTS);
  await page.reload();
  await expect(shown).toHaveAttribute('data-entry', RIGHTS);
  await open(page);
  await page.reload();
  await expect(shown).toHaveAttribute('data-entry', 'heading/problem');
});

test('a text that cannot be saved is still in its field after a look at other parts, and the list says so', async ({
  page,
}) => {
  await open(page, RIGHTS);
  const long = 'And more. '.repeat(2_500);
  await text(page, RIGHTS).fill(long);
  await choose(page, 'Objective');
  await expect(text(page, RIGHTS)).toBeHidden();
  const line = page.locator('.charter-contents li').filter({ hasText: 'Decision rights' });
  await expect(line).toContainText('Not saved');
  await expect(page.locator('[data-kept-words]')).toHaveCount(0);
  expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
    false,
  );
  await choose(page, 'Decision rights');
  await expect(text(page, RIGHTS)).toHaveValue(long);
  await expect(entry(page, RIGHTS).locator('[data-note="wrong"]')).toContainText('Not saved');
});

test('places in brackets are told in part, list and draft, and “Agreed” says so', async ({ page }) => {
  await open(page, RIGHTS);
  await text(page, RIGHTS).fill('We vote by [rule] each [month].');
  await expect(entry(page, RIGHTS).locator('[data-gaps]')).toHaveText(
    '2 places to fill in: [rule] and [month]',
  );
  const state = page.getByLabel('State of Decision rights');
  await state.selectOption('Agreed');
  await expect(state).toHaveAccessibleDescription(
    'Agreed, but with 2 places still in brackets. The draft says so too.',
  );
  await expect(page.getByRole('status').last()).toHaveText(/^1 of 17 parts agreed/);
  const line = page.locator('.charter-contents li').filter({ hasText: 'Decision rights' });
  await expect(line).toContainText('Agreed, 2 places still in brackets');
  await expect(progress(page)).toHaveText(
    '1 of 17 parts agreed, 0 in draft, 16 open, 2 places still in brackets.',
  );
  await expect(draft(page)).toContainText('Agreed: With 2 places still in brackets.');
});

test('the draft stands beside the part where there is room, and the page is short', async ({ page }) => {
  for (const [width, beside] of [
    [1280, true],
    [1440, true],
    [1024, false],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, RIGHTS);
    const part = await entry(page, RIGHTS).boundingBox();
    const sheet = await draft(page).boundingBox();
    if (!part || !sheet) throw new Error('The part or its draft is not shown.');
    expect(sheet.x >= part.x + part.width).toBe(beside);
    if (beside) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2700);
    expect(await outside(page)).toEqual([]);
  }
});

test('headings are of one level and in order, and nothing in the page is hard to reach', async ({ page }) => {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, RIGHTS);
    for (const fold of await page.locator('.gw-work details').filter({ visible: true }).all())
      await fold.evaluate((one: HTMLDetailsElement) => {
        one.open = true;
      });
    expect(await axeFindings(page, 'main')).toEqual([]);
    expect(await outside(page)).toEqual([]);
    if (width === 390) expect(await smallTargets(page)).toEqual([]);
  }
  const levels = await page
    .locator('.charter :is(h2, h3, h4)')
    .evaluateAll((all) => new Set(all.map(({ localName }) => localName)).size);
  expect(levels).toBe(1);
});

test('prints the draft and nothing else', async ({ page }) => {
  await open(page, RIGHTS);
  await text(page, RIGHTS).fill('We vote.');
  await page.emulateMedia({ media: 'print' });
  await expect(draft(page).getByText('We vote.')).toBeVisible();
  for (const part of [
    '.charter',
    '.charter-contents',
    '#charter-take',
    'nav.sidebar',
    'main h1',
    '.gw-work > header',
    'footer',
  ])
    await expect(page.locator(part).first()).toBeHidden();
});

test('parts of retired headings stay, and can be changed', async ({ page, context, baseURL }) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Old charter' });
      setDetails(initiative, { name: 'Old charter' });
      setRow(initiative, CHARTER, 'topic/gone', { text: 'Kept words', title: 'A topic that is gone' });
    }),
  );
  await open(page);
  await choose(page, 'A topic that is gone');
  await expect(page.getByText('This part is no longer in the playbook.')).toBeVisible();
  await expect(text(page, 'topic/gone')).toHaveValue('Kept words');
  await expect(draft(page)).toContainText('A topic that is gone');
  await text(page, 'topic/gone').fill('Kept and changed');
  await expect(draft(page)).toContainText('Kept and changed');
});

test('two tabs follow each other', async ({ page, context }) => {
  await open(page, RIGHTS);
  await text(page, RIGHTS).fill('We vote.');
  const other = await context.newPage();
  await open(other, 'heading/problem');
  await expect(text(other, RIGHTS)).toHaveValue('We vote.');
  await text(other, 'heading/problem').fill('Data are missing.');
  await expect(draft(page)).toContainText('Data are missing.');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all questions and sample texts are in the page, on paper too, and in the guide', async ({ page }) => {
    const sample = page.locator('q, li', {
      hasText: 'Each paying, government or sponsored member names one',
    });
    await page.goto('workbook/charter/');
    await expect(page.getByRole('heading', { name: 'Decision rights', level: 2 })).toBeVisible();
    await expect(sample.first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(sample.first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('heading', { name: 'Decision rights' }).getByRole('link').click();
    await page.locator('summary', { hasText: 'sample texts' }).first().click();
    await expect(sample.first()).toBeVisible();
  });
});

test('the guide leads to the tool', async ({ page }) => {
  await page.goto('governance/charter/');
  await page.getByRole('main').getByRole('link', { name: 'Write your charter' }).click();
  await expect(page).toHaveURL(/\/workbook\/charter\/$/);
});
