// One way of typing in all fields: over somebody else's edit, more than fits, days and numbers that are none.
import { expect, type Locator, type Page } from '@playwright/test';
import { writeCells } from '../../src/workbook/engine/initiative.ts';
import { setRow } from '../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { addBrief } from '../../src/workbook/tools/briefs/briefs.ts';
import { CHARTER } from '../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { PEOPLE } from '../../src/workbook/tools/people/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../../src/workbook/tools/staffing/tables.ts';
import { axeFindings } from './checks.ts';
import { button, openBar, seed, stored, test } from './workbook-seed.ts';

const LIST = 'tracks/community-building/checklist/';

const work = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Cardiology', specialty: 'Hearts', startDate: '2027-01-15' });
  setItem(initiative, 't1/ip', { note: 'Budget', owner: 'Ann', due: '2027-03-01' }, 'Ownership');
  setRow(initiative, CHARTER, 'heading/objective', { text: 'Budget' });
  addBrief(initiative, 'brief', { groups: 'payers', ask: 'Budget' });
  setRow(initiative, PEOPLE, 'ann', { name: 'Ann', champion: 'considered', group: 'payers', addedAt: 1 });
  setRow(initiative, PHASES, 'one', { name: 'Model', start: 1, months: 3, addedAt: 1 });
  setRow(initiative, PHASES, 'two', { name: 'Guide', start: 4, months: 3, addedAt: 2 });
  setRow(initiative, STAFFING, 'use-case-lead/one', { m1: 0.5 });
  setRow(initiative, BALLOTS, 'ballot', { name: 'STU1', opens: '2027-06-10', addedAt: 1 });
};

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));

/** Opens a page and, in it, all that is folded. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('gw-checklist[data-ready], [data-ready], .gw-dashboard').first()).toBeVisible();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });
  if (address === 'workbook/') await openBar(page);
}

/** What stands beside a field. */
const note = (field: Locator, name: 'wrong' | 'meanwhile' | 'altered' | 'room'): Locator =>
  field.locator(`xpath=ancestor::*[.//*[@data-note]][1]//*[@data-note="${name}"]`);
const kept = (page: Page): Locator => page.locator('[data-kept] li');

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

const item = (page: Page, field: string): Locator =>
  page.locator(`[data-item-id="t1/ip"] [data-field="${field}"]`);
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

/** 29,089 characters, as somebody pasted them. */
const CLAUSES = Array.from({ length: 400 }, (_, clause) => `Clause ${clause}: ${'text '.repeat(12)}`).join(
  '\n',
);
const MANY_WORDS =
  'Ann Example; Bo Example; Chris Example; Dana Example; Eli Example; Fran Example; Gil Example; Hana Example; Ivo Example; Jo Example; Kim Example';

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

for (const [name, address, find] of [
  ['a due day', LIST, '[data-item-id="t1/host-choice"] [data-field="due"]'],
  ['the start day', 'workbook/', '#wb-field-start'],
  ['the first day of the plan', 'workbook/staffing/', '#staffing-start'],
  ['the day of a request', 'workbook/brief/', '#brief-ask-by'],
  ['the day of a ballot', 'workbook/staffing/', '#ballot-ballot-opens'],
  ['the last day of a person', 'workbook/roles/', '#ann-leaves'],
] as const) {
  test(`${name}: a day that is none, or of the year 27, is refused in words`, async ({ page, context }) => {
    await open(page, address);
    const day = page.locator(find);
    await day.fill('');
    const other = await context.newPage();
    await open(other, address);
    const stored = other.locator(find);
    const type = async (keys: string): Promise<void> => {
      await day.fill('');
      await day.blur();
      await day.focus();
      await page.keyboard.type(keys);
      await day.blur();
    };

    await type('022827');
    await expect(day).toHaveValue('0027-02-28');
    await expect(note(day, 'wrong')).toHaveText(
      'Not saved: this is in the year 27. Type the year with all four digits, from 1900 to 2199.',
    );
    await expect(stored).toHaveValue('');

    await type('02282027');
    await expect(note(day, 'wrong')).toHaveCount(0);
    await expect(stored).toHaveValue('2027-02-28');
    await day.fill('');
    await expect(stored).toHaveValue('');

    for (const keys of ['02302027', '0228']) {
      await type(keys);
      await expect(note(day, 'wrong')).toContainText('Not saved: this is not a day like 2027-03-31.');
      await expect(stored).toHaveValue('');
    }
    await type('03012027');
    await expect(note(day, 'wrong')).toHaveCount(0);
    await expect(stored).toHaveValue('2027-03-01');
  });
}

test('a day of the year 27 that was saved before is shown with a note, and kept until it is changed', async ({
  page,
  context,
  baseURL,
}) => {
  const keys = stored(baseURL, (library) => {
    work(library);
    const old = { table: 'items', row: 't1/ip', cell: 'due', value: '0027-02-28' };
    writeCells(library.current().initiative, 'edit', '', [old]);
  });
  await context.addInitScript((texts) => {
    if (location.protocol === 'about:' || localStorage.getItem('again') !== null) return;
    localStorage.setItem('again', 'yes');
    for (const [key, value] of Object.entries(texts)) localStorage.setItem(key, value);
  }, keys);
  await open(page, LIST);
  await expect(item(page, 'due')).toHaveValue('0027-02-28');
  await expect(note(item(page, 'due'), 'wrong')).toHaveText(/^Check this: it is in the year 27\./);
  await item(page, 'due').focus();
  await item(page, 'due').blur();
  await open(page, LIST);
  await expect(item(page, 'due')).toHaveValue('0027-02-28');
  await item(page, 'due').fill('2027-02-28');
  await expect(note(item(page, 'due'), 'wrong')).toHaveCount(0);
});

test('numbers are read as they stand, or refused with the reason beside the field', async ({ page }) => {
  await open(page, 'workbook/staffing/');
  const amount = page.getByRole('textbox', { name: /^Use case lead, month 1, / });
  const sum = page.locator('tr[data-role="use-case-lead"] [data-sum]');
  for (const [typed, shown] of [
    ['0,5', '0.5'],
    ['.75', '0.75'],
    ['１', '1'],
    ['0.500', '0.5'],
  ] as const) {
    await amount.fill(typed);
    await amount.blur();
    await expect(amount).toHaveValue(shown);
    await expect(sum).toHaveText(shown);
  }
  for (const [typed, reason] of [
    ['1,000', 'can mean 1000 as well as 1; write 1 if you mean that.'],
    ['1.000', 'can mean 1000 as well as 1; write 1 if you mean that.'],
    ['1 000', 'is not a number from 0 to 99, such as 0.25.'],
    ['1/2', 'is not a number from 0 to 99, such as 0.25.'],
    ['50%', 'is not a number from 0 to 99, such as 0.25.'],
    ['1e3', 'is not a number from 0 to 99, such as 0.25.'],
    ['0.333', 'has more than two decimal places; the nearest is 0.33.'],
  ] as const) {
    await amount.fill(typed);
    await amount.blur();
    await expect(amount).toHaveValue(typed);
    await expect(note(amount, 'wrong')).toHaveText(`Not saved: this ${reason} Kept: 0.5.`);
    await expect(sum).toHaveText('0.5');
  }
  await amount.focus();
  await page.mouse.wheel(0, 100);
  await expect(amount).toHaveValue('0.333');

  const months = page.locator('#phase-two-months');
  for (const typed of ['1,000', '1e1', '1.5', '-1', '']) {
    await months.fill(typed);
    await months.press('Tab');
    await expect(note(months, 'wrong')).toContainText(
      'Not saved: this is not a number of months from 1 to 36.',
    );
    await expect(months).toHaveValue(typed);
  }
  await page.locator('#phase-one-start').fill('120');
  await page.locator('#phase-one-start').press('Enter');
  await expect(note(page.locator('#phase-one-start'), 'wrong')).toContainText(
    'Not saved: this leaves no room for the phases after it, which move along; the latest is 117.',
  );
});

test('what came of a paste into several fields stands above them', async ({ page }) => {
  await open(page, 'workbook/staffing/');
  const paste = async (text: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^Use case lead, month 1, / }).focus();
    await page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  };
  await paste('0.1\t1,000');
  await expect(page.locator('[data-pasted]')).toHaveText(
    'Nothing was pasted: the text holds “1,000”, which can mean 1000 as well as 1; write 1 if you mean that.',
  );
  await paste('0.1\t0.2\t0.3\t0.4\t0.5\t0.6\t0.7');
  await expect(page.locator('[data-pasted]')).toHaveText('6 figures pasted; 1 did not fit in the plan.');
});

test('a role of one’s own that is too long is not lost', async ({ page }) => {
  await open(page, 'workbook/staffing/');
  const name = page.getByLabel('A role of your own');
  await name.fill(MANY_WORDS + MANY_WORDS);
  await name.press('Enter');
  await expect(name).toHaveValue(MANY_WORDS + MANY_WORDS);
  await expect(note(name, 'wrong')).toContainText('Not saved: this is longer than 200 characters (288).');
});

const keptText = (page: Page): Locator => page.locator('[data-kept-words] textarea');

test.describe('what was typed and not stored outlives its field', () => {
  test('when another tab removes its row, and is copied or let go by keyboard', async ({ page, context }) => {
    const long = 'word '.repeat(60).trim();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'workbook/staffing/');
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    await page.locator('#phase-two-name').fill(long);
    await other.locator('[data-phase="two"]').getByRole('button', { name: 'Remove' }).click();
    await expect(page.locator('#phase-two-name')).toHaveCount(0);
    await expect(keptText(page)).toHaveValue(long);
    await expect(page.locator('[data-kept-words]')).toBeFocused();
    await expect(page.locator('[data-kept-words]')).toHaveAccessibleName(
      'Not saved: what you typed into “Name of phase 2”. The field is not in the page now.',
    );
    await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveText(
      'Name of phase 2: the field is not in the page any more. What you typed there is not saved. It is kept beside the words on saving, where you can copy it.',
    );
    await page.keyboard.press('Tab');
    await expect(keptText(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(long);

    await button(other, 'Undo').first().click();
    await expect(page.locator('#phase-two-name')).toHaveValue(long);
    await expect(keptText(page)).toHaveCount(0);
    await button(other, 'Redo').first().click();
    await expect(keptText(page)).toHaveValue(long);
    await button(page, 'Discard').focus();
    await page.keyboard.press('Enter');
    await expect(keptText(page)).toHaveCount(0);
    await expect(page.locator('gw-tool-bar summary')).toBeFocused();
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
      true,
    );
  });

  test('and leaves the focus where it is when the reader is elsewhere by then', async ({ page, context }) => {
    await open(page, 'workbook/staffing/');
    await page.locator('#role-new').fill('Half a role');
    const elsewhere = page.getByRole('combobox', { name: 'Theme' });
    await elsewhere.focus();
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    for (const phase of ['two', 'one'])
      await other.locator(`[data-phase="${phase}"]`).getByRole('button', { name: 'Remove' }).click();
    await expect(keptText(page)).toHaveValue('Half a role');
    await expect(elsewhere).toBeFocused();
  });

  test('when the form goes with the plan, on a phone, and is there again with it', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, 'workbook/staffing/');
    const name = page.locator('#role-new');
    await name.fill('Half a role');
    const other = await context.newPage();
    await open(other, 'workbook/staffing/');
    for (const phase of ['two', 'one'])
      await other.locator(`[data-phase="${phase}"]`).getByRole('button', { name: 'Remove' }).click();
    await expect(name).toHaveCount(0);
    await expect(keptText(page)).toHaveValue('Half a role');
    await expect(page.locator('[data-kept-words]')).toBeFocused();
    expect(await axeFindings(page, 'main')).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await button(other, 'Undo').first().click();
    await expect(name).toHaveValue('Half a role');
    await expect(keptText(page)).toHaveCount(0);
    await name.press('Enter');
    await expect(page.locator('.own-roles input')).toHaveValue('Half a role');
  });
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
