import { expect } from '@playwright/test';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setDetails } from '../../src/workbook/engine/rows.ts';
import { button, openWorkbook, seed, stored, test, twoInitiatives, unfold } from './workbook-seed.ts';

const checklist = 'tracks/community-building/checklist/';

const axe = (page: Page) => new AxeBuilder({ page }).include('main').analyze();

test.describe('for everybody', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`no accessibility violations while it is empty, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openWorkbook(page);
      expect((await axe(page)).violations).toEqual([]);
    });

    test(`no accessibility violations with all that can be shown, ${theme}`, async ({
      page,
      context,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await seed(context, {
        ...stored(baseURL, twoInitiatives),
        [`groundwork:${new URL(baseURL ?? '').pathname}:lists`]: '{"r/gone":"What was retired"}',
      });
      await openWorkbook(page);
      await unfold(page);
      await page.getByText(/^All initiatives in this browser/).click();
      expect((await axe(page)).violations).toEqual([]);
    });

    test(`no accessibility violations while deleting, ${theme}`, async ({ page, context, baseURL }) => {
      await page.emulateMedia({ colorScheme: theme });
      await seed(context, stored(baseURL, twoInitiatives));
      await openWorkbook(page);
      await unfold(page);
      await button(page, 'Delete…').click();
      const dialog = new AxeBuilder({ page }).include('dialog');
      expect((await dialog.analyze()).violations).toEqual([]);
      await button(page, 'Delete this initiative').click();
      await expect(page.locator('[data-deleted]')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('[data-deleted]').analyze()).violations).toEqual([]);
    });
  }

  test('20 initiatives with long names fit a narrow screen, with targets of 44 px', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(
      context,
      stored(baseURL, (library) => {
        for (let count = 0; count < 20; count++) {
          const { initiative } = library.create({ name: `Nameof${'very'.repeat(20)}long number ${count}` });
          setDetails(initiative, { specialty: 'Endocrinology'.repeat(8) });
          setItem(initiative, 'r/lead', { owner: 'Dr.'.repeat(30), due: '2020-01-01' }, 'Text');
        }
      }),
    );
    await page.setViewportSize({ width: 320, height: 700 });
    await openWorkbook(page);
    await unfold(page);
    await page.getByText('All initiatives in this browser (20)').click();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    const small = await page
      .locator('.gw-dashboard :is(button, select, summary, input:not([type=radio]), label:has(input))')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent),
      );
    expect(small).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it would do and leads to the checklists', async ({ page }) => {
    await page.goto('workbook/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator(`noscript a[href$="/${checklist}"]`)).toBeVisible();
    await expect(page.getByText('Your workbook is being opened')).toBeHidden();
  });
});
