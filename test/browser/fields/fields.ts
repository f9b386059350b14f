// One way of typing in all fields: the pages that have them, with work in them.
import { expect, type Locator, type Page } from '@playwright/test';
import { setRow } from '../../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../../src/workbook/storage/library.ts';
import { addBrief } from '../../../src/workbook/tools/briefs/briefs.ts';
import { CHARTER } from '../../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { PEOPLE } from '../../../src/workbook/tools/people/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../../../src/workbook/tools/staffing/tables.ts';
import { openBar } from '../workbook-seed.ts';

export const LIST = 'tracks/community-building/checklist/';

export const work = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Cardiology', specialty: 'Hearts', startDate: '2027-01-15' });
  setItem(initiative, 't1/ip', { note: 'Budget', owner: 'Ann', due: '2027-03-01' }, 'Ownership');
  setRow(initiative, CHARTER, 'heading/objective', { text: 'Budget' });
  addBrief(initiative, 'brief', { groups: 'payers', ask: 'Budget' });
  setRow(initiative, PEOPLE, 'ann', { name: 'Ann', champion: 'considered', group: 'payers', addedAt: 1 });
  setRow(initiative, PHASES, 'one', { name: 'Model', start: 1, months: 3, addedAt: 1 });
  setRow(initiative, PHASES, 'two', { name: 'Guide', start: 4, months: 3, addedAt: 2 });
  setRow(initiative, STAFFING, 'use-case-lead/one', { m1: 0.5 });
  setRow(initiative, BALLOTS, 'ballot', { name: 'STU1', opens: '2027-06-10', addedAt: 1 });
};

/** Opens a page and, in it, all that is folded. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('gw-checklist[data-ready], [data-ready], .gw-dashboard').first()).toBeVisible();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });
  if (address === 'workbook/') await openBar(page);
}

/** What stands beside a field. */
export const note = (field: Locator, name: 'wrong' | 'meanwhile' | 'altered' | 'room'): Locator =>
  field.locator(`xpath=ancestor::*[.//*[@data-note]][1]//*[@data-note="${name}"]`);

export const kept = (page: Page): Locator => page.locator('[data-kept] li');

export const item = (page: Page, field: string): Locator =>
  page.locator(`[data-item-id="t1/ip"] [data-field="${field}"]`);

/** 29,089 characters, as somebody pasted them. */
export const CLAUSES = Array.from(
  { length: 400 },
  (_, clause) => `Clause ${clause}: ${'text '.repeat(12)}`,
).join('\n');

export const MANY_WORDS =
  'Ann Example; Bo Example; Chris Example; Dana Example; Eli Example; Fran Example; Gil Example; Hana Example; Ivo Example; Jo Example; Kim Example';
