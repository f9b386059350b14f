import { counted, plural } from '../../../shared/words.ts';
import type { CalendarItems } from './calendar-items.ts';
import { itemTableSays } from './item-table.ts';

/** Describes the table of so many items as CSV. */
export const csvSays = (items: number): string =>
  `${itemTableSays(items)} Spreadsheets turn values such as 3/4, MARCH1 or 00123 into dates and numbers when they open it; the Excel file keeps them.`;

/** Describes the document of so many items. */
export const documentSays = (items: number): string =>
  `A document of ${counted(items, 'checklist item')} by list and section, with state, owner, due day, note and links. The tools' entries are not in it.`;

/** The lists of something, of which only the lengths matter. */
type Counted<Lists> = { readonly [Name in keyof Lists]: { readonly length: number } };

/** Describes the calendar of these items. */
export function calendarSays({ due, cancelled }: Counted<CalendarItems>): string {
  const also =
    cancelled.length === 0
      ? ''
      : ` ${counted(cancelled.length, 'entry', 'entries')} of earlier files, no longer due, ${plural(cancelled.length, 'is', 'are')} in it as cancelled.`;
  return `A calendar of ${counted(due.length, 'open item')} with a due day, each an all-day entry with owner, note and guidance link.${also}`;
}
