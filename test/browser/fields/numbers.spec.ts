// Numbers as they are typed and pasted.
import { expect } from '@playwright/test';
import { seed, stored, test } from '../workbook-seed.ts';
import { note, open, work } from './fields.ts';

test.beforeEach(({ context, baseURL }) => seed(context, stored(baseURL, work)));

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
