// What else an item holds and says: note, evidence, former words, what a tool tells of it.
import { expect, test } from '@playwright/test';
import { setRow } from '../../../src/workbook/engine/rows.ts';
import { CHARTER } from '../../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { PEOPLE } from '../../../src/workbook/tools/people/tables.ts';
import { seed, stored } from '../workbook-seed.ts';
import { open, openDetails, ready, row } from './list.ts';

const TRACKS = [
  'community-building',
  'use-cases-planning',
  'standards-development',
  'implementation-testing',
  'adoption-value',
];

test('opening the fold of one item leaves those of the others as they were', async ({ page }) => {
  await open(page);
  for (const id of ['t1/ip', 't1/host-choice']) await openDetails(page, id);
  await expect(page.locator('[data-item-id] details[open]')).toHaveCount(2);
});

for (const address of [...TRACKS.map((track) => `tracks/${track}/checklist/`), 'start/readiness/']) {
  test(`/${address}: the state of the first item is in the first screen of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, address);
    const first = page.locator('[data-item-id]').first();
    const top = await first.locator('.states').evaluate((all) => all.getBoundingClientRect().top);
    const bar = await page.locator('.site-header .menu').evaluate((menu) => menu.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(bar);
  });
}

test('refuses an evidence link that is not http, keeps the text in its field, and says why', async ({
  page,
}) => {
  await open(page);
  await openDetails(page, 't1/ip');
  const evidence = row(page, 't1/ip').getByLabel('Link to evidence');
  await evidence.fill('javascript:alert(1)');
  await expect(evidence).toHaveAttribute('aria-invalid', 'true');
  await expect(evidence).toHaveAccessibleDescription(/^Not saved: /);
  await expect(row(page, 't1/ip').getByRole('link', { name: 'Open the evidence' })).toBeHidden();
  await evidence.fill('www.example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('Saved with https:// in front, which a link needs.');
  await evidence.blur();
  await expect(evidence).toHaveValue('https://www.example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('Saved with https:// in front, which a link needs.');
  await evidence.fill('https://example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('');
  await expect(evidence).not.toHaveAttribute('aria-invalid');
  await expect(row(page, 't1/ip').getByRole('link', { name: 'Open the evidence' })).toHaveAttribute(
    'href',
    'https://example.org/minutes',
  );
});

test('an address that names nothing opens nothing and breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const hash of ['#50%', '#%3Cimg%20src=x%20onerror=alert(1)%3E', '#__proto__']) {
    await page.goto(`tracks/community-building/checklist/${hash}`);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-item-id] details[open]')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('shows which field has the focus', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').locator('summary').click();
  for (const name of ['Note', 'Owner', 'Due date', 'Link to evidence']) {
    await row(page, 't1/ip').getByLabel(name).focus();
    await expect(row(page, 't1/ip').getByLabel(name)).toHaveCSS('outline-style', 'solid');
  }
});

test('an item that was reworded shows its former words until it is worked on again', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Reworded' });
      setItem(initiative, 't1/ip', { state: 'done' }, 'It is agreed who owns what.');
    }),
  );
  await open(page);
  const note = row(page, 't1/ip').locator('[data-slot="reworded"]');
  await expect(note).toHaveText('Reworded since you worked on it. Before: It is agreed who owns what.');
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/dispute').locator('[data-slot="reworded"]')).toBeHidden();
  await row(page, 't1/ip').getByRole('radio', { name: 'In progress' }).check();
  await expect(note).toBeHidden();
});

test('asks once whether an item is done when a tool speaks for it, and marks nothing by itself', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Cardiology' });
      setRow(initiative, PEOPLE, 'a', { name: 'Ann', champion: 'chosen', commitment: 'written' });
      setRow(initiative, PEOPLE, 'o', {
        name: 'Society',
        kind: 'organization',
        champion: 'chosen',
        commitment: 'written',
      });
      setRow(initiative, CHARTER, 'topic/ip', { text: 'CC BY', status: 'agreed' });
    }),
  );
  await open(page);
  const led = row(page, 't1/lead-committed');
  await expect(led.locator('[data-tool-words]')).toHaveText(/2 candidates committed in writing/);
  await expect(led.getByRole('radio', { name: 'To do' })).toBeChecked();
  await led.getByRole('button', { name: 'Mark as done' }).press('Enter');
  await expect(led.getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(led.getByRole('radio', { name: 'Done' })).toBeFocused();
  await expect(led.locator('[data-ask]')).toHaveCount(0);
  const owned = row(page, 't1/ip');
  await owned.getByRole('button', { name: /do not ask again/ }).click();
  await expect(owned.locator('[data-ask]')).toHaveCount(0);
  await expect(owned.getByRole('radio', { name: 'To do' })).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(owned.locator('[data-tool-words]')).toHaveText(/is agreed/);
  await expect(owned.locator('[data-ask]')).toHaveCount(0);
});
