import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { setCover } from '../../src/workbook/tools/roles/holders.ts';
import { seed, stored, test } from './workbook-seed.ts';

const role = (page: Page, id: string) => page.locator(`[data-role="${id}"]`);
const person = (page: Page, name: string) =>
  page.locator('[data-person]').filter({ has: page.locator('summary strong', { hasText: name }) });
const summary = (page: Page) => page.locator('[data-summary]');
const button = (page: Page, name: string) => page.getByRole('button', { name });

async function open(page: Page): Promise<void> {
  await page.goto('workbook/roles/');
  await expect(page.locator('.gw-work[data-ready]')).toBeVisible();
}
/** Ann has three roles and leaves, Bo is a champion considered for another use case, a plan stands for payers. */
const people = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Cardiology' });
  addPerson(initiative, 'ann', { name: 'Ann', leaves: '2099-12-31', useCase: 'Heart failure' });
  addPerson(initiative, 'bo', { name: 'Bo', champion: 'considered', useCase: 'Stents' });
  addPerson(initiative, 'plan', { name: 'A plan', kind: 'organization', group: 'payers' });
  for (const [id, one, title] of [
    ['ann', 'clinical-lead', 'Clinical lead'],
    ['ann', 'technical-lead', 'Technical lead'],
    ['ann', 'terminologist', 'Terminologist'],
    ['bo', 'clinical-lead', 'Clinical lead'],
    ['bo', 'former', 'A former role'],
  ] as const)
    setCover(initiative, id, one, true, title);
};

test('someone is entered, named for a role with a skill, and kept, by keyboard alone', async ({ page }) => {
  await open(page);
  await expect(summary(page)).toHaveText('8 with nobody, 0 with one only, 0 filled, 0 not needed for now.');
  await button(page, 'Add a person').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Ann');
  await role(page, 'terminologist').locator('summary').focus();
  await page.keyboard.press('Enter');
  await role(page, 'terminologist').getByRole('group', { name: 'Who fills it' }).getByLabel('Ann').focus();
  await page.keyboard.press('Space');
  await expect(role(page, 'terminologist')).toHaveAttribute('data-state', 'one');
  await expect(page.locator('[data-announcer][role=status]')).toHaveText(
    '7 with nobody, 1 with one only, 0 filled, 0 not needed for now.',
  );
  const skill = role(page, 'terminologist').getByRole('group', { name: 'Requesting new codes' });
  await skill.getByLabel('Ann').check();
  await expect(role(page, 'terminologist')).toContainText(
    'Skills that nobody brings yet: Code systems such as',
  );
  await page.reload();
  await expect(role(page, 'terminologist').locator('> p').first()).toHaveText('Ann');
  await expect(summary(page)).toHaveText('7 with nobody, 1 with one only, 0 filled, 0 not needed for now.');
});

test('what is missing: roles, groups, who leaves what, who has too much; use cases apart', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await expect(summary(page)).toContainText('5 with nobody, 2 with one only');
  await expect(role(page, 'clinical-lead')).toHaveAttribute('data-state', 'enough');
  await expect(role(page, 'former')).toContainText('A former role');
  await expect(role(page, 'former')).toContainText('no longer in the playbook');
  await expect(page.locator('[data-group="payers"]')).toContainText('A plan');
  await expect(page.locator('[data-group="vendors"]')).toContainText('no organization yet');
  const vendors = page.locator('[data-group="vendors"]').getByRole('link');
  await expect(vendors.first()).toHaveAttribute('href', /\/value\/vendors\/$/);
  await expect(vendors.last()).toHaveAttribute('href', /\/workbook\/brief\/\?group=vendors$/);
  await expect(page.locator('[data-leaving="ann"]')).toContainText(
    'Leaves nobody for Terminologist; Technical lead',
  );
  await expect(page.locator('[data-leaving="ann"]')).toContainText('Leaves one person for Clinical lead');
  await expect(page.locator('[data-overloaded="ann"]')).toContainText(
    'has 3: Clinical lead; Terminologist; Technical lead.',
  );
  await page.getByRole('combobox', { name: 'Use case' }).selectOption('Stents');
  await expect(role(page, 'clinical-lead')).toHaveAttribute('data-state', 'one');
  await expect(role(page, 'technical-lead')).toHaveAttribute('data-state', 'nobody');
  await expect(page.locator('[data-overloaded]')).toHaveCount(0);
});

test('an organization without a group is named, and its name leads to where the group is said', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      people(library);
      const { initiative } = library.current();
      addPerson(initiative, 'stray', { name: 'A society', kind: 'organization' });
      addPerson(initiative, 'nameless', { kind: 'organization' });
    }),
  );
  await open(page);
  const stray = page.locator('[data-orphaned-cover]');
  await expect(stray).toHaveText('2 organizations have no group yet: A society; one without a name.');
  await stray.getByRole('link', { name: 'A society' }).press('Enter');
  await expect(page.locator('#stray-group')).toBeFocused();
  await page.keyboard.type('Payers');
  await expect(page.locator('[data-group="payers"]')).toContainText('A plan; A society');
  await expect(stray).toHaveText('1 organization has no group yet: one without a name.');
});

test('use cases stand side by side, with gaps and skills, and a role leads to its people', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  const table = page.getByRole('table', { name: 'Use cases side by side' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Role',
    /^Heart failure\s*5 with nobody, 3 with one only$/,
    /^Stents\s*7 with nobody, 1 with one only$/,
  ]);
  const cells = table.locator('[data-side="technical-lead"]').getByRole('cell');
  await expect(cells.first()).toContainText('Ann');
  await expect(cells.first()).toContainText('one only');
  await expect(cells.last()).toContainText('nobody');
  const rows = await table.getByRole('row').count();
  await page.getByLabel('Show skills').check();
  expect(await table.getByRole('row').count()).toBeGreaterThan(rows + 20);
  await table.getByRole('link', { name: 'Terminologist' }).click();
  await expect(page.locator('#role-terminologist')).toBeFocused();
});

test('roles can be wanted less, added, and removed; undo says what it did', async ({ page }) => {
  await open(page);
  await role(page, 'test-script-developer').locator('summary').click();
  await role(page, 'test-script-developer').getByLabel('People wanted').selectOption('Nobody for now');
  await expect(summary(page)).toContainText(
    '7 with nobody, 0 with one only, 0 filled, 1 not needed for now.',
  );
  await button(page, 'Add a role of your own').click();
  await expect(page.getByLabel('Name of the role')).toBeFocused();
  await page.keyboard.type('Medical physicist');
  await expect(page.getByRole('heading', { name: 'Medical physicist', exact: true })).toBeVisible();
  const own = page.locator('[data-role]').last();
  await button(page, 'Add a person').click();
  await page.keyboard.type('Ann');
  await own.getByRole('group', { name: 'Who fills it' }).getByLabel('Ann').check();
  await own.getByRole('button', { name: 'Add a skill' }).click();
  await expect(own.getByLabel('Skill of your own')).toBeFocused();
  await page.keyboard.type('Radiation dose');
  await expect(own).not.toContainText('Skills that nobody brings yet');
  await own.getByRole('group', { name: 'Radiation dose' }).getByLabel('Ann').check();
  await button(page, 'Remove this role').click();
  await expect(page.getByRole('heading', { name: 'Roles', exact: true })).toBeFocused();
  await expect(page.locator('[data-role]')).toHaveCount(8);
  await button(page, 'Undo').click();
  await expect(page.getByRole('heading', { name: 'Medical physicist', exact: true })).toBeVisible();
});

test('a person without a name yet who is given a role at once stays, with the role', async ({ page }) => {
  await open(page);
  const role = page.locator('[data-role]').first();
  await role.locator('summary').first().click();
  await button(page, 'Add a person').click();
  const box = role.getByRole('checkbox').first();
  await box.click();
  await expect(box).toBeChecked();
  await expect(page.locator('[data-person]')).toHaveCount(1);
});

test('what is added and left without an entry is gone again, and what was undone meanwhile stays undone', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Add a person').click();
  await page.keyboard.type('Ann');
  await button(page, 'Add an organization').click();
  await button(page, 'Add a person').click();
  await expect(page.locator('[data-person]')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Stakeholder group' }).last().focus();
  await expect(page.locator('[data-person]')).toHaveCount(2);
  await button(page, 'Undo').click();
  await expect(page.locator('[data-person]')).toHaveCount(1);
  await expect(page.locator('[data-undo-words]')).toHaveText('The new entry is gone again.');
  await button(page, 'Add a role of your own').click();
  await expect(page.locator('[data-role]')).toHaveCount(9);
  await page.getByRole('link', { name: 'Workbook', exact: true }).first().focus();
  await expect(page.locator('[data-role]')).toHaveCount(8);
  await button(page, 'Add a person').click();
  await page.goto('workbook/roles/');
  await expect(page.locator('[data-person]')).toHaveCount(1);
  await button(page, 'Add a person').click();
  await page.keyboard.type('x'.repeat(200));
  await page.locator('summary').first().focus();
  await expect(page.locator('[data-person]')).toHaveCount(2);
});

test('candidates of the champion matrix are people here, and the other way round', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await expect(person(page, 'Bo')).toContainText('champion: considered');
  await page.goto('workbook/champions/');
  await expect(page.getByLabel('Or someone who is in your workbook already').locator('option')).toHaveText([
    'Ann',
    'A plan',
  ]);
});

test('removing someone empties their roles, undo fills them again', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  await person(page, 'Ann').locator('summary').click();
  await person(page, 'Ann').getByRole('button', { name: 'Remove from all tools' }).click();
  await expect(role(page, 'technical-lead')).toHaveAttribute('data-state', 'nobody');
  await expect(page.getByRole('heading', { name: 'People and organizations' })).toBeFocused();
  await button(page, 'Undo').click();
  await expect(role(page, 'technical-lead')).toHaveAttribute('data-state', 'one');
});

test('files and paper hold the cover without controls', async ({ page, context, baseURL }) => {
  await seed(context, stored(baseURL, people));
  await open(page);
  const download = page.waitForEvent('download');
  await button(page, 'Save as a table (CSV)').click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    'Technical lead,one only,2,Ann,person',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(role(page, 'clinical-lead')).toContainText('Ann, until 31 December 2099; Bo');
  for (const part of ['[data-intro]', 'summary', 'button', 'select', 'nav.sidebar'])
    await expect(page.locator('body').locator(part).filter({ visible: true })).toHaveCount(0);
});

test('the guide leads to the tool', async ({ page }) => {
  await page.goto('tracks/community-building/growth/');
  await page.getByRole('main').getByRole('link', { name: 'Fill your roles' }).click();
  await expect(page).toHaveURL(/\/workbook\/roles\/$/);
});
