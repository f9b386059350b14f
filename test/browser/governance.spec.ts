import { expect, type Page } from '@playwright/test';
import { test } from './workbook-seed.ts';

const about = (page: Page, id: string) => page.locator(`#body-${id}`);
const picture = (page: Page, id: string) => page.locator(`[data-body="${id}"]`);
const finder = (page: Page) => page.locator('gw-entry-advisor');

async function openFinder(page: Page): Promise<void> {
  await page.goto('governance/#which-level-fits-us');
  await finder(page).scrollIntoViewIfNeeded();
  await expect(finder(page)).toHaveAttribute('data-ready');
}
async function answer(page: Page, ...words: string[]): Promise<void> {
  for (const word of words) await finder(page).getByLabel(word).check();
}
const advised = (page: Page) => page.locator('[data-advice-body]');

test('a body chosen in the picture opens below, by keyboard too, and marks its partners', async ({
  page,
}) => {
  await page.goto('governance/');
  await picture(page, 'steering').focus();
  await page.keyboard.press('Enter');
  await expect(about(page, 'steering')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Steering Committee' })).toBeFocused();
  await expect(about(page, 'steering')).toContainText('elected by the Operating Committee');
  for (const term of ['Who sits in it', 'What it decides', 'Whom it exchanges with', 'How to get in'])
    await expect(about(page, 'steering').getByText(term)).toBeVisible();
  await expect(picture(page, 'steering')).toHaveAttribute('data-chosen');
  await expect(page.locator('[data-partner]')).toHaveCount(2);
  await about(page, 'steering').getByRole('link', { name: 'Operating Committee', exact: true }).click();
  await expect(about(page, 'operating')).toBeVisible();
  await expect(about(page, 'steering')).toBeHidden();
  await expect(picture(page, 'operating')).toHaveAttribute('data-chosen');
  await about(page, 'operating')
    .getByRole('link', { name: /^Operating Committee: how it works/ })
    .click();
  await expect(page).toHaveURL(/\/governance\/operating\/$/);
});

test('an address with a body opens it', async ({ page }) => {
  await page.goto('governance/#body-hl7');
  await expect(about(page, 'hl7')).toBeVisible();
  await expect(picture(page, 'hl7')).toHaveAttribute('data-chosen');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every body of the picture opens, and the questions can be read', async ({ page }) => {
    await page.goto('governance/');
    for (const link of await page.locator('[data-body]').all()) {
      await link.click();
      await expect(about(page, (await link.getAttribute('data-body')) ?? '')).toBeVisible();
    }
    await expect(page.locator('gw-entry-advisor noscript p')).toBeVisible();
    await expect(page.getByText('How much say do you want?')).toBeVisible();
    await expect(page.getByText('which this browser keeps, and nowhere else')).toBeHidden();
  });
});

test('the page asks before it is left while an answer waits for its script', async ({ page }) => {
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.goto('governance/#which-level-fits-us');
  await answer(page, 'Work every week');
  await expect.poll(asks).toBe(true);
  arrive(undefined);
  await expect(finder(page)).toHaveAttribute('data-ready');
  expect(await asks()).toBe(false);
  await page.reload();
  await finder(page).scrollIntoViewIfNeeded();
  await expect(finder(page)).toHaveAttribute('data-ready');
  await expect(finder(page).getByLabel('Work every week')).toBeChecked();
});

test('four answers give a place to begin with reasons, and are kept', async ({ page }) => {
  await openFinder(page);
  await expect(page.getByText('Answer all four questions to see where to begin.')).toBeVisible();
  await expect(finder(page).getByText('which this browser keeps, and nowhere else')).toBeVisible();
  await answer(page, 'Work every week', 'By paying a membership fee', 'Shape what the standard says');
  await expect(advised(page)).toBeHidden();
  await answer(page, 'Clinical knowledge');
  await expect(advised(page)).toHaveText('Use case projects');
  await expect(page.locator('[data-advice-reasons] li')).toHaveCount(4);
  await expect(page.getByRole('status').last()).toHaveText('Begin here: Use case projects.');
  await page.reload();
  await finder(page).scrollIntoViewIfNeeded();
  await expect(advised(page)).toHaveText('Use case projects');
  await answer(page, 'Not for now');
  await expect(advised(page)).toHaveText('External expert groups');
  await expect(page.locator('[data-advice-later]')).toContainText('Use case projects');
  await answer(page, 'Take part in decisions', 'Skill in building');
  await expect(page.locator('[data-advice-later] a')).toHaveText([
    'Operating Committee',
    'Use case projects',
  ]);
  await answer(page, 'Know what is coming', 'We are still learning');
  await expect(page.locator('[data-advice-reasons] li').last()).toHaveText(
    'Expertise: it asks for no particular skill, so you can join while you learn.',
  );
});

test('answers can be undone and cleared, by keyboard', async ({ page }) => {
  await openFinder(page);
  const [light, heavy] = ['Now and then', 'Work every week'].map((name) => finder(page).getByLabel(name));
  if (!light || !heavy) throw new Error('no answers');
  await light.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await expect(heavy).toBeChecked();
  await finder(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(light).toBeChecked();
  await expect(page.locator('[data-undo-words]')).toContainText('time you can give');
  await finder(page).getByRole('button', { name: 'Clear the answers' }).press('Enter');
  await expect(light).not.toBeChecked();
  await finder(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(light).toBeChecked();
});

test('another tab follows', async ({ page, context }) => {
  await openFinder(page);
  await answer(page, 'Now and then');
  const other = await context.newPage();
  await openFinder(other);
  await expect(finder(other).getByLabel('Now and then')).toBeChecked();
  await answer(other, 'Regular meetings');
  await expect(finder(page).getByLabel('Regular meetings')).toBeChecked();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing is wider than the page', async ({ page }) => {
    await openFinder(page);
    await answer(page, 'Work every week', 'By paying', 'Take part in decisions', 'Skill in running');
    await page.goto('governance/#body-program-management');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('on paper every body and the sources of the page are unfolded', async ({ page }) => {
  await page.goto('governance/');
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('gw-bodies dl, .sources ul').all()) await expect(part).toBeVisible();
  await expect(page.locator('gw-bodies [data-partners]').first()).toBeHidden();
});
