// A list on paper, and in colors of the reader’s choice.
import { expect, test } from '@playwright/test';
import { open, openDetails, row } from './list.ts';

test('a blank list prints with room for owner and date, and without fields', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const after = await row(page, 't1/ip')
    .locator('fieldset')
    .evaluate((set) => getComputedStyle(set, '::after').content);
  expect(after).toMatch(/Owner: _+ +Due date: _+/);
  await expect(row(page, 't1/ip').getByRole('radio')).toHaveCount(4);
  await expect(
    page
      .locator('gw-checklist :is(select, button, summary, textarea, [data-field])')
      .filter({ visible: true }),
  ).toHaveCount(0);
});

test('prints with states and all that was entered, however long', async ({ page }) => {
  await open(page);
  const note = 'A long note that must not be cut off on paper. '.repeat(10).trim();
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').fill(`${note}\nSecond line`);
  await row(page, 't1/ip').getByLabel('Owner').fill('Ann');
  await row(page, 't1/ip').getByLabel('Due date').fill('2027-03-01');
  await row(page, 't1/ip').getByLabel('Link to evidence').fill('https://example.org/minutes');
  await row(page, 't1/host-choice').getByLabel('Not applicable', { exact: true }).check();
  await row(page, 't1/host-choice').getByLabel('Why is it not applicable?').fill('We host ourselves');
  const printed = row(page, 't1/ip').locator('[data-printed]');
  await expect(printed).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(printed).toHaveText(
    `State: done\nOwner: Ann\nDue 1 March 2027\nEvidence: https://example.org/minutes\n${note}\nSecond line`,
    { useInnerText: true },
  );
  await expect(row(page, 't1/host-choice').locator('[data-printed]')).toHaveText(
    'State: not applicable\nNot applicable because: We host ourselves',
    { useInnerText: true },
  );
  await expect(row(page, 't1/ip').locator('textarea')).toBeHidden();
  await expect(row(page, 't1/ip').getByRole('radio')).toHaveCount(0);
});

test('paper and chosen colors tell the states apart as well', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'In progress' }).check();
  const mark = () =>
    row(page, 't1/ip')
      .locator('legend')
      .evaluate((legend) => {
        const { content, backgroundImage } = getComputedStyle(legend, '::before');
        return { content, filled: backgroundImage !== 'none' };
      });
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await mark()).toMatchObject({ filled: true });
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await mark()).toMatchObject({ content: 'none' });
  await expect(row(page, 't1/ip').locator('[data-printed]')).toHaveText('State: in progress');
});
