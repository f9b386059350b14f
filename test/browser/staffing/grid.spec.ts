// The months of the staffing plan: type, move, paste.
import { expect } from '@playwright/test';
import { button, seed, stored, test } from '../workbook-seed.ts';
import { begin, cell, figures, open, work } from './plan.ts';

test('two years can be seen at once on a wide screen, whatever the figures are', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await open(page);
  await button(page, 'Begin with the example').click();
  await page.locator('.grid input').nth(0).fill('12.75');
  const widths = page.locator('.scroll:has(> .grid), .grid input >> nth=0');
  for (const box of await widths.all())
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('figures are typed, kept and moved between by keyboard alone', async ({ page }) => {
  await begin(page);
  const first = cell(page, /^Use case lead, month 1, Data model/);
  await first.focus();
  await page.keyboard.type('1,25');
  await expect(figures(page)).toContainText('In all 34.7 person-months');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Clinical lead, month 2, /)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-at="2-1"]')).toBeFocused();
  const wrong = cell(page, /^Clinical lead, month 2, /);
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  const words = 'Not saved: this is not a number from 0 to 99, such as 0.25. Kept: 0.2.';
  await expect(page.locator('[data-note="wrong"]')).toHaveText(words);
  await expect(page.locator('[data-note="wrong"]')).toBeInViewport();
  await expect(wrong).toHaveAccessibleDescription(words);
  await expect(page.getByRole('status').last()).toContainText(words);
  await page.reload();
  await expect(first).toHaveValue('1.25');
  await expect(cell(page, /^Clinical lead, month 2, /)).toHaveValue('0.2');
});

test('the grid is one tab stop, and keys edit, take back and move within it', async ({ page }) => {
  await begin(page);
  const first = cell(page, /^Use case lead, month 1, /);
  const last = page.locator('.grid tbody tr').last().getByRole('textbox').last();
  expect(await page.locator('.grid').getByRole('textbox').count()).toBeGreaterThan(150);
  const stops = page.locator('section:has(> #staffing-grid) .sideways').locator('input, [tabindex]');
  expect(
    await stops.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length),
  ).toBe(1);
  await first.focus();
  const before = await first.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Use case lead, month 2, /)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, /^Use case lead, month 24, /)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(last).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(first).toBeFocused();
  await page.keyboard.type('3');
  await expect(first).toHaveValue('3');
  await page.keyboard.press('Escape');
  await expect(first).toHaveValue(before);
  await expect(first).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await expect(first).toHaveValue(`${before}5`);
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.grid :focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, /^Clinical lead, month 1, /)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Clinical lead, month 1, /)).toHaveAttribute('aria-invalid', 'false');
});

test('roles and sums stay beside the months, and hide no field that the keys reach', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await begin(page);
  const row = page.locator('.grid tbody tr').first();
  const edges = async () => {
    const [role, sum] = await Promise.all([
      row.locator('th').boundingBox(),
      row.locator('.sum').boundingBox(),
    ]);
    return [(role?.x ?? 0) + (role?.width ?? 0), sum?.x ?? 0] as const;
  };
  await row.getByRole('textbox').first().focus();
  for (const [key, name] of [
    ['End', /^Use case lead, month 24, /],
    ['Home', /^Use case lead, month 1, /],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row.locator('th')).toBeInViewport({ ratio: 1 });
    await expect(row.locator('.sum')).toBeInViewport({ ratio: 1 });
    const field = await cell(page, name).boundingBox();
    const [from, to] = await edges();
    expect(field?.x).toBeGreaterThanOrEqual(from);
    expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(to);
  }
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(row.locator('.sum')).toBeFocused();
  await expect(page.locator('.grid [tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.grid tfoot td').nth(-2)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.grid tfoot .sum')).toBeFocused();
});

test('the names of all phases can be read above the months', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await begin(page);
  const heads = page.locator('.grid th[scope=colgroup], .grid th[scope=colgroup] > span');
  const broken = await page.locator('.grid th[scope=colgroup] bdi').evaluateAll((names) =>
    names.flatMap(({ firstChild: text }) =>
      [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text as Text, index);
        range.setEnd(text as Text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      }),
    ),
  );
  expect(broken).toEqual([]);
  for (const head of await heads.all())
    expect(
      await head.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        Math.max(0, scrollWidth - clientWidth),
        Math.max(0, scrollHeight - clientHeight),
      ]),
    ).toEqual([0, 0]);
});

test('takes rows that were copied in a spreadsheet', async ({ page }) => {
  await begin(page);
  await cell(page, /^Terminologist, month 10, /).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '0.1\t0.2\t0.3\r\n0.4\t0.5\t0.6\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(page, /^Terminologist, month 12, /)).toHaveValue('0.3');
  await expect(cell(page, /^Technical lead, month 11, /)).toHaveValue('0.5');
  await button(page, 'Undo').click();
  await expect(cell(page, /^Technical lead, month 11, /)).toHaveValue('0.1');
});

test('what is pasted goes where it is seen to go, also while another tab puts the phases anew', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await open(page);
  const other = await context.newPage();
  await open(other);
  await cell(page, /^Use case lead, month 3, /).focus();
  await other.getByLabel('Later phases move along').uncheck();
  await other.locator('#phase-p-start').fill('9');
  await other.locator('#phase-p-start').press('Enter');
  // The grid stays in its order while the focus is in it: the ballot still stands behind what is now month 11.
  await expect(cell(page, /^Use case lead, month 11, /)).toBeFocused();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '0.7\t0.8\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('[data-pasted]')).toHaveText('2 figures pasted.');
  await expect(cell(page, /^Use case lead, month 11, /)).toHaveValue('0.7');
  await expect(cell(page, /^Use case lead, month 4, /)).toHaveValue('0.8');
});
