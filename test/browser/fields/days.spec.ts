// Days that are none, or of the year 27.
import { expect } from '@playwright/test';
import { writeCells } from '../../../src/workbook/engine/initiative.ts';
import { seed, stored, test } from '../workbook-seed.ts';
import { item, LIST, note, open, work } from './fields.ts';

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));

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
