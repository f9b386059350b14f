// Words that we wrote stay whole where room is scarce: in tables on paper and on the narrowest phones.
import { expect, type Page } from '@playwright/test';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { ratingRow, setRating } from '../../src/workbook/tools/champions/ratings.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { button, seed, stored, test } from './workbook-seed.ts';

const PHONE = { width: 320, height: 700 };
/** A tablet, where the list of pages takes room. */
const TABLET = { width: 810, height: 1080 };
/** A4 at 96 pixels an inch: rules ask for the whole sheet, the margins leave less for the words. */
const PAPER = { width: 794, height: 1123 };
const WITHIN_MARGINS = '658px';
const LANDSCAPE = { width: 986, height: 658 };
const CRITERIA = [
  'attract-resources',
  'change-processes',
  'command-attention',
  'commit-to-lead',
  'drive-tracks',
  'know-the-field',
  'motivate-vendors',
];

/** Words of a part of the page that stand on two lines, or reach out of their cell; endless ones may. */
const cutWords = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll((parts) => {
      const cut: string[] = [];
      for (const part of parts) {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          const cell = text.parentElement?.closest('th, td, li');
          if (!(text instanceof Text) || text.parentElement?.closest('.sr-only')) continue;
          for (const { index, 0: word } of text.data.matchAll(
            /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,15}(?![\p{L}\p{N}])/gu,
          )) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const { left, right } = range.getBoundingClientRect();
            const edges = cell?.getBoundingClientRect();
            const out = edges !== undefined && (left < edges.left - 0.5 || right > edges.right + 0.5);
            if (range.getClientRects().length > 1 || out) cut.push(word);
          }
        }
      }
      return [...new Set(cut)];
    });
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const candidates = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Cardiology' });
  for (const [id, name] of [
    ['ann', 'Ann'],
    ['long', 'x'.repeat(120)],
  ] as const) {
    addPerson(initiative, id, { name, champion: 'chosen', commitment: 'written' });
    CRITERIA.forEach((criterion, index) => {
      if (id === 'ann' || index % 2 === 0)
        setRating(initiative, ratingRow(id, criterion, 'me'), { rating: index === 3 ? '0' : '3' }, criterion);
    });
  }
};

for (const [where, media, size, paper] of [
  ['on a phone', 'screen', PHONE, PHONE],
  ['on a tablet', 'screen', TABLET, TABLET],
  ['on paper', 'print', PAPER, LANDSCAPE],
] as const) {
  test(`the champion matrix keeps its words whole ${where}`, async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, candidates));
    await page.goto('workbook/champions/');
    await expect(page.locator('.matrix .best')).toContainText('covered');
    await expect(page.locator('.matrix .best')).toContainText('one only');
    await page.emulateMedia({ media });
    await page.setViewportSize(size);
    if (media === 'print')
      await page.evaluate((width) => {
        document.body.style.width = width;
      }, WITHIN_MARGINS);
    expect(await cutWords(page, '.matrix :is(thead th, .mark, .state, .meta)')).toEqual([]);
    expect(await cutWords(page, '.duel :is(th[scope="row"], .mark, .state, .meta)')).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`the staffing plan keeps its words whole ${where}`, async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (library) => void library.create({ name: 'Cardiology' })),
    );
    await page.goto('workbook/staffing/');
    await button(page, 'Begin with the example').click();
    await page.getByText('The same as a table').click();
    await page.getByLabel('First day of the initiative').fill('2027-01-15');
    await page.getByLabel('A role of your own').fill('Writer'.repeat(15));
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: /^WriterWriter\w+, month 1,/ })
      .first()
      .fill('0.2');
    await page.emulateMedia({ media });
    await page.setViewportSize(paper);
    expect(
      await cutWords(page, '.gw-work :is(.months, .needs tbody, .grid tbody, .grid tfoot, .legend)'),
    ).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('the staffing plan is printed in landscape', async ({ page }) => {
  await page.goto('workbook/staffing/');
  await expect(page.locator('[data-ready]')).toBeVisible();
  const paper = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1')) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
