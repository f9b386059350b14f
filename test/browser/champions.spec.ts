import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { setRating } from '../../src/workbook/tools/champions/ratings.ts';
import { setAuthorName } from '../../src/workbook/tools/authors/index.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { setCover } from '../../src/workbook/tools/roles/holders.ts';
import { add, cardiology, choose, copyOf, fileOf, open as openFiles, takeItIn } from './files/files-page.ts';
import { seed, stored, test } from './workbook-seed.ts';

const row = (page: Page, name: string) => page.locator('.matrix tr[data-candidate]', { hasText: name });
const panel = (page: Page) => page.locator('[data-rate]');
const rate = (page: Page, criterion: string, rating: string) =>
  panel(page).getByRole('group', { name: criterion }).getByRole('radio', { name: rating });
const fold = (page: Page, name: RegExp) => panel(page).locator('summary', { hasText: name }).first();
const cover = (page: Page, criterion: string) => page.locator(`[data-cover="${criterion}"]`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function open(page: Page): Promise<void> {
  await page.goto('workbook/champions/');
  await expect(page.locator('.gw-work[data-ready]')).toBeVisible();
}
/** Ann leads, Bo is considered, Cy only fills a role. */
const people = (library: InitiativeLibrary): void => {
  const { initiative, id } = library.create({ name: 'Cardiology' });
  library.storage.write(library.storage.keys.author(id), 'me');
  addPerson(initiative, 'ann', {
    name: 'Ann',
    champion: 'chosen',
    commitment: 'written',
    leaves: '2099-12-31',
  });
  addPerson(initiative, 'bo', { name: 'Bo', champion: 'considered', kind: 'organization' });
  addPerson(initiative, 'cy', { name: 'Cy' });
  setCover(initiative, 'ann', 'clinical-lead', true, 'Clinical lead');
  setRating(initiative, 'ann/commit-to-lead/me', { rating: '3', basis: 'Signed letter' }, 'Commit to lead');
  setRating(initiative, 'ann/know-the-field/me', { rating: '1' }, 'Know the field');
  setRating(initiative, 'ann/former/me', { rating: '2', basis: 'Kept words' }, 'A former criterion');
  setRating(initiative, 'bo/commit-to-lead/me', { rating: '2' }, 'Commit to lead');
  setRating(initiative, 'bo/know-the-field/me', { rating: '3' }, 'Know the field');
};

test('a candidate who is added and left without an entry is gone again', async ({ page }) => {
  await open(page);
  await button(page, 'Add a person').click();
  await expect(panel(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await button(page, 'Close and go back to the matrix').click();
  await expect(page.getByText('Nobody is here yet.')).toBeVisible();
  await button(page, 'Add a person').click();
  await rate(page, 'Commit to lead', '3 strong').check();
  await button(page, 'Close and go back to the matrix').click();
  await expect(row(page, 'person without a name')).toBeVisible();
});

test('a candidate is added, rated with the scale in view, and kept, by keyboard alone', async ({ page }) => {
  await open(page);
  await button(page, 'Add a person').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Ann');
  const lead = panel(page).getByRole('group', { name: 'Commit to lead' });
  await expect(lead.getByRole('radio')).toHaveCount(5);
  await expect(lead).toContainText('3 strong: A signed commitment of 18 months or more');
  await expect(rate(page, 'Commit to lead', 'Not rated')).toBeChecked();
  await rate(page, 'Commit to lead', 'Not rated').focus();
  await page.keyboard.press('ArrowUp');
  await expect(rate(page, 'Commit to lead', '3 strong')).toBeChecked();
  await fold(page, /^Evidence.*Commit to lead/).press('Enter');
  await panel(page)
    .getByLabel(/^What this rests on/)
    .first()
    .fill('Signed letter');
  await expect(fold(page, /^Evidence.*Commit to lead/)).toContainText('evidence noted');
  await rate(page, 'Know the field', '0 none').check();
  await expect(row(page, 'Ann').locator('td').nth(0)).toHaveText(/^3 strong$/);
  await expect(row(page, 'Ann').locator('td').nth(1)).toHaveText(/^0 none$/);
  await expect(row(page, 'Ann').locator('td').nth(2)).toHaveText(/^not rated$/);
  await page.reload();
  await expect(rate(page, 'Commit to lead', '3 strong')).toBeChecked();
  await expect(
    panel(page)
      .getByLabel(/^What this rests on/)
      .first(),
  ).toHaveValue('Signed letter');
});

test('the set: what is covered, who adds what, what is lost, and taking someone in', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await expect(page.locator('[data-summary]')).toHaveText(
    '0 of 7 covered by two or more, 1 by one only, 1 gap, 5 not rated.',
  );
  await expect(cover(page, 'commit-to-lead')).toContainText('Covered only by Ann');
  await expect(cover(page, 'know-the-field')).toContainText('The best is 1 some');
  await expect(page.locator('[data-gain="bo"]')).toContainText('Adds 2 points on 1 criterion.');
  await expect(page.locator('[data-gain="bo"]')).toContainText('Know the field from 1 some to 3 strong (+2)');
  await expect(page.locator('[data-gain="bo"]')).toContainText('second person for Commit to lead');
  await expect(page.locator('[data-leaving="ann"]')).toContainText('Last day: 31 December 2099');
  const bo = row(page, 'Bo').getByRole('button');
  await bo.click();
  await expect(panel(page).getByRole('heading', { name: 'Rate Bo' })).toBeFocused();
  await expect(bo).toHaveAccessibleName('Rate Bo');
  expect((await bo.boundingBox())?.width).toBeGreaterThanOrEqual(44);
  await panel(page).getByLabel('Where they stand').selectOption('chosen');
  await expect(page.locator('[data-summary]')).toContainText('1 of 7 covered');
  await expect(cover(page, 'know-the-field')).toContainText('Strong (3): Bo');
  await expect(page.locator('[data-leaving="ann"]')).toContainText(
    'Only one person is left for Commit to lead',
  );
  await button(page, 'Undo').click();
  await expect(page.locator('[data-undo-words]')).toHaveText(
    'Undone: place in the champion matrix of “Bo” is now considered.',
  );
  await expect(page.locator('[data-summary]')).toContainText('0 of 7 covered');
});

test('those whose last day has passed do not count', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await row(page, 'Ann').getByRole('button').click();
  await fold(page, /^Commitment, last day/).click();
  await panel(page).getByLabel('Last day').fill('2020-01-31');
  await expect(page.getByText('Last day has passed, not counted')).toBeVisible();
  await expect(page.getByText('Nobody is in the present set yet')).toBeVisible();
  await expect(page.locator('[data-gain="bo"]')).toContainText('Adds 5 points on 2 criteria');
});

test('taking out keeps the entry, removing takes all, undo brings it back', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await row(page, 'Ann').getByRole('button').click();
  await expect(page.locator('[data-retired]')).toContainText('A former criterion: 2 solid. Kept words');
  await fold(page, /^Take out or remove/).click();
  await button(page, 'Take out of the matrix').click();
  await expect(row(page, 'Ann')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Candidates' })).toBeFocused();
  await page.getByLabel('Or someone who is in your workbook already').selectOption('Ann');
  await button(page, 'Consider as a champion').click();
  await expect(rate(page, 'Commit to lead', '3 strong')).toBeChecked();
  await fold(page, /^Take out or remove/).click();
  await button(page, 'Remove from all tools').click();
  await expect(row(page, 'Ann')).toHaveCount(0);
  await expect(page.getByLabel('Or someone who is in your workbook already').locator('option')).toHaveText([
    'Cy',
  ]);
  await button(page, 'Undo').click();
  await expect(page.locator('[data-undo-words]')).toHaveText('“Ann” is back.');
  await expect(row(page, 'Ann').locator('td').first()).toHaveText('3 strong');
});

test('two candidates side by side', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await expect(page.locator('[data-compared]')).toHaveText(
    'Ann is ahead on 1, Bo on 1; 0 are equal and 5 cannot be compared. Together they reach 2 or 3 on 2 of 7.',
  );
  await expect(page.locator('.duel tbody tr').first()).toContainText('Signed letter');
  await page.getByLabel('Second candidate').selectOption('Ann');
  await expect(page.getByText('Choose two different candidates.')).toBeVisible();
});

test('files hold the ratings and say that they hold names', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await expect(page.getByText('2 candidates with names, commitments, ratings and evidence')).toBeVisible();
  for (const [name, part] of [
    ['Save as a table (CSV)', 'Commit to lead,3,Signed letter'],
    ['Save as Markdown', '| Commit to lead | 3 strong | 2 solid |'],
  ] as const) {
    const download = page.waitForEvent('download');
    await button(page, name).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain(part);
  }
});

test('the matrix prints without controls, or the interview sheet in its place', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.matrix')).toBeVisible();
  await expect(page.locator('[data-cover="commit-to-lead"]')).toBeVisible();
  for (const part of ['[data-intro]', '.add', '.compare', '[data-undo]', 'nav.sidebar'])
    await expect(page.locator(part).filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel(/^Interview sheet/).check();
  await page.getByLabel('Interview with').selectOption('Bo');
  await expect(page.locator('[data-interview]')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-interview]');
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(7);
  await expect(sheet).toContainText('Candidate: Bo');
  await expect(sheet).toContainText('Will you lead, for how long');
  await expect(sheet).not.toContainText('Ann');
  await expect(page.locator('.matrix')).toBeHidden();
});

test('two tabs follow each other', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  const other = await context.newPage();
  await open(other);
  await row(other, 'Bo').getByRole('button').click();
  await rate(other, 'Drive tracks', '3 strong').check();
  await expect(row(page, 'Bo').locator('td').last()).toHaveText('3 strong');
});

/** Dan has rated Ann, too, and otherwise. */
const twoRaters = (library: InitiativeLibrary): void => {
  people(library);
  const { initiative } = library.current();
  setAuthorName(initiative, 'dan', 'Dan');
  setRating(initiative, 'ann/commit-to-lead/dan', { rating: '1', basis: 'Only said so' }, 'Commit to lead');
  setRating(initiative, 'ann/drive-tracks/dan', { rating: '2' }, 'Drive tracks');
};

test('ratings of two people stand side by side, and where they differ all parts say so', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, twoRaters));
  await open(page);
  await expect(row(page, 'Ann').locator('td').first()).toHaveText(/1–3 raters differ/);
  await expect(page.locator('[data-differences] li')).toHaveText([
    'Ann, Commit to lead: Dan 1 some, not named 3 strong',
  ]);
  await expect(cover(page, 'commit-to-lead')).toContainText('gap, raters differ');
  await row(page, 'Ann').getByRole('button').click();
  const others = (criterion: string) => panel(page).locator(`[data-criterion="${criterion}"] [data-others]`);
  await expect(others('commit-to-lead')).toHaveText('Raters differ: Dan 1 some');
  await expect(others('drive-tracks')).toHaveText('1 other rating, shown once you have rated');
  await rate(page, 'Drive tracks', '2 solid').check();
  await expect(others('drive-tracks')).toHaveText('Dan 2 solid');
  await fold(page, /^Evidence.*Commit to lead/).click();
  await expect(panel(page).locator('[data-criterion="commit-to-lead"]')).toContainText('Only said so');
  await rate(page, 'Commit to lead', '1 some').check();
  await expect(page.locator('[data-differences]')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(row(page, 'Ann').locator('td').first()).toHaveText(/^1 some$/);
});

test('who rates is asked once', async ({ page }) => {
  await open(page);
  await button(page, 'Add a person').click();
  await page.keyboard.type('Eve');
  const name = panel(page).getByLabel('Your name, as a rater');
  await name.fill('Bea');
  await expect(fold(page, /^You rate as/)).toHaveText('You rate as Bea');
  await rate(page, 'Commit to lead', '3 strong').check();
  await page.reload();
  await expect(rate(page, 'Commit to lead', '3 strong')).toBeChecked();
  await expect(name).toBeHidden();
});

test('one can say that another rater was oneself, and take it back', async ({ page, context, baseURL }) => {
  const keys = Object.entries(stored(baseURL, twoRaters)).filter(([key]) => !key.includes(':author:'));
  await seed(context, Object.fromEntries(keys));
  await open(page);
  await row(page, 'Ann').getByRole('button').click();
  await expect(fold(page, /^You rate without a name/)).toBeVisible();
  await button(page, 'That was me, too (ratings by Dan)').click();
  await expect(fold(page, /^You rate as/)).toHaveText('You rate as Dan');
  await expect(rate(page, 'Drive tracks', '2 solid')).toBeChecked();
  await button(page, 'That was me, too (ratings by not named)').click();
  await expect(page.locator('[data-differences]')).toHaveCount(0);
  await button(page, 'That was somebody else').click();
  await expect(page.locator('[data-differences]')).toHaveCount(1);
});

test('a colleague’s file adds ratings and replaces none', async ({ page }) => {
  const base = cardiology();
  addPerson(base, 'ann', { name: 'Ann', champion: 'considered' });
  const [mine, theirs] = [copyOf(base, 2), copyOf(base, 1)];
  setRating(mine, 'ann/commit-to-lead/bea', { rating: '3' }, 'Commit to lead');
  setAuthorName(theirs, 'dan', 'Dan');
  setRating(theirs, 'ann/commit-to-lead/dan', { rating: '1' }, 'Commit to lead');
  await openFiles(page);
  await add(page, mine);
  await choose(page, fileOf(theirs));
  await expect(page.locator('[data-preview]')).toContainText('Ann: Commit to lead, by Dan');
  await expect(page.locator('[data-counts]')).not.toContainText('conflict');
  await takeItIn(page);
  await open(page);
  await expect(row(page, 'Ann').locator('td').first()).toHaveText(/1–3 raters differ/);
});

test('a candidate is rated within two screens, folds stay as they were, and the next one follows', async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await seed(context, stored(baseURL, twoRaters));
  await open(page);
  await row(page, 'Ann').getByRole('button').click();
  const box = await panel(page).boundingBox();
  expect(box?.height).toBeLessThan(2000);
  const count = panel(page).locator('[data-rated]');
  await expect(count).toHaveText('2 of 7 rated');
  await expect(count).toBeInViewport();
  const level = rate(page, 'Command attention', '2 solid');
  await level.focus();
  const before = await level.boundingBox();
  await level.check();
  await expect(count).toHaveText('3 of 7 rated');
  expect(await level.boundingBox()).toEqual(before);
  const [first, second] = ['Commit to lead', 'Know the field'].map((name) =>
    panel(page).getByRole('group', { name }).locator('details'),
  );
  for (const one of [first, second]) await one?.locator('summary').click();
  await button(page, 'Next: Bo').click();
  await expect(panel(page).getByRole('heading', { name: 'Rate Bo' })).toBeFocused();
  for (const one of [first, second]) if (one !== undefined) await expect(one).toHaveAttribute('open');
  await expect(count).toHaveText('2 of 7 rated');
  await button(page, 'Close').first().click();
  await expect(page.getByRole('heading', { name: 'Candidates' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the sentence of the choice is shown, in room that it has before', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, people));
    await open(page);
    await row(page, 'Ann').getByRole('button').click();
    const field = panel(page).getByRole('group', { name: 'Motivate vendors' });
    const shown = field.locator('label', { hasText: 'A leading vendor joins calls' }).locator('.anchor');
    await expect(shown).toHaveCSS('opacity', '0');
    const before = await field.boundingBox();
    await rate(page, 'Motivate vendors', '2 solid').check();
    await expect(shown).toHaveCSS('opacity', '1');
    expect((await field.boundingBox())?.height).toBe(before?.height);
    for (const level of await field.locator('.level').all()) {
      const box = await level.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('seven ratings of twelve candidates are still a table', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (library) => {
        const { initiative } = library.create({ name: 'Many' });
        for (let index = 0; index < 12; index += 1)
          addPerson(initiative, `p${index}`, { name: 'x'.repeat(120), champion: 'considered' });
      }),
    );
    await open(page);
    await row(page, 'x').first().getByRole('button').click();
    await expect(
      page.getByRole('table', { name: 'Ratings of all candidates' }).getByRole('cell'),
      // Besides the ratings, the corner of the head and “Nobody yet”.
    ).toHaveCount(12 * 7 + 2);
  });
});

test('the guide leads to the tool', async ({ page }) => {
  await page.goto('champions/');
  await page.getByRole('main').getByRole('link', { name: 'Rate your candidates' }).click();
  await expect(page).toHaveURL(/\/workbook\/champions\/$/);
});

test('marks keep to the colours that a reader forces', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const colours = await page
    .locator('.matrix .mark svg')
    .first()
    .evaluate((svg) => [getComputedStyle(svg).color, getComputedStyle(document.body).color]);
  expect(colours[0]).toBe(colours[1]);
});
