import { dayAfter } from '../../text/index.ts';
import type { Remembered } from './calendar.ts';
import { type ExportInput, type ExportRow, exportRows } from './export-rows.ts';

/** How long a cancelled entry is cancelled again, for those who did not import the first file that cancelled it. */
const REPEATED_DAYS = 31;
/** More than any real initiative has; a larger number would flood the reader's calendar. */
const MOST_CANCELLED = 500;

/** The input of what a calendar is about, in addition to the items. */
export interface CalendarItemsInput extends ExportInput {
  /** The entries of earlier calendar files: see `readCalendar`. */
  readonly remembered: ReadonlyMap<string, Remembered>;
}

/** What a calendar file is about. */
export interface CalendarItems {
  /** Open items with a due day. */
  readonly due: readonly ExportRow[];
  /** Entries of earlier files that are no longer due, by the id of their item, the latest first. */
  readonly cancelled: readonly (readonly [id: string, known: Remembered])[];
}

/**
 * The open items with a due day, then entries of earlier files that are no longer due: finished, not applicable, without
 * a day, or retired. Such an entry is cancelled at least once, and again until some time after its day, since not every
 * file is imported everywhere.
 */
export function calendarItems(input: CalendarItemsInput): CalendarItems {
  const due = exportRows(input).filter((row) => row.open && row.due !== '');
  const ids = new Set(due.map(({ id }) => id));
  const recent = dayAfter(input.today, -REPEATED_DAYS);
  const cancelled = [...input.remembered]
    .filter(([id, { day, entry }]) => !ids.has(id) && day !== '' && (entry !== '' || day >= recent))
    .sort(([, one], [, other]) => (one.day > other.day ? -1 : 1))
    .slice(0, MOST_CANCELLED);
  return { due, cancelled };
}
