// A page with a checklist, and what stands in it.
import { expect, type Page } from '@playwright/test';

export const list = 'tracks/community-building/checklist/';
export const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);
export const ready = (page: Page) => expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');

export const saved = (page: Page) =>
  expect(page.locator('[data-save-status]')).toHaveText(/^Saved in this browser at \d\d:\d\d\.$/);

export async function open(page: Page, address = list): Promise<void> {
  await page.goto(address);
  await ready(page);
}

export async function openDetails(page: Page, id: string): Promise<void> {
  await row(page, id).getByText('Note and evidence').click();
}
