import { expect, type Page } from '@playwright/test';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { addBrief } from '../../src/workbook/tools/briefs/briefs.ts';
import { button, seed, stored, test } from './workbook-seed.ts';

const page_ = (page: Page) => page.locator('[data-document]');
const gains = (page: Page) => page.locator('[data-direction="receives"]');
const asks = (page: Page) => page.locator('[data-direction="gives"]');
const balance = (page: Page) => page.locator('[data-balance]');

async function begin(page: Page): Promise<void> {
  await page.goto('workbook/brief/');
  await page.getByLabel('Stakeholder group').selectOption('Payers');
  await page.getByRole('button', { name: 'Begin the brief' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
}

test('a brief is begun, filled from the playbook, made ours, ordered and kept', async ({ page }) => {
  await begin(page);
  const adds = gains(page).getByRole('button', { name: /^Add: / });
  const count = await adds.count();
  // By keyboard alone: the list stays open, and the focus goes on to the next statement, where the last one was.
  await adds.first().focus();
  const at = async () => (await page.locator(':focus').boundingBox())?.y ?? 0;
  const top = await at();
  await page.keyboard.press('Enter');
  await expect(adds.first()).toBeFocused();
  expect(Math.abs((await at()) - top)).toBeLessThan(2);
  await expect(page.locator('[data-announcer][role=status]')).toHaveText(
    `Added. 1 in the brief, ${count - 1} more to add.`,
  );
  await expect(balance(page)).toHaveText(/^This brief offers without asking/);
  await page.keyboard.press('Enter');
  await expect(adds).toHaveCount(count - 2);
  await expect(adds.first()).toBeFocused();
  const lines = gains(page).locator('[data-line]');
  const ids = () => lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-line')));
  const before = await ids();
  expect(before).toHaveLength(2);
  // A statement is two lines high beside its buttons.
  expect((await lines.first().boundingBox())?.height).toBeLessThan(60);
  await gains(page)
    .getByRole('button', { name: /^Move down: / })
    .first()
    .click();
  await expect.poll(ids).toEqual(before.toReversed());
  // The moved line takes the focus along, and the end of the list is told by doing nothing.
  await expect(lines.nth(1).getByRole('button', { name: /^Move down: / })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await ids()).toEqual(before.toReversed());
  // As long as nobody writes better, the brief speaks to its readers, not about them.
  const said = await lines.first().locator('.said').innerText();
  await expect(page_(page)).toContainText(said);
  await lines.first().locator('summary').click();
  // By its name alone, a field says which statement it is for.
  const words = gains(page).getByRole('group', { name: said }).getByLabel('Own words');
  await words.fill('One report instead of four.');
  await expect(page_(page)).toContainText('One report instead of four.');
  await page.getByLabel('Your one request').fill('Could one of your clinicians read the list?');
  await expect(balance(page)).toHaveText('');
  await page.reload();
  await expect(page_(page)).toContainText('Could one of your clinicians read the list?');
  expect(await ids()).toEqual(before.toReversed());
  await expect(lines.first()).toContainText('own words');
  // What is taken out hands the focus to the next statement.
  await lines
    .first()
    .getByRole('button', { name: /^Take out: / })
    .click();
  await expect(lines).toHaveCount(1);
  await expect(lines.first().locator('summary')).toBeFocused();
});

test('a brief is saved as slides, and where their writer does not come, that is said and can be tried again', async ({
  page,
}) => {
  await begin(page);
  await page.getByLabel('Opening').fill('We are [who].');
  await adding(page);
  const says = page.getByText(/^The brief with 1 gain and 0 things you ask/);
  await expect(says).toContainText('Your text has 1 place still in brackets.');
  await expect(says).toContainText(
    'Slides keep a place in brackets for what you ask, evidence and the request.',
  );
  const slides = page.getByRole('button', { name: 'Save as slides (.pptx)' });
  const told = page.locator('[data-output-status]');
  // A request that fails would be told in the console, too.
  const broken = { contentType: 'text/javascript', body: 'throw new Error()' };
  await page.route(/\/pptx\.[^/]*\.js$/, (route) => route.fulfill(broken), { times: 1 });
  await slides.click();
  await expect(told).toHaveText(/^The file could not be made: .* Nothing is lost: try again/);
  await expect(slides).toBeFocused();
  await page.reload();
  const [download] = await Promise.all([page.waitForEvent('download'), slides.click()]);
  expect(download.suggestedFilename()).toMatch(/^my-initiative-value-brief-\d{4}-\d\d-\d\d\.pptx$/);
  await expect(told).toHaveText(/^my-initiative-value-brief-.*\.pptx was handed to your browser to save\.$/);
});

test('asking without offering is said to its author, and not to its reader', async ({ page }) => {
  await begin(page);
  await asks(page)
    .getByRole('button', { name: /^Add: / })
    .first()
    .click();
  await expect(balance(page)).toHaveText(/^This brief asks without offering/);
  await expect(page_(page)).not.toContainText('without offering');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('without offering')).toBeHidden();
});

test('a statement is added from its page once, and undo takes it out', async ({ page }) => {
  await page.goto('value/vendors/');
  await page
    .getByRole('link', { name: /^Add to a brief: / })
    .first()
    .click();
  await expect(gains(page).locator('[data-line="vendors/receives/1"]')).toBeVisible();
  await expect(page).toHaveURL(/workbook\/brief\/\?brief=[^&]+$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-line]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.locator('[data-line]')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('[data-line]')).toHaveCount(1);
});

test('a statement is added from the finder', async ({ page }) => {
  await page.goto('value/?q=insurer');
  await page
    .getByRole('link', { name: /^Add to a brief: “/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'In your brief. Open it (1)' }).click();
  await expect(page.locator('[data-line^="payers/"]')).toHaveCount(1);
});

test('an address that names nothing known begins nothing', async ({ page }) => {
  await page.goto('workbook/brief/?add=%3Cimg%20src=x%20onerror=alert(1)%3E&group=nobody');
  await expect(page.getByRole('button', { name: 'Begin the brief' })).toBeVisible();
  await expect(page_(page)).toHaveCount(0);
});

test('a link for another group begins a brief of its own, and an emptied field stays open', async ({
  page,
}) => {
  await begin(page);
  await gains(page)
    .getByRole('button', { name: /^Add: / })
    .first()
    .click();
  const line = gains(page).locator('[data-line]').first();
  await line.locator('summary').click();
  await line.getByLabel('Own words').fill('x');
  await line.getByLabel('Own words').fill('');
  await expect(line.getByLabel('Own words')).toBeFocused();
  await page.goto('workbook/brief/?group=vendors');
  await expect(page.getByLabel('Stakeholder group')).toHaveValue('vendors');
  await page.getByRole('button', { name: 'Begin the brief' }).click();
  await expect(page.getByRole('checkbox', { name: 'Vendors' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Payers' })).not.toBeChecked();
});

/** Adds the first statement that the group gains. */
async function adding(page: Page): Promise<void> {
  await gains(page)
    .getByRole('button', { name: /^Add: / })
    .first()
    .click();
}

/** Three briefs, two of them for the same group. */
const several = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Several' });
  addBrief(initiative, 'one', { groups: 'payers' });
  addBrief(initiative, 'two', { groups: 'regulators vendors' });
  addBrief(initiative, 'three', { groups: 'payers', title: 'Second talk' });
};
const heading = (page: Page) => page.locator('#brief-about');

test('the chosen brief stays chosen: in the address, on reload and on return', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, several));
  await page.goto('workbook/brief/');
  await expect(heading(page)).toHaveText('Brief 1 for payers');
  await page.getByLabel('Brief to work on').selectOption('Brief 2 for regulators and vendors');
  await expect(heading(page)).toHaveText('Brief 2 for regulators and vendors');
  await expect(page).toHaveURL(/\?brief=two$/);
  await page.reload();
  await expect(heading(page)).toHaveText('Brief 2 for regulators and vendors');
  await page.goto('workbook/');
  await page.goto('workbook/brief/');
  await expect(heading(page)).toHaveText('Brief 2 for regulators and vendors');
  await page.goto('workbook/brief/?brief=three');
  await expect(heading(page)).toHaveText('Second talk');
  await page.goto('workbook/brief/?brief=no-such-brief');
  await expect(heading(page)).toHaveText('Second talk');
  await expect(page).toHaveURL(/\?brief=three$/);
  await button(page, 'Remove this brief').click();
  await expect(page).toHaveURL(/\?brief=two$/);
  await button(page, 'Undo').click();
  await expect(page).toHaveURL(/\?brief=three$/);
});

test('a statement goes into the brief that is worked on, not into the first for its group', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, several));
  await page.goto('workbook/brief/?brief=three');
  await expect(heading(page)).toHaveText('Second talk');
  await page.goto('workbook/brief/?add=payers/receives/1');
  await expect(gains(page).locator('[data-line="payers/receives/1"]')).toBeVisible();
  await expect(heading(page)).toHaveText('Second talk');
});

test('a brief for two groups names each above its lines, in the order that its author gives', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, several));
  await page.goto('workbook/brief/?brief=two');
  for (const group of ['Vendors', 'Regulators'])
    await asks(page)
      .locator('.offered li')
      .filter({ hasText: group })
      .first()
      .getByRole('button', { name: /^Add: / })
      .click();
  await expect(page_(page).locator('h2')).toHaveText('Value brief for regulators and vendors');
  await expect(page_(page).locator('h3')).toHaveText('What we ask of you');
  await expect(page_(page).locator('h4')).toHaveText(['Regulators', 'Vendors']);
  // The lines stand on the screen as they do on the page, and none moves into the other group.
  const lines = asks(page).locator('[data-line]');
  await expect(lines.first()).toHaveAttribute('data-line', /^regulators/);
  await expect(lines.first().getByRole('button', { name: /^Move down: / })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const order = page.getByRole('group', { name: 'The brief turns to them in this order' });
  await order.getByRole('button', { name: 'Move up: Vendors' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-announcer][role=status]')).toHaveText('Now 1 of 2.');
  await expect(order.getByRole('button', { name: 'Move up: Vendors' })).toBeFocused();
  await expect(page_(page).locator('h2')).toHaveText('Value brief for vendors and regulators');
  await expect(page_(page).locator('h4')).toHaveText(['Vendors', 'Regulators']);
  await expect(lines.first()).toHaveAttribute('data-line', /^vendors/);
});

test('a removed brief comes back with undo', async ({ page }) => {
  await begin(page);
  await page.getByLabel('Title').fill('For the payers’ board');
  await page.getByRole('button', { name: 'Remove this brief' }).click();
  await expect(page.getByLabel('Title')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('For the payers’ board');
});

test('all briefs of a newer version can be read and taken along, and none changed', async ({
  page,
  context,
  baseURL,
}) => {
  const keys = stored(baseURL, (library) => {
    const { initiative } = library.create({ name: 'Newer' });
    addBrief(initiative, 'one', { groups: 'payers', title: 'First' });
    addBrief(initiative, 'two', { groups: 'vendors', title: 'Second' });
  });
  const newer = Object.entries(keys).map(([key, text]) => [
    key,
    text.replace(/"version":\d+/, '"version":99'),
  ]);
  await seed(context, Object.fromEntries(newer) as Record<string, string>);
  await page.goto('workbook/brief/');
  await page.getByLabel('Brief to work on').selectOption('Second');
  await expect(page_(page)).toContainText('Second');
  await expect(page.getByLabel('Title')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Print the brief' })).toBeEnabled();
  await page.getByText('Begin another brief').click();
  await expect(page.getByRole('button', { name: 'Begin the brief' })).toBeDisabled();
});

test('on a wide screen the page stays beside its fields, and is whole', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await page.goto('workbook/brief/');
  const [form, main] = [page.locator('#brief-choice'), page.locator('.gw-work')];
  // Before there is a page, its room is not kept free.
  expect((await form.boundingBox())?.width).toBe((await main.boundingBox())?.width);
  await begin(page);
  const sheet = page_(page);
  await asks(page).locator('summary').last().scrollIntoViewIfNeeded();
  await expect(sheet).toBeInViewport({ ratio: 0.9 });
  const [beside, field] = [await sheet.boundingBox(), await page.getByLabel('Title').boundingBox()];
  expect(beside?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
  // One that is higher than the screen goes along until its end is seen, and has no end inside.
  const request = 'Could one of your clinicians read the list with us?';
  await page.getByLabel('Opening').fill(Array(30).fill(request).join('\n'));
  await page.getByLabel('Your one request').fill('The end of the page.');
  expect(await sheet.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  await page.getByRole('button', { name: 'Remove this brief' }).scrollIntoViewIfNeeded();
  await expect(sheet.getByText('The end of the page.')).toBeInViewport();
  await expect(sheet).not.toHaveAttribute('tabindex');
});

test('on paper there is the brief and nothing else, and before it is written a sheet for a pen', async ({
  page,
}) => {
  const blank = page.getByText('What you ask of the group');
  await page.goto('workbook/brief/');
  await expect(page.getByLabel('Stakeholder group')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(blank).toBeVisible();
  await page.emulateMedia({ media: null });
  await begin(page);
  await page.emulateMedia({ media: 'print' });
  await expect(blank).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(blank).toBeHidden();
  await page.getByLabel('Opening').fill('We share one problem.');
  await page.emulateMedia({ media: 'print' });
  await expect(page_(page)).toBeVisible();
  await expect(blank).toHaveCount(0);
  await expect(page.getByLabel('Opening')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove this brief' })).toBeHidden();
});
