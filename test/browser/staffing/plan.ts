// A page with a staffing plan, and what stands in it.
import { PEOPLE } from '../../../src/workbook/tools/people/tables.ts';
import { COVER, ROLES } from '../../../src/workbook/tools/roles/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../../../src/workbook/tools/staffing/tables.ts';
import { expect, type Page } from '@playwright/test';
import { setDetails, setRow } from '../../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../../src/workbook/storage/library.ts';
import { button } from '../workbook-seed.ts';

export const open = async (page: Page): Promise<void> => {
  await page.goto('workbook/staffing/');
  await expect(page.locator('[data-ready]')).toBeVisible();
};

export const begin = async (page: Page): Promise<void> => {
  await open(page);
  await button(page, 'Begin with the example').click();
  await expect(page.locator('[data-phase]')).toHaveCount(8);
};

export const figures = (page: Page) => page.locator('[data-figures]');
export const cell = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** A small plan of an initiative that starts in April 2027, with somebody named for a role until May. */
export const work = (library: InitiativeLibrary): void => {
  const { initiative } = library.create({ name: 'Heart failure registries' });
  setDetails(initiative, { startDate: '2027-04-15' });
  setRow(initiative, PHASES, 'p', { name: 'Model'.repeat(20), start: 1, months: 3, addedAt: 1 });
  setRow(initiative, PHASES, 'ballot', { name: 'Ballot', start: 4, months: 1, addedAt: 2 });
  setRow(initiative, STAFFING, 'use-case-lead/p', { m1: 0.5, m2: 0.5, m3: 0.5 });
  setRow(initiative, STAFFING, 'own/ballot', { m1: 0.2 });
  setRow(initiative, ROLES, 'own', { name: 'Writer'.repeat(15), addedAt: 1 });
  setRow(initiative, PEOPLE, 'ann', { name: 'Ann', leaves: '2027-05-31', addedAt: 1 });
  setRow(initiative, COVER, 'ann/use-case-lead', { holds: true });
  setRow(initiative, BALLOTS, 'b', { name: 'STU1', opens: '2027-06-10', addedAt: 1 });
};
