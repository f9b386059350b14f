// Under page translators of other kinds the tools say what is true, in other words, and leave alone what readers typed.
import { expect, type Page } from '@playwright/test';
import { CHROME, compare, translateAtOnce, type Manner, said, translate } from './translator.ts';
import { STEPS, TYPED, work } from './translator-work.ts';
import { seed, stored, test } from './workbook-seed.ts';

const SLOW: Manner = { puts: 'fonts', answers: 'later' };
const SAFARI: Manner = { puts: 'text', answers: 'later' };

const ways: readonly { way: string; manner: Manner; early: boolean; tools: readonly string[] }[] = [
  {
    way: 'translated before it is there',
    manner: SLOW,
    early: true,
    tools: ['workbook/files/', 'workbook/staffing/', 'start/readiness/'],
  },
  {
    way: 'translated as Safari does',
    manner: SAFARI,
    early: false,
    tools: ['workbook/charter/', 'workbook/roles/', 'workbook/'],
  },
];
for (const { way, manner, early, tools } of ways)
  for (const address of tools)
    test(`/${address}, ${way}, says what it says untranslated`, async ({ context, browser, baseURL }) => {
      const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      const keys = stored(baseURL, work);
      const steps = STEPS[address] ?? [];
      await compare([context, other], { address, steps, keys, typed: TYPED }, manner, early);
      await other.close();
    });

const replaced = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset['replaced']));

test('a key has only that translated which it changes, and without a translator there is no trace of all this', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await page.goto('workbook/charter/');
  await page.locator('main [data-ready]').waitFor();
  const text = page.locator('.entry textarea').filter({ visible: true });
  await text.pressSequentially('our');
  await expect(page.locator('gw-text')).toHaveCount(0);
  await page.evaluate(translate, CHROME);
  await text.press('s');
  await said(page, true);
  const before = await replaced(page);
  expect(before).toBeGreaterThan(500);
  // The words of the draft are the reader's own; what changes is when it was saved.
  await text.press('!');
  await said(page, true);
  expect((await replaced(page)) - before).toBeLessThan(5);
});

test('work is stored with the playbook’s wording, not with that of a translator', async ({ page }) => {
  await page.addInitScript(translateAtOnce(CHROME));
  await page.goto('start/readiness/');
  const row = page.locator('[data-item-id="r/lead"]');
  await row.locator('font', { hasText: 'AN ORGANIZATION HAS AGREED' }).first().waitFor();
  await page.locator('gw-checklist[data-ready]').waitFor();
  await row.getByRole('radio').nth(2).check();
  const texts = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(texts).toContain('An organization has agreed in writing to lead');
  expect(texts).not.toContain('AN ORGANIZATION HAS AGREED');
});
