// Stage gates in the browser: what a reader decides and writes, what bears on it, and the sheet for a committee.
import { readFile } from 'node:fs/promises';
import { RATINGS } from '../../src/workbook/tools/champions/tables.ts';
import { CHARTER } from '../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { GATES } from '../../src/workbook/tools/gates/tables.ts';
import { PEOPLE } from '../../src/workbook/tools/people/tables.ts';
import { expect, type Page } from '@playwright/test';
import { setRow } from '../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { button, seed, stored, test } from './workbook-seed.ts';

const open = async (page: Page, gate = ''): Promise<void> => {
  await page.goto(`workbook/gates/${gate}`);
  await expect(page.locator('[data-ready]')).toBeVisible();
};
const criterion = (page: Page, id: string) => page.locator(`[data-criterion="${id}"]`);
const result = (page: Page) => page.locator('[data-result]');

/** Some work that bears on the gates, and an answer to a criterion that is gone. */
const work = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Heart failure registries' });
  setItem(initiative, 'r/lead', { state: 'done' }, 'A lead.');
  setRow(initiative, GATES, 'discovery-in/leads', { verdict: 'ready', answer: 'Ann signed in May.' });
  setRow(initiative, GATES, 'discovery-in/gone', { answer: 'My answer', text: 'What was asked once.' });
};

test('a decision counts, is kept, and is taken back, by keyboard alone', async ({ page }) => {
  await open(page);
  await expect(result(page)).toHaveText('Nothing is decided yet; 3 to decide.');
  await criterion(page, 'discovery-in/concept').getByLabel('not decided').focus();
  await page.keyboard.press('ArrowRight');
  await expect(result(page)).toHaveText(/^Ready: 1 of 3; not decided: /);
  await expect(page.locator('[data-figure="discovery-in"]')).toHaveText('1 of 3 ready');
  await page.keyboard.press('Tab');
  await page.keyboard.type('One page, see the wiki');
  await page.reload();
  const first = criterion(page, 'discovery-in/concept');
  await expect(first.getByLabel('ready', { exact: true })).toBeChecked();
  await expect(first.getByRole('textbox')).toHaveValue('One page, see the wiki');
  await first.getByLabel('not ready yet').check();
  await expect(result(page)).toHaveText(/^Ready: 0 of 3; missing: A high-level concept; /);
  await button(page, 'Undo').click();
  await expect(first.getByLabel('ready', { exact: true })).toBeChecked();
  await expect(page.locator('[data-undo-words]')).toHaveText(
    'Undone: decision of “A high-level concept” is now ready.',
  );
});

test('shows what bears on a criterion, leads there, and ticks nothing', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const leads = criterion(page, 'discovery-in/leads');
  await expect(leads.locator('summary')).toHaveText(/1 of 2 checklist items done/);
  await expect(result(page)).toHaveText(/^Ready: 1 of 3/);
  await leads.locator('summary').click();
  await expect(leads.locator('[data-evidence="r/lead"]')).toContainText('done');
  await leads.locator('[data-evidence="t1/lead-committed"] a').click();
  await expect(page.locator('[data-item-id="t1/lead-committed"]')).toBeInViewport();
  await page.locator('[data-item-id="t1/lead-committed"]').getByRole('radio', { name: 'Done' }).check();
  // What is ticked before the script has come counts when it comes; until then the page does not say that it is saved.
  await expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
  await page.goBack();
  await expect(leads.locator('summary')).toHaveText(/2 of 2 checklist items done/);
  await expect(result(page)).toHaveText(/^Ready: 1 of 3/);
});

test('each criterion and each checklist item shows the fact that it asks for', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Registries' });
      setRow(initiative, PEOPLE, 'a', { name: 'Ann', champion: 'chosen', commitment: 'written' });
      setRow(initiative, PEOPLE, 'o', { name: 'A plan', kind: 'organization', group: 'payers' });
      setRow(initiative, RATINGS, 'a/commit-to-lead/me', { rating: '3' });
      setRow(initiative, CHARTER, 'topic/ip', { text: 'All is open.' });
    }),
  );
  await open(page);
  const says = (id: string) => criterion(page, id).locator('.evidence > summary');
  await expect(says('discovery-in/leads')).toContainText('1 candidate committed in writing (1 person)');
  await expect(says('discovery-in/candidates')).toContainText('1 of 6 groups with an organization');
  await page.goto('tracks/community-building/checklist/');
  const tool = (id: string) => page.locator(`[data-item-id="${id}"] [data-tool-words]`);
  for (const [id, words] of [
    ['t1/lead-committed', '1 candidate committed in writing (1 person)'],
    ['t1/quality-cover', '0 of 7 champion qualities covered by two or more, 1 by one only'],
    ['t1/decision-rights', '“Decision rights” is open'],
    ['t1/ip', '“Ownership and licenses” is in draft'],
    ['t1/role-matrix', '8 roles with nobody, 0 with one only, 0 filled'],
    ['t1/stakeholder-map', '1 of 6 groups with an organization'],
    ['t1/value-pairs', '0 of 6 groups with both an offer and an ask'],
  ] as const)
    await expect(tool(id)).toHaveText(words);
  await expect(page.getByRole('radio', { name: 'Done' }).and(page.locator(':checked'))).toHaveCount(0);
});

test('the chosen gate is in the address', async ({ page }) => {
  await open(page);
  await page.getByLabel('From Planning to Execution').check();
  await expect(page).toHaveURL(/\?gate=planning-out$/);
  await page.reload();
  await expect(page.locator('[data-gate="planning-out"] [data-criterion]')).toHaveCount(8);
  await open(page, '?gate=no-such-gate');
  await expect(page.locator('[data-gate="discovery-in"]')).toBeVisible();
});

test('an answer to a criterion that is gone stays until it is removed, and comes back', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const gone = page.locator('[data-retired]');
  await expect(gone).toContainText('What was asked once.');
  await button(page, 'Remove the answer to: What was asked once.').click();
  await expect(gone).toHaveCount(0);
  await expect(page.locator('#gate-title')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(gone).toContainText('My answer');
});

test('all gates of a newer version can be read and taken along, and none changed', async ({
  page,
  context,
  baseURL,
}) => {
  const newer = Object.entries(stored(baseURL, work)).map(([key, text]) => [
    key,
    text.replace(/"version":\d+/, '"version":99'),
  ]);
  await seed(context, Object.fromEntries(newer) as Record<string, string>);
  await open(page);
  await page.getByRole('group', { name: 'Which gate?' }).getByRole('radio').last().check();
  await expect(page.locator('#gate-title')).toHaveText('From one phase to the next');
  await expect(page.locator('[data-criterion] input').first()).toBeDisabled();
  await expect(button(page, 'Print the sheet of this gate')).toBeEnabled();
  await expect(page.locator('[data-retired]').getByRole('button')).toBeDisabled();
});

test('the sheet is saved as Markdown and as Word', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const markdown = page.waitForEvent('download');
  await button(page, 'Save as Markdown').click();
  const file = await markdown;
  expect(file.suggestedFilename()).toMatch(/^heart-failure-registries-gate-discovery-in-[\d-]+\.md$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('### Leads for the talks: ready');
  expect(text).toContain('> Ann signed in May.');
  const word = page.waitForEvent('download');
  await button(page, 'Save as Word (.docx)').click();
  expect((await word).suggestedFilename()).toMatch(/\.docx$/);
});

test('prints the chosen gate on one page with room for the decision', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page, '?gate=planning-out');
  await page.emulateMedia({ media: 'print' });
  // What is left of A4 inside the margins of 18 mm, in CSS pixels.
  await page.setViewportSize({ width: 658, height: 986 });
  const sheet = page.locator('.gate-sheet');
  await expect(sheet.locator('tbody tr')).toHaveCount(8);
  await expect(sheet).toContainText('Heart failure registries');
  await expect(sheet).toContainText('Go with conditions');
  await expect(page.locator('[data-criterion]').first()).toBeHidden();
  const height = await page.evaluate(
    () => document.querySelector('.gate-sheet')?.getBoundingClientRect().bottom,
  );
  expect(height).toBeLessThan(986);
});

test('a gate is told at a glance: what holds, what is missing, and what was decided by whom', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const line = (id: string) => page.locator(`[data-glance="${id}"]`);
  await expect(page.locator('[data-glance]')).toHaveCount(3);
  const buttons = await page.locator('.verdict').first().getByRole('radio').all();
  const lefts = await Promise.all(buttons.map(async (one) => (await one.boundingBox())?.x));
  expect(new Set(lefts).size).toBe(2);
  await expect(line('discovery-in/leads')).toContainText(/ready.*1 of 2 checklist items done/);
  await criterion(page, 'discovery-in/concept').getByLabel('not ready yet').check();
  await criterion(page, 'discovery-in/concept').getByRole('textbox').fill('Bo writes it by May');
  await expect(line('discovery-in/concept')).toContainText(/not ready yet.*Bo writes it by May/);
  const decided = page.locator('[data-decision]');
  await expect(decided).toHaveText('Decision on the gate: not recorded yet');
  await page.getByLabel('Decision', { exact: true }).selectOption('Go with conditions');
  await page.getByLabel('Date of the decision').fill('2027-05-03');
  await page.getByLabel('Who decided').fill('Ann and Bo');
  await page.getByLabel('Reasons and conditions').fill('Once the budget is signed.');
  await expect(decided).toHaveText('Decision on the gate: Go with conditions, 3 May 2027, Ann and Bo');
  await page.reload();
  await expect(decided).toHaveText('Decision on the gate: Go with conditions, 3 May 2027, Ann and Bo');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.gate-sheet');
  await expect(sheet.locator('[data-ticked]')).toHaveText('Go with conditions (decided)');
  await expect(sheet).toContainText('Once the budget is signed.');
  await expect(sheet).toContainText('3 May 2027');
  await page.emulateMedia({ media: 'screen' });
  await decided.getByRole('link').click();
  await expect(page.locator('#gate-decided')).toBeInViewport();
});

test('the decision of one gate is not shown at another', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  await page.getByLabel('Who decided').fill('Ann and Bo');
  await page.getByLabel('From Planning to Execution').check();
  await expect(page.getByLabel('Who decided')).toHaveValue('');
  await expect(page.locator('[data-decision]')).toHaveText('Decision on the gate: not recorded yet');
});
