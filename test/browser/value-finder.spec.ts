import { expect, test, type Page } from '@playwright/test';
import { idsOf } from '../ids.ts';

/** How many statements there are. */
const ALL = idsOf('value-statements').length;
const rows = (page: Page) => page.locator('[data-statement-id]:visible');
const ids = (page: Page): Promise<(string | null)[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-statement-id')));
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search, in any spelling' });
const count = (page: Page) => page.locator('[data-count]');

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`value/${query}`);
  await expect(page.locator('gw-value-finder')).toHaveAttribute('data-query-model', '');
}

test('finds as one types, marks what it found, and keeps the order of the answer', async ({ page }) => {
  await open(page);
  await expect(rows(page)).toHaveCount(ALL);
  await field(page).pressSequentially('claims autom');
  await expect(rows(page).first()).toHaveAttribute('data-statement-id', 'payers/receives/2');
  await expect(rows(page).first().locator('mark')).toHaveText(['claims', 'automatically', 'automation']);
  await expect(count(page)).toHaveText(/^\d+ statements for “claims autom”$/);
  await field(page).fill('');
  await expect(rows(page)).toHaveCount(ALL);
  expect((await ids(page))[0]).toBe('providers/receives/1');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('forgives a misspelling and says how it read it', async ({ page }) => {
  await open(page);
  await field(page).fill('what do hosptials get');
  await expect(page.locator('[data-reading]')).toHaveText(
    '“hosptials” is read as “hospitals”. Shown first: what providers receive.',
  );
  expect(await ids(page)).toEqual(['providers/receives/1', 'providers/receives/2', 'providers/receives/3']);
});

test('says once which search words led to the statements', async ({ page }) => {
  await open(page, '?q=fax');
  await expect(rows(page).first()).toHaveAttribute('data-statement-id', 'payers/receives/2');
  await expect(page.locator('[data-reading]')).toHaveText('Found by search words: fax.');
  await expect(rows(page).first()).not.toContainText('earch words');
});

test('filters count what they would leave, and can be cleared', async ({ page }) => {
  await open(page);
  const group = page.getByLabel('Group', { exact: true });
  const direction = page.getByLabel('Direction', { exact: true });
  await group.selectOption('payers');
  await expect(rows(page)).toHaveCount(7);
  await expect(direction.locator('option')).toHaveText(['All (7)', '← Receives (3)', '→ Gives (4)']);
  await direction.selectOption('gives');
  await expect(count(page)).toHaveText('4 statements, filtered by Payers, Gives');
  await expect(page.getByLabel('Theme', { exact: true }).locator('option[value="funding"]')).toHaveText(
    'Funding (1)',
  );
  await expect(page.getByRole('heading', { level: 3, name: 'Payers' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Vendors' })).toBeHidden();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(rows(page)).toHaveCount(ALL);
  await expect(field(page)).toBeFocused();
});

test('its address holds its state, and a visit by address shows it', async ({ page }) => {
  await open(page);
  await field(page).fill('money');
  await page.getByLabel('Group', { exact: true }).selectOption('researchers');
  await expect(page).toHaveURL(/\/value\/\?q=money&group=researchers$/);
  const before = await ids(page);
  expect(before.length).toBeGreaterThan(0);
  await page.reload();
  await expect(field(page)).toHaveValue('money');
  await expect.poll(() => ids(page)).toEqual(before);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/value\/$/);
});

const cellOf = (page: Page, name: string) => page.getByRole('table').getByRole('link', { name });
const opened = (page: Page) => page.locator('.value-matrix .opened');

test('the matrix opens a statement in place, by keyboard too, and says it once', async ({ page }) => {
  await open(page, '?view=matrix');
  await expect(rows(page)).toHaveCount(0);
  const cell = cellOf(page, 'Payers give: Write it into requirements');
  await expect(cell).toHaveAttribute('aria-expanded', 'false');
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  await expect(opened(page)).toContainText('A payer can write the standard into what it requires');
  const said = page.getByRole('status').filter({ hasText: 'Payers give: A payer can write the standard' });
  await expect(said).toHaveCount(1);
  await expect(page.locator('[data-matrix] [data-statement-id]')).toHaveCount(0);
  await expect(page).toHaveURL(/\?view=matrix$/);
  await cellOf(page, 'Patients give: Want their own data').click();
  await expect(opened(page)).toHaveCount(1);
  await expect(opened(page)).toContainText('Patients will ask more and more');
  await opened(page).getByRole('link', { name: 'On its page' }).focus();
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(cellOf(page, 'Patients give: Want their own data')).toBeFocused();
});

test('the matrix keeps the filters, and counts what they leave for each group', async ({ page }) => {
  await open(page, '?view=matrix');
  const total = page.locator('[data-total="payers"]');
  await expect(total.locator('b')).toHaveText(['3', '4']);
  await cellOf(page, 'Payers receive: Shape payment for value').click();
  await page.getByLabel('Direction', { exact: true }).selectOption('gives');
  await expect(opened(page)).toHaveCount(0);
  await expect(total.locator('b')).toHaveText(['0', '4']);
  await page.getByLabel('Group', { exact: true }).selectOption('payers');
  const heads = page.locator('[data-matrix]').getByRole('columnheader');
  await expect(heads).toHaveText(['Theme', 'Payers']);
  await cellOf(page, 'Payers give: Help fund the effort').click();
  await expect(opened(page)).toBeVisible();
  await expect(page).toHaveURL(/\?view=matrix&direction=gives&group=payers$/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(heads).toHaveCount(7);
});

test('a statement is added to a brief without leaving, with a count and the way there', async ({ page }) => {
  await open(page, '?q=rivals&group=vendors');
  const add = rows(page).first().locator('[data-brief]');
  await add.click();
  await expect(add).toHaveText('In your brief. Open it (1)');
  await expect(page.getByRole('status').filter({ hasText: 'which has 1 statement now' })).toHaveCount(1);
  await page.getByRole('radio', { name: 'Matrix' }).check();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await cellOf(page, 'Vendors give: Build and ship it').click();
  await opened(page)
    .getByRole('link', { name: /^Add to a brief/ })
    .click();
  await expect(opened(page)).toContainText('In your brief. Open it (2)');
  await opened(page).getByRole('link', { name: 'In your brief. Open it (2)' }).click();
  await expect(page).toHaveURL(/\/workbook\/brief\/\?brief=/);
  await expect(page.locator('[data-line]')).toHaveCount(2);
});

test('where nothing can be stored, adding leads to the page of the brief', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await open(page, '?q=rivals&group=vendors');
  await rows(page).first().locator('[data-brief]').click();
  await expect(page).toHaveURL(/\/workbook\/brief\//);
});

test('on a phone the matrix names its groups and does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await open(page, '?view=matrix');
  const box = page.locator('.value-matrix');
  expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expect(cellOf(page, 'Payers give: Help fund the effort').locator('.who')).toBeVisible();
  await cellOf(page, 'Payers give: Help fund the effort').click();
  await expect(opened(page)).toBeInViewport();
});

test('the whole matrix is on paper', async ({ page }) => {
  await open(page, '?view=matrix');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 900 });
  const box = page.locator('.value-matrix');
  expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expect(page.locator('[data-cell]:visible')).toHaveCount(ALL);
});

test('when filters leave nothing it offers to drop them, and counts what comes back', async ({ page }) => {
  await open(page, '?q=rivals&group=patients');
  await expect(count(page)).toHaveText('No statement for “rivals”, filtered by Patients');
  await page.getByRole('button', { name: /^Without filters \(\d+\)$/ }).click();
  await expect(rows(page).first()).toHaveAttribute('data-statement-id', 'vendors/receives/3');
  await expect(field(page)).toBeFocused();
});

test('when no word is known it suggests near ones and groups', async ({ page }) => {
  await open(page, '?q=hosxpixtaxlx');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'hospital', exact: true }).click();
  await expect(field(page)).toHaveValue('hospital');
  await expect(rows(page).first()).toBeVisible();
  await field(page).fill('xyzzyqq');
  await page.getByRole('button', { name: 'Vendors', exact: true }).click();
  await expect(rows(page)).toHaveCount(7);
});

test('leaves out of the address what it does not know, and says so', async ({ page }) => {
  await open(page, '?group=wizards&theme=<b>x</b>');
  await expect(rows(page)).toHaveCount(ALL);
  await expect(page.locator('[data-address-note]')).toHaveText(/the group “wizards”.*the theme “<b>x<\/b>”/);
});

test('takes hostile and odd questions as words, and says nothing in the console', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  for (const q of [
    '<img src=x onerror=alert(1)>',
    '.*+?^${}()|[]\\',
    '🙂🙂',
    '\u202Eשלום עולם',
    'x'.repeat(5000),
    '%',
    '"\'`',
  ]) {
    await open(page, `?q=${encodeURIComponent(q)}`);
    await expect(page.locator('gw-value-finder img')).toHaveCount(0);
    expect(await tooWide(page)).toBe(0);
  }
  await field(page).fill('(unclosed [');
  await expect(count(page)).toContainText('(unclosed [');
  expect(said).toEqual([]);
});

test('can be worked by keyboard alone, and announces the count once', async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.keyboard.type('rivals');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /statements? for “rivals”/ })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Group', { exact: true })).toBeFocused();
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/group=vendors/);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(rows(page).first().getByRole('link').first()).toBeFocused();
});

test('copies the text and the link of a statement', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?q=rivals');
  const row = page.locator('[data-statement-id="vendors/receives/3"]');
  const text = await row.locator('p').innerText();
  await row.getByRole('button', { name: `Copy text “${text}”` }).click();
  await expect(row.locator('[data-copy="text"]')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await row.getByRole('button', { name: `Copy link “${text}”` }).click();
  await expect(row.locator('[data-copy="text"]')).toContainText('Copy text');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(new URL('value/vendors/#receives-3', baseURL).href);
});

test('where nothing can be copied it selects the text', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
  });
  await open(page, '?q=rivals');
  const row = rows(page).first();
  await row.locator('[data-copy="text"]').click();
  await expect(row.locator('[data-copy="text"]')).toContainText('Selected, now copy');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await row.locator('p').innerText());
});

test('what was typed before the script came is searched for', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/_astro\/define\.[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('value/');
  await field(page).fill('rivals');
  release();
  await expect(rows(page).first()).toHaveAttribute('data-statement-id', 'vendors/receives/3');
  await expect(field(page)).toHaveValue('rivals');
  await expect(page).toHaveURL(/\?q=rivals$/);
});

test('fits 320 px with every control and result', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const query of [
    '',
    '?q=what%20do%20hosptials%20get%20from%20everybody',
    '?q=xyzzyqq&group=payers',
    '?view=matrix',
  ]) {
    await open(page, query);
    expect(await tooWide(page)).toBe(0);
  }
});

test('prints what is shown, without its controls', async ({ page }) => {
  await open(page, '?q=rivals');
  await page.emulateMedia({ media: 'print' });
  await expect(field(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /Copy text/ })).toHaveCount(0);
  await expect(count(page)).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('shows all statements by group and the matrix, and says what script would add', async ({ page }) => {
    await page.goto('value/?q=money');
    await expect(rows(page)).toHaveCount(ALL);
    await expect(page.locator('gw-value-finder noscript p')).toContainText('With JavaScript you can search');
    await expect(field(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 3, name: 'Payers' })).toBeVisible();
    const cell = page.getByRole('link', { name: 'Payers give: Write it into requirements' });
    await expect(cell).toHaveAttribute('href', /\/value\/payers\/#gives-1$/);
  });
});

test('finds by texts and search words when what it learns from does not come', async ({ page }) => {
  await page.route('**/value/sample-queries.json', (route) => route.abort());
  await page.goto('value/');
  await expect(page.locator('gw-value-finder')).toHaveAttribute('data-ready', '');
  await field(page).fill('insurer automation');
  await expect(rows(page).first()).toHaveAttribute('data-statement-id', 'payers/receives/2');
});

test.describe('where the page holds only the first of many statements', () => {
  const many = Array.from({ length: 130 }, (_, i) => ({
    id: `payers/gives/${i + 100}`,
    text: `Payers lend a lighthouse, number ${i}.`,
    theme: 'funding',
    keywords: [],
  }));

  test.beforeEach(async ({ page }) => {
    await page.route('**/value/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text())
        .replace('<gw-value-finder', '<gw-value-finder data-all="/statements.json"')
        .replace(
          '<div data-matrix',
          '<button type="button" data-further hidden>Show more</button><div data-matrix',
        );
      await route.fulfill({ response, body: html });
    });
  });

  test('fetches all when the reader acts, and shows them in parts', async ({ page }) => {
    let asked = 0;
    await page.route('**/statements.json', (route) => {
      asked += 1;
      return route.fulfill({ json: many });
    });
    await page.goto('value/');
    await field(page).scrollIntoViewIfNeeded();
    expect(asked).toBe(0);
    await field(page).fill('lighthouse');
    await expect(count(page)).toHaveText('130 statements for “lighthouse”');
    await expect(rows(page)).toHaveCount(60);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await expect(rows(page)).toHaveCount(120);
    await expect(rows(page).nth(60).getByRole('link').first()).toBeFocused();
    await more.click();
    await expect(rows(page)).toHaveCount(130);
    await expect(more).toBeHidden();
    const last = rows(page).last();
    await expect(last.locator('p')).toHaveText('Payers lend a lighthouse, number 129.');
    await expect(last.getByRole('link').first()).toHaveAttribute('href', /\/value\/payers\/#gives-229$/);
    await field(page).fill('');
    await expect(rows(page)).toHaveCount(ALL);
    expect(asked).toBe(1);
  });

  test('says when they did not load, and tries again', async ({ page }) => {
    await page.route('**/statements.json', (route) => route.abort(), { times: 1 });
    await page.goto('value/');
    await field(page).focus();
    await expect(count(page)).toHaveText(
      'The statements did not load, so only the first of each group can be seen. Choose a field to try again.',
    );
    await page.route('**/statements.json', (route) => route.fulfill({ json: many }));
    await page.getByLabel('Group', { exact: true }).focus();
    await field(page).fill('lighthouse');
    await expect(count(page)).toHaveText('130 statements for “lighthouse”');
  });
});
