import { closeBidi, fingerprint } from '../../text/index.ts';
import { calendarItems, type CalendarItemsInput } from './calendar-items.ts';
import type { Remembered } from './calendar.ts';
import { type ExportRow, exportRows } from './export-rows.ts';
import { STATE_WORDS } from './labels.ts';
import { MOST_SEQUENCE } from './tables.ts';

/** Sequence numbers are minutes since this time, so that of two independent exports the later one wins. */
const SEQUENCE_START = Date.UTC(2025, 0, 1);
/** The input of a calendar, in addition to the items. */
export interface CalendarInput extends CalendarItemsInput {
  readonly now: number;
  /** When each item was last edited, by id: see `itemTimes`. */
  readonly times: ReadonlyMap<string, number>;
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

/** The entries of a calendar file; one that is cancelled has `entry: ''`. */
export function calendarEntries(input: CalendarInput): {
  readonly due: readonly CalendarEntry[];
  readonly cancelled: readonly CalendarEntry[];
} {
  const { due, cancelled } = calendarItems(input);
  const texts = new Map(exportRows(input).map(({ id, text }) => [id, text]));
  return {
    due: due.map((row) => dueEntry(row, input)),
    cancelled: cancelled.map(([id, known]) => {
      const text = texts.get(id) ?? input.items.get(id)?.text ?? '';
      return cancelledEntry(id, text === '' ? id : text, known, input);
    }),
  };
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
