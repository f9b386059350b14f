// Visits to a test browser: each opens its library as a page of its own does.
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { listInitiatives } from '../../../../src/workbook/storage/library-list.ts';
import { type InitiativeLibrary, openLibrary } from '../../../../src/workbook/storage/library.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import type { Browser } from '../world.ts';

export const visitTo = (browser: Browser, base?: string): InitiativeLibrary =>
  openLibrary(schema, browser.tab().environment, base);

/** The names of all initiatives that a library lists. */
export const names = (library: InitiativeLibrary): string[] =>
  listInitiatives(library).map(({ details }) => details.name);

/** Edits the initiative shown, one second after the last edit. */
export function workIn(browser: Browser, library: InitiativeLibrary, note: string): void {
  browser.clock.now += 1_000;
  setItem(library.current().initiative, 'x', { note });
}
