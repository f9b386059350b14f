// Typing over somebody else’s edit.
import { expect, type Locator, type Page } from '@playwright/test';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { item, kept, LIST, note, open, work } from './fields.ts';

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));

interface Case {
  readonly address: string;
  readonly field: (page: Page) => Locator;
  /** What Ann has typed, what Bob's tab then enters, and what Ann types next. */
  readonly typed: string;
  readonly other: string;
  readonly more: string;
  /** What the notice quotes. */
  readonly quote: string;
}

const text = { typed: 'Budget is', other: 'Budget is 40k, see minutes', more: 'Budget is t' };

const CASES: Readonly<Record<string, Case>> = {
  'a note of a checklist': { address: LIST, field: (page) => item(page, 'note'), ...text, quote: text.other },
  'an owner': { address: LIST, field: (page) => item(page, 'owner'), ...text, quote: text.other },
  'a due day': {
    address: LIST,
    field: (page) => item(page, 'due'),
    typed: '2027-03-31',
    other: '2027-05-05',
    more: '2027-04-30',
    quote: '5 May 2027',
  },
  'a link to evidence': {
    address: LIST,
    field: (page) => item(page, 'evidence'),
    typed: 'https://example.org/a',
    other: 'https://example.org/bob',
    more: 'https://example.org/ab',
    quote: 'https://example.org/bob',
  },
  'a part of the charter': {
    address: 'workbook/charter/#heading-objective',
    field: (page) => page.locator('#heading-objective-text'),
    ...text,
    quote: text.other,
  },
  'the request of a brief': {
    address: 'workbook/brief/',
    field: (page) => page.locator('#brief-ask'),
    ...text,
    quote: text.other,
  },
  'person-months': {
    address: 'workbook/staffing/',
    field: (page) => page.getByRole('textbox', { name: /^Use case lead, month 1, / }),
    typed: '0.75',
    other: '1.25',
    more: '0.7',
    quote: '1.25',
  },
  'the name of an initiative': {
    address: 'workbook/',
    field: (page) => page.locator('#wb-field-name'),
    ...text,
    quote: text.other,
  },
  'a person’s use case': {
    address: 'workbook/roles/',
    field: (page) => page.locator('#ann-useCase'),
    ...text,
    quote: text.other,
  },
  'an answer to a gate': {
    address: 'workbook/gates/',
    field: (page) => page.locator('[data-criterion] textarea').first(),
    ...text,
    quote: text.other,
  },
};

for (const [name, { address, field, typed, other, more, quote }] of Object.entries(CASES)) {
  test(`${name}: another tab’s edit is neither lost nor put under the caret`, async ({ page, context }) => {
    await open(page, address);
    const bob = await context.newPage();
    await open(bob, address);
    const mine = field(page);
    await mine.fill(typed);
    await expect(field(bob)).toHaveValue(typed);
    const hasCaret = await mine.evaluate((input: HTMLInputElement) => {
      if (input.type === 'date') return false;
      input.setSelectionRange(2, 2);
      return true;
    });

    await field(bob).fill(other);
    await expect(note(mine, 'meanwhile')).toContainText(
      `Changed in another tab or by an import meanwhile: “${quote}”. If you type on, your text stands and the other is kept under Files, Kept from conflicts.`,
    );
    await expect(mine).toHaveValue(typed);
    await expect(mine).toHaveAccessibleDescription(/Changed in another tab/);
    if (hasCaret) expect(await mine.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);

    await mine.fill(more);
    await expect(note(mine, 'meanwhile')).toContainText(
      'Your text stands, and the other is kept under Files',
    );
    await expect(field(bob)).toHaveValue(other);
    await field(bob).blur();
    await expect(field(bob)).toHaveValue(more);

    await note(mine, 'meanwhile').getByRole('link').click();
    await expect(kept(page)).toHaveCount(1);
    await expect(kept(page)).toContainText(quote);
  });
}

test('a number that counts when its field is left is kept apart as well', async ({ page, context }) => {
  await open(page, 'workbook/staffing/');
  const bob = await context.newPage();
  await open(bob, 'workbook/staffing/');
  const months = (tab: Page) => tab.locator('#phase-two-months');
  await months(page).fill('12');
  await months(bob).fill('6');
  await months(bob).press('Enter');
  await expect(note(months(page), 'meanwhile')).toContainText('“6”');
  await expect(months(page)).toHaveValue('12');
  await months(page).press('Tab');
  await expect(months(bob)).toHaveValue('6');
  await months(bob).blur();
  await expect(months(bob)).toHaveValue('12');
  await page.goto('workbook/files/');
  await expect(kept(page)).toHaveText(/length in months, kept.*“6”/);
});

test('whoever leaves without typing on sees what came, and a note says so', async ({ page, context }) => {
  await open(page, 'workbook/charter/#heading-objective');
  const bob = await context.newPage();
  await open(bob, 'workbook/charter/#heading-objective');
  const field = (tab: Page) => tab.locator('#heading-objective-text');
  await field(page).fill('Budget is');
  await field(bob).fill('Budget is 40k');
  await expect(note(field(page), 'meanwhile')).toContainText('“Budget is 40k”');
  // It is read out once, whatever follows.
  const status = page.getByRole('status').filter({ hasText: 'Changed in another tab' });
  await expect(status).toHaveText(/^Which change in care .*: Changed in another tab or by an import/);
  await field(page).blur();
  await expect(field(page)).toHaveValue('Budget is 40k');
  await expect(note(field(page), 'meanwhile')).toHaveText(
    'Changed in another tab or by an import while you were here; the field shows that now.',
  );
  await page.goto('workbook/files/');
  await expect(page.locator('[data-preview], [data-ready]').first()).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
});

test('a stakeholder group that another tab chose is announced by its title, and so is what undo restores', async ({
  page,
  context,
}) => {
  await open(page, 'workbook/roles/');
  const other = await context.newPage();
  await open(other, 'workbook/roles/');
  await page.locator('#ann-group').focus();
  await other.locator('#ann-group').selectOption('vendors');
  await expect(note(page.locator('#ann-group'), 'meanwhile')).toContainText('“Vendors”');
  await button(other, 'Undo').first().click();
  await expect(other.locator('[data-undo-words]')).toHaveText(
    'Undone: stakeholder group of “Ann” is now “Payers”.',
  );
});
