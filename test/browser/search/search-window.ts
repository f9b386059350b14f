/** What the tests of this folder do with the search window. */
import { expect as expected, type Page } from '@playwright/test';

// Every answer comes over several requests; a busy machine may take its time over them.
export const expect = expected.configure({ timeout: 20_000 });

export const start = 'tracks/community-building/';

export const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Search' });
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Words to look for' });
export const status = (page: Page) => dialog(page).getByRole('status');
export const items = (page: Page) => dialog(page).getByRole('listitem');
/** What was found in the full text, below the answers. */
export const textItems = (page: Page) => dialog(page).locator('.found > ol:not(.answers) > li');
export const titles = (page: Page) => items(page).locator('a.title');
export const select = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });

/** Opens the window on `url` and asks for `query`. */
export async function ask(page: Page, query: string, url = start): Promise<void> {
  await page.goto(url);
  await opener(page).click();
  await expect(field(page)).toBeFocused();
  if (query === '') return;
  await field(page).fill(query);
  await expect(dialog(page).locator('.count')).toContainText(`“${query}”`);
}

/** Opens the filters, which load the full text and say what each value would leave. */
export async function openFilters(page: Page): Promise<void> {
  await dialog(page).getByText('Filters', { exact: true }).click();
  await expect(select(page, 'Kind').locator('option').nth(1)).toBeAttached();
}

/** Asks for `query`, and for what the full text says to it. */
export async function askText(page: Page, query: string, url = start): Promise<void> {
  await ask(page, query, url);
  await dialog(page).getByRole('button', { name: 'Search the full text' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'In the text' })).toBeVisible();
}

/** The number in "Payers (7)". */
export async function countOf(page: Page, label: string, value: string): Promise<number> {
  const text = await select(page, label).locator(`option[value="${value}"]`).textContent();
  return Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
}
