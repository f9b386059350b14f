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
export const titles = (page: Page) => items(page).locator('a.title');
export const select = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });

/** Opens the window on `url`, waits for the filters, which come with the index, and asks for `query`. */
export async function ask(page: Page, query: string, url = start): Promise<void> {
  await page.goto(url);
  await opener(page).click();
  await expect(select(page, 'Kind').locator('option').nth(1)).toBeAttached();
  if (query === '') return;
  await field(page).fill(query);
  await expect(dialog(page).locator('.count')).toContainText(`“${query}”`);
}

/** The number in "Payers (7)". */
export async function countOf(page: Page, label: string, value: string): Promise<number> {
  const text = await select(page, label).locator(`option[value="${value}"]`).textContent();
  return Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
}
