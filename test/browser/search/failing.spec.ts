// The search when nothing is found, when it cannot load, and without script.
import { test } from '@playwright/test';
import {
  expect,
  start,
  opener,
  dialog,
  field,
  status,
  titles,
  select,
  ask,
  openFilters,
} from './search-window.ts';

test.describe('when nothing is found', () => {
  test('it says so, what to try, and where else to look', async ({ page }) => {
    await ask(page, 'жжж');
    await expect(status(page)).toHaveText('Nothing found for “жжж”');
    await expect(dialog(page)).toContainText('Try another word');
    await expect(dialog(page).getByRole('button', { name: /Remove filters/ })).toBeHidden();
    await dialog(page).getByRole('link', { name: 'glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
    await ask(page, 'жжж');
    await dialog(page).getByRole('link', { name: 'the five tracks' }).click();
    await expect(page).toHaveURL(/\/tracks\/$/);
    await ask(page, 'жжж');
    await dialog(page).getByRole('link', { name: 'value finder' }).click();
    await expect(page).toHaveURL(/\/value\/\?q=/);
  });

  test('by its name, it proposes words of the site that look like it', async ({ page }) => {
    await ask(page, 'balxxotz');
    await dialog(page).getByRole('button', { name: 'ballot', exact: true }).click();
    await expect(field(page)).toHaveValue('ballot');
    await expect(titles(page).first()).toHaveText('Ballot');
  });

  test('because of a filter, it offers to remove that', async ({ page }) => {
    await ask(page, '');
    await openFilters(page);
    await select(page, 'Kind').selectOption('Stage gate');
    await field(page).fill('prior authorization');
    await expect(status(page)).toHaveText('Nothing found for “prior authorization”, filtered by Stage gate');
    await dialog(page)
      .getByRole('button', { name: /^Remove filters \(\d+ without them\)$/ })
      .click();
    await expect(field(page)).toBeFocused();
    await expect(titles(page).first()).toHaveText('Prior authorization');
    await expect(select(page, 'Kind')).toHaveValue('');
  });
});

test.describe('when it cannot load', () => {
  test('the window says so and tries again', async ({ page }) => {
    await page.route(/\/search\/names\.txt/, (route) => route.abort());
    await page.goto(start);
    await opener(page).click();
    await field(page).fill('prior authorization');
    await expect(dialog(page)).toContainText('Search did not load. Check your connection and try again.');
    await expect(status(page)).toHaveText(/Search did not load/);
    await page.unrouteAll();
    // A network that wants a login answers everything with its own page.
    await page.route(/\/search\/names\.txt/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Prior authorization</h1>\n<p>Log in</p>' }),
    );
    await field(page).fill('authorization');
    await field(page).fill('prior authorization');
    await expect(status(page)).toHaveText(/Search did not load/);
    await expect(titles(page)).toHaveCount(0);
    await page.unrouteAll();
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('a full text that does not come takes no answers away, and is not taken for nothing found', async ({
    page,
    context,
  }) => {
    await ask(page, 'prior authorization');
    await context.setOffline(true);
    await dialog(page).getByRole('button', { name: 'Search the full text' }).press('Enter');
    await expect(dialog(page)).toContainText('The full text did not load.');
    await expect(status(page)).toHaveText(
      /^8 answers for “prior authorization”\. The full text did not load/,
    );
    await expect(titles(page).first()).toHaveText('Prior authorization');
    await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeFocused();
    await context.setOffline(false);
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('what comes late is said to come, and takes the focus from nobody who types on', async ({ page }) => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(/\/search\/names\.txt/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(start);
    await opener(page).click();
    await field(page).fill('ballot');
    await field(page).press('Enter');
    await expect(dialog(page).locator('.count')).toHaveText('Searching…');
    await expect(status(page)).toHaveText('Searching…');
    await field(page).pressSequentially(' pool');
    release?.();
    await expect(status(page)).toHaveText(/answers? for “ballot pool”/);
    await expect(field(page)).toBeFocused();
  });

  test('the button says so when not even the window comes', async ({ page }) => {
    await page.route(/\/_astro\/window\./, (route) => route.abort());
    await page.goto(start);
    await opener(page).click();
    await expect(page.getByRole('banner').getByRole('alert')).toContainText('Search did not load');
  });
});

test('without script there is a link to the glossary and no button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(start);
  await expect(opener(page)).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
  await context.close();
});
