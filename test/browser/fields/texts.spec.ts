// A text that does not fit, or holds signs that cannot be kept.
import { expect } from '@playwright/test';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { CLAUSES, item, LIST, MANY_WORDS, note, open, work } from './fields.ts';

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));

for (const [name, address, find, pasted, limit] of [
  [
    'a part of the charter',
    'workbook/charter/#heading-objective',
    '#heading-objective-text',
    CLAUSES,
    '20,000',
  ],
  ['the request of a brief', 'workbook/brief/', '#brief-ask', CLAUSES.slice(0, 4_600), '2,000'],
  ['an owner', LIST, '[data-item-id="t1/ip"] [data-field="owner"]', MANY_WORDS, '120'],
  ['a note', LIST, '[data-item-id="t1/ip"] [data-field="note"]', CLAUSES, '20,000'],
  ['a name', 'workbook/', '#wb-field-name', MANY_WORDS, '120'],
] as const) {
  test(`${name}: what is pasted and does not fit stays whole, marked, until it is shortened`, async ({
    page,
  }) => {
    await open(page, address);
    const field = page.locator(find);
    const before = await field.inputValue();
    await field.selectText();
    await page.keyboard.insertText(pasted);
    await expect(field).toHaveValue(pasted);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const count = String(pasted.length).replace(/(?=(...)+$)\B/g, ',');
    await expect(note(field, 'wrong')).toHaveText(
      `Not saved: this is longer than ${limit} characters (${count}). Shorten it, or leave it out; the text stays here until then. What was saved before stays saved.`,
    );
    await field.blur();
    await expect(field).toHaveValue(pasted);
    const other = await page.context().newPage();
    await open(other, address);
    await expect(other.locator(find)).toHaveValue(before);

    await field.fill(pasted.slice(0, 100));
    await expect(note(field, 'wrong')).toHaveCount(0);
    await expect(other.locator(find)).toHaveValue(pasted.slice(0, 100));
  });
}

test('limits are shown before they are reached, and announced once', async ({ page }) => {
  await open(page, LIST);
  const owner = item(page, 'owner');
  await owner.fill('x'.repeat(107));
  await expect(note(owner, 'room')).toHaveCount(0);
  await owner.press('End');
  await owner.pressSequentially('xxx');
  await expect(note(owner, 'room')).toHaveText('10 characters left.');
  await expect(page.getByRole('status').filter({ hasText: 'characters left' })).toHaveText(
    'Owner: 12 characters left.',
  );
});

test('a text that could not be kept is there again when its field is', async ({ page }) => {
  await page.goto('workbook/champions/');
  const rate = button(page, /^Rate/).first();
  await rate.click();
  const field = page.locator('#ann-note');
  const fold = page.getByText(/^Commitment, last day/);
  await fold.click();
  await field.fill(CLAUSES);
  await expect(note(field, 'wrong')).toContainText('Not saved');
  await button(page, 'Close and go back to the matrix').click();
  await expect(field).toHaveCount(0);
  await rate.click();
  await expect(field).toHaveValue(CLAUSES);
  await expect(note(field, 'wrong')).toContainText('Not saved');
});

test('no field cuts what is typed', async ({ page }) => {
  for (const address of [
    LIST,
    ...['', 'charter/', 'roles/', 'brief/', 'staffing/', 'gates/'].map((one) => `workbook/${one}`),
  ]) {
    await open(page, address);
    await expect(page.locator('main [maxlength]')).toHaveCount(0);
  }
});

test('a role of one’s own that is too long is not lost', async ({ page }) => {
  await open(page, 'workbook/staffing/');
  const name = page.getByLabel('A role of your own');
  await name.fill(MANY_WORDS + MANY_WORDS);
  await name.press('Enter');
  await expect(name).toHaveValue(MANY_WORDS + MANY_WORDS);
  await expect(note(name, 'wrong')).toContainText('Not saved: this is longer than 200 characters (288).');
});

for (const [name, address, find] of [
  ['a note of a checklist', LIST, '[data-item-id="t1/ip"] [data-field="note"]'],
  ['a name', 'workbook/roles/', '#ann-name'],
] as const) {
  test(`${name}: signs that cannot be kept are not left out in silence`, async ({ page }) => {
    await open(page, address);
    const field = page.locator(find);
    await field.fill('\uFFFDBud\u0007get');
    await expect(note(field, 'altered')).toHaveText(/^Left out: signs that cannot be kept, such as control/);
    await expect(field).toHaveAccessibleDescription(/Left out: signs/);
    await field.blur();
    await expect(field).toHaveValue('Budget');
    await expect(note(field, 'altered')).toBeVisible();
    await field.fill('Budget 2');
    await expect(note(field, 'altered')).toHaveCount(0);
  });
}
