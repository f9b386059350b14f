import { expect, test, type Locator } from '@playwright/test';

const page1 = 'tracks/community-building/growth/';

/** What the glossary says of the term that a link leads to. */
async function definitionOf(term: Locator): Promise<string> {
  const all = await term.page().request.get('glossary/definitions.json');
  const definitions = (await all.json()) as Record<string, string>;
  return definitions[new URL((await term.getAttribute('href')) ?? '', 'http://here').hash.slice(1)] ?? 'none';
}

test.describe('a glossary term', () => {
  test('shows its definition on hover, keeps it under the pointer, and hides it on Escape', async ({
    page,
  }) => {
    await page.goto(page1);
    const term = page.locator('main a.term').first();
    const tip = page.getByRole('tooltip');
    await term.hover();
    await expect(tip).toHaveText(await definitionOf(term));
    await tip.hover();
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
  });

  test('shows its definition on focus, names it to assistive technology, and Enter leads to the glossary', async ({
    page,
  }) => {
    await page.goto(page1);
    const term = page.locator('main a.term').first();
    await term.focus();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(term).toHaveAccessibleDescription(await definitionOf(term));
    const id = new URL((await term.getAttribute('href')) ?? '', 'http://here').hash;
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/glossary/${id}$`));
    await expect(page.locator(`[id="${id.slice(1)}"]`)).toBeInViewport();
  });

  test('shows its definition on the first tap and follows the link on the second', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 740 },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(page1);
    const term = page.locator('main a.term').first();
    await term.tap();
    const tip = page.getByRole('tooltip');
    await expect(tip).toBeVisible();
    const box = await tip.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    expect(page.url()).toContain(page1);
    await term.tap();
    await expect(page).toHaveURL(/\/glossary\//);
    await context.close();
  });
});

test('a tap on a term that cannot be explained follows the link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.route('**/glossary/definitions.json', (route) => route.abort());
  await page.goto(page1);
  await page.locator('main a.term').first().tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await context.close();
});

test('without script a term is a plain link to the glossary', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(page1);
  await page.locator('main a.term').first().click();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await context.close();
});
