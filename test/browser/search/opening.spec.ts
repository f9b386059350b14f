// Opening and closing the search, and working it by keyboard.
import { test } from '@playwright/test';
import { expect, start, opener, dialog, field, titles, ask } from './search-window.ts';

test.describe('opening', () => {
  test('nothing of the search is asked for before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofSearch = () => asked.filter((path) => /\/pagefind\/|\/search\/|\/window\./.test(path));
    await page.goto(start, { waitUntil: 'networkidle' });
    await opener(page).hover();
    await opener(page).focus();
    expect(ofSearch()).toEqual([]);
    await opener(page).click();
    await field(page).fill('prior authorization');
    await expect(titles(page).first()).toHaveText('Prior authorization');
    await expect(dialog(page).locator('.excerpt').first()).toBeVisible();
    // The window, its style, the names, and the sentences under those that were found.
    expect(ofSearch()).toHaveLength(4);
    // The full text weighs ten times the names, and comes when it is asked for.
    expect(ofSearch().filter((path) => path.includes('/pagefind/'))).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Search the full text' }).click();
    await expect(dialog(page).getByRole('heading', { name: 'In the text' })).toBeVisible();
    expect(ofSearch().filter((path) => path.endsWith('/pagefind/pagefind.js'))).toHaveLength(1);
    expect(ofSearch().some((path) => path.endsWith('.css'))).toBe(true);
  });

  test('by / outside fields, and the window is ready to be typed in', async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(start);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('/');
    await expect(field(page)).toHaveValue('/');
    expect(errors).toEqual([]);
  });

  test('and no letter is lost that is typed before the window has come', async ({ page }) => {
    await page.goto(start);
    let release: (() => void) | undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(/_astro\/window.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('mcodf');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('e');
    await expect(dialog(page)).toHaveCount(0);
    release?.();
    await expect(field(page)).toHaveValue('mcode');
    await page.keyboard.type(' s');
    await expect(field(page)).toHaveValue('mcode s');
  });

  test('not by / in a field, but by Ctrl or Cmd with K', async ({ page }) => {
    await page.goto(start);
    await page.evaluate(() => {
      const box = document.createElement('textarea');
      document.querySelector('main')?.prepend(box);
      box.focus();
    });
    const box = page.locator('main textarea');
    for (const keys of ['Control+k', 'Meta+k']) {
      await box.fill('');
      await page.keyboard.press('/');
      await expect(box).toHaveValue('/');
      await expect(dialog(page)).toBeHidden();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(box).toBeFocused();
    }
  });

  test('by an address that carries a question', async ({ page }) => {
    await page.goto('?q=what+is+a+ballot');
    await expect(field(page)).toHaveValue('what is a ballot');
    await expect(titles(page).first()).toHaveText('Ballot');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await page.goto(`?q=${encodeURIComponent(`ж${'🩺'.repeat(200)}`)}`);
    await expect(dialog(page)).toContainText('Nothing found');
    await page.keyboard.press('Escape');
    // What nobody types is cut off.
    await page.goto(`?q=${encodeURIComponent(`<b>\0\u202e ${'ballot '.repeat(1400)}`)}`);
    await expect(titles(page).first()).toBeVisible();
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
    await page.keyboard.press('Escape');
    // A list with words of its own in the address opens no window over itself.
    await page.goto('glossary/?q=ballot');
    await expect(page.getByRole('status').filter({ hasText: 'shown.' })).toBeVisible();
    await expect(dialog(page)).toBeHidden();
  });

  test('on an address that does not exist, with the words of that address', async ({ page }) => {
    await page.goto('governance/steering-comittee.html');
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Search for the words of this address' })
      .click();
    await expect(field(page)).toHaveValue('governance steering comittee');
    await expect(titles(page).first()).toHaveText('Steering Committee');
  });

  test('the / key can be switched off, for good, on the page on accessibility', async ({ page }) => {
    await page.goto('accessibility/');
    const box = page.getByRole('checkbox', { name: 'The / key opens the search' });
    await box.uncheck();
    await expect(page.getByText('The / key no longer opens the search.')).toBeVisible();
    for (const again of [false, true]) {
      if (again) await page.reload();
      await expect(box).not.toBeChecked();
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await expect(field(page)).toBeFocused();
      await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await expect(dialog(page)).toBeHidden();
    }
    await box.check();
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
  });
});

test.describe('closing', () => {
  test('gives the focus back to where it was', async ({ page }) => {
    await page.goto(start);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('lead');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    await opener(page).click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(opener(page)).toBeFocused();
  });

  test('happens on a press beside the window, and keeps what was asked', async ({ page }) => {
    await ask(page, 'lead');
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
    await opener(page).click();
    await expect(field(page)).toHaveValue('lead');
    await expect(titles(page).first()).toBeVisible();
  });
});

test.describe('by keyboard', () => {
  test('from / to a result on its own place', async ({ page }) => {
    await page.goto(start);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('named person agreed in writing');
    await expect(titles(page).first()).toHaveText(/named person have agreed in writing/);
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tracks\/community-building\/checklist\/#t1\/lead-committed$/);
    await expect(page.locator('[id="t1/lead-committed"]')).toBeInViewport();
  });

  test('arrows, Home and End move, and a letter goes on in the field', async ({ page }) => {
    await ask(page, 'governance');
    const links = dialog(page).locator('.found :is(a, button)');
    await field(page).press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('End');
    await expect(dialog(page).getByRole('button', { name: 'Search the full text' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(field(page)).toHaveValue('governances');
    await expect(field(page)).toBeFocused();
  });

  test('Enter in the field goes to the first result', async ({ page }) => {
    await ask(page, '');
    await field(page).fill('prior authorization');
    await page.keyboard.press('Enter');
    await expect(titles(page).first()).toBeFocused();
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('a result on the same page closes the window and goes there', async ({ page }) => {
    await ask(page, 'connectathon', 'glossary/');
    await titles(page).and(page.locator('[href$="/glossary/#connectathon"]')).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/glossary\/#connectathon$/);
    await expect(page.locator('[id="connectathon"]')).toBeInViewport();
  });
});
