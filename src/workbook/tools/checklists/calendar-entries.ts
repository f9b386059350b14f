import { closeBidi, dayAfter, fingerprint } from '../../text/index.ts';
import type { Remembered } from './calendar.ts';
import { type ExportInput, type ExportRow, exportRows } from './export-rows.ts';
import { STATE_WORDS } from './labels.ts';
import { MOST_SEQUENCE } from './tables.ts';

/** Sequence numbers are minutes since this time, so that of two independent exports the later one wins. */
const SEQUENCE_START = Date.UTC(2025, 0, 1);
/** How long a cancelled entry is cancelled again, for those who did not import the first file that cancelled it. */
const REPEATED_DAYS = 31;
/** More than any real initiative has; a larger number would flood the reader's calendar. */
const MOST_CANCELLED = 500;

/** The input of a calendar, in addition to the items. */
export interface CalendarInput extends ExportInput {
  readonly now: number;
  /** When each item was last edited, by id: see `itemTimes`. */
  readonly times: ReadonlyMap<string, number>;
  /** The entries of earlier calendar files: see `readCalendar`. */
  readonly remembered: ReadonlyMap<string, Remembered>;
}

/** One event of a calendar file. */
export interface CalendarEntry extends Remembered {
  /** The checklist item. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  /** Address of the page that explains the item, `''` if there is none. */
  readonly url: string;
  readonly changedAt: number;
}

/**
 * The open items with a due day, then entries of earlier files that are no longer due: finished, not
 * applicable, without a day, or retired. Such an entry has `entry: ''`; it is cancelled at least once, and again
 * until some time after its day, since not every file is imported everywhere.
 */
export function calendarEntries(input: CalendarInput): {
  readonly due: readonly CalendarEntry[];
  readonly cancelled: readonly CalendarEntry[];
} {
  const rows = exportRows(input);
  const due = rows.filter(({ open, due: day }) => open && day !== '').map((row) => dueEntry(row, input));
  const ids = new Set(due.map(({ id }) => id));
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const recent = dayAfter(input.today, -REPEATED_DAYS);
  const cancelled = [...input.remembered]
    .filter(([id, { day, entry }]) => !ids.has(id) && day !== '' && (entry !== '' || day >= recent))
    .sort(([, one], [, other]) => (one.day > other.day ? -1 : 1))
    .slice(0, MOST_CANCELLED)
    .map(([id, known]) => {
      const text = texts.get(id) ?? input.items.get(id)?.text ?? '';
      return cancelledEntry(id, text === '' ? id : text, known, input);
    });
  return { due, cancelled };
}

function dueEntry(row: ExportRow, { now, times, remembered }: CalendarInput): CalendarEntry {
  const description = [
    `${row.list}${row.section === '' ? '' : `: ${row.section}`}`,
    `State: ${STATE_WORDS[row.state]}`,
    row.owner === '' ? '' : `Owner: ${row.owner}`,
    row.note,
    row.evidence === '' ? '' : `Evidence: ${row.evidence}`,
    row.guidance === '' ? '' : `Guidance: ${row.guidance}`,
  ];
  const said = {
    day: row.due,
    summary: row.owner === '' ? row.text : `${closeBidi(row.text)} (${closeBidi(row.owner)})`,
    description: description.filter((part) => part !== '').join('\n'),
    url: row.guidance,
  };
  const entry = fingerprint(Object.values(said).join('\n'));
  const known = remembered.get(row.id);
  const sequence = known?.entry === entry ? known.sequence : nextSequence(known, now);
  return { id: row.id, ...said, entry, sequence, changedAt: times.get(row.id) ?? now };
}

function cancelledEntry(
  id: string,
  text: string,
  known: Remembered,
  { now, times }: CalendarInput,
): CalendarEntry {
  return {
    id,
    day: known.day,
    // Some calendars keep cancelled entries; the title then shows it.
    summary: `No longer due: ${text}`,
    description: 'If your calendar keeps this entry, delete it.',
    url: '',
    entry: '',
    sequence: known.entry === '' ? known.sequence : nextSequence(known, now),
    changedAt: times.get(id) ?? now,
  };
}

function nextSequence(known: Remembered | undefined, now: number): number {
  const minutes = Math.floor((now - SEQUENCE_START) / 60_000);
  return Math.min(MOST_SEQUENCE, Math.max(known === undefined ? 0 : known.sequence + 1, minutes));
}
