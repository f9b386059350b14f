// The script of every page comes with the reader's first act, and what was done before it came is done again.
import { expect, type Page, test } from '@playwright/test';

/** Opens a page whose script comes only when it is let in; returns what lets it in. */
async function openWithout(page: Page, address: string): Promise<() => void> {
  let letIn: () => void = () => undefined;
  const held = new Promise<void>((done) => (letIn = done));
  await page.route(/\/_astro\/FirstAct\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  return letIn;
}
const field = (page: Page) => page.getByRole('dialog').getByRole('searchbox');

test('no script is asked for before the reader acts, and one is two seconds later', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto('tracks/community-building/growth/');
  await page.clock.runFor(1900);
  expect(scripts).toEqual([]);
  await page.clock.runFor(200);
  await expect.poll(() => scripts.some((url) => url.includes('/_astro/FirstAct.'))).toBe(true);
});

test('a key for the search and the letters after it are not lost', async ({ page }) => {
  const letIn = await openWithout(page, 'governance/steering/');
  await page.keyboard.press('/');
  await page.keyboard.type('mcode');
  letIn();
  await expect(field(page)).toHaveValue('mcode');
});

test('what is typed meanwhile does not scroll the page', async ({ page }) => {
  const letIn = await openWithout(page, 'governance/steering/');
  await page.keyboard.press('/');
  await page.keyboard.type('who pays for it');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  letIn();
  await expect(field(page)).toHaveValue('who pays for it');
});

test('a script that does not come is said, and the next act asks for it again and only for itself', async ({
  page,
}) => {
  await page.route(/\/_astro\/FirstAct\./, (route) => route.abort());
  await page.goto('governance/steering/');
  const note = page.getByRole('banner').getByRole('alert');
  await page.mouse.move(10, 10);
  await expect(note).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('mc');
  await expect(note).toContainText('did not load');
  await page.unroute(/\/_astro\/FirstAct\./);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(note).toBeHidden();
});

test('a press on the search button is not lost', async ({ page }) => {
  const letIn = await openWithout(page, 'governance/steering/');
  await page.getByRole('button', { name: 'Search' }).click();
  letIn();
  await expect(field(page)).toBeFocused();
});

test('a press that is repeated because nothing happened counts once', async ({ page }) => {
  const letIn = await openWithout(page, 'start/roles/');
  const button = page.locator('gw-path button').first();
  await button.click();
  await button.click();
  letIn();
  await expect(button).toHaveText('Stop following');
});

test('a theme that was chosen stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const letIn = await openWithout(page, 'governance/steering/');
  await page.getByLabel('Theme').first().selectOption('dark');
  letIn();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a term under the pointer explains itself', async ({ page }) => {
  const letIn = await openWithout(page, 'tracks/community-building/growth/');
  await page.locator('main a.term').first().hover();
  letIn();
  await expect(page.getByRole('tooltip')).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a tap on a term explains it and stays on the page', async ({ page }) => {
    const letIn = await openWithout(page, 'tracks/community-building/growth/');
    await page.locator('main a.term').first().tap();
    letIn();
    await expect(page.getByRole('tooltip')).toBeVisible();
    expect(page.url()).toMatch(/\/growth\/$/);
  });
});

test('a link that was pressed is followed once', async ({ page }) => {
  const letIn = await openWithout(page, 'governance/steering/');
  await page.locator('footer').getByRole('link', { name: 'Accessibility' }).click();
  await expect(page).toHaveURL(/\/accessibility\/$/);
  letIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
});
