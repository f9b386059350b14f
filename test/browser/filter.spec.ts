// The long lists of the glossary and the resources, narrowed by words and choices.
import { expect, test } from '@playwright/test';

const shown = '[data-filter-item]:not([hidden])';

test.describe('the glossary', () => {
  test('is narrowed by words, says how many are left, and keeps the words in the address', async ({
    page,
  }) => {
    await page.goto('glossary/');
    const all = await page.locator(shown).count();
    const field = page.getByRole('searchbox', { name: 'Find a term' });
    await field.fill('implementation guide');
    await expect(page.locator(shown).filter({ hasText: 'IG' }).first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: `of ${all} shown.` })).toBeVisible();
    await expect(page).toHaveURL(/\?q=implementation\+guide$/);
    await page.reload();
    await expect(field).toHaveValue('implementation guide');
    expect(await page.locator(shown).count()).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.locator(shown)).toHaveCount(all);
    await expect(field).toBeFocused();
    await expect(page).toHaveURL(/glossary\/$/);
  });

  test('reads what is typed as the search does: any form and spelling, short words whole', async ({
    page,
  }) => {
    await page.goto('glossary/');
    const field = page.getByRole('searchbox', { name: 'Find a term' });
    const status = page.getByRole('status').filter({ hasText: 'shown.' });
    await field.fill('balot');
    await expect(status).toHaveText(/^Read as “ballot”\. \d+ of \d+ shown\.$/);
    await expect(page.locator('#ballot')).toBeVisible();
    await field.fill('implementation-guides');
    await expect(page.locator('#ig')).toBeVisible();
    await field.fill('organisations');
    await expect(status).toHaveText(/^\d+ of \d+ shown\.$/);
    await field.fill('on');
    await expect(page.locator('#ballot')).toBeVisible();
    await expect(page.locator(shown).filter({ hasNotText: /\bon\b/i })).toHaveCount(0);
  });

  test('says so when nothing fits, whatever is typed', async ({ page }) => {
    await page.goto(`glossary/?q=${encodeURIComponent('<img src=x onerror=alert(1)> [(*')}`);
    await expect(page.getByText('Nothing fits.')).toBeVisible();
    await expect(page.locator(shown)).toHaveCount(0);
  });

  test('shows the term that the address names, even when words hide it', async ({ page }) => {
    await page.goto('glossary/?q=mcode#fhir');
    await expect(page.locator('#fhir')).toBeInViewport();
    await page.getByRole('searchbox', { name: 'Find a term' }).fill('mcode');
    await expect(page.locator('#fhir')).toBeHidden();
    await page.evaluate(() => (location.hash = '#loinc'));
    await expect(page.locator('#loinc')).toBeInViewport();
  });

  test('leads from a term to pages that use it', async ({ page }) => {
    await page.goto('glossary/#must-support');
    await page.locator('#must-support').getByRole('link', { name: 'Clinical requirements' }).click();
    await expect(page.locator('main')).toContainText(/must support/i);
  });
});

test('resources are narrowed by kind, track and reader together', async ({ page }) => {
  await page.goto('resources/');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('tool');
  await page.getByRole('combobox', { name: 'Track' }).selectOption('implementation-testing');
  const tools = await page.locator(shown).count();
  expect(tools).toBeGreaterThan(0);
  for (const item of await page.locator(shown).all()) {
    await expect(item).toHaveAttribute('data-kind', 'tool');
    await expect(item).toHaveAttribute('data-track', /implementation-testing/);
  }
  await page.getByRole('combobox', { name: 'For' }).selectOption('technical');
  await expect(page).toHaveURL(/\?kind=tool&track=implementation-testing&reader=technical$/);
  await expect(page.locator('[data-filter-group]:not([hidden])')).toHaveCount(1);
});

test('an unknown choice in the address is passed over', async ({ page }) => {
  await page.goto('resources/?kind=nonsense&track=implementation-testing');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Track' })).toHaveValue('implementation-testing');
  expect(await page.locator(shown).count()).toBeGreaterThan(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the lists are whole and the form is absent', async ({ page }) => {
    await page.goto('glossary/?q=mcode');
    await expect(page.locator('#fhir')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
