import { dayAfter } from '../days.ts';
import { fileName, type TextFile } from '../file-name.ts';
import { counted } from '../text.ts';
import { STATE_WORDS } from '../words.ts';
import { closeBidi } from './bidi.ts';
import { type ExportInput, type ExportRow, exportRows } from './rows.ts';

const OCTETS_PER_LINE = 75;
/** Sequence numbers count minutes from here, so that they fit in 31 bits and always grow. */
const SEQUENCE_START = Date.UTC(2025, 0, 1);

/** What a calendar needs besides the items. */
export interface CalendarInput extends ExportInput {
  readonly now: number;
  /** When each item was last worked on, by id: see `itemTimes`. */
  readonly times: ReadonlyMap<string, number>;
}

/**
 * A calendar (RFC 5545) of the open items with a due day, each as an event of that whole day that does not
 * block time. Events, not to-dos: most calendars ignore to-dos. An item keeps its UID, so importing again
 * moves its event instead of adding another.
 */
export function toIcs(input: CalendarInput): TextFile {
  const due = exportRows(input).filter(({ open, due: day }) => open && day !== '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Workbook//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('X-WR-CALNAME', input.details.name),
    property(
      'X-WR-CALDESC',
      `Due days of ${counted(due.length, 'open checklist item')}, as of ${input.today}`,
    ),
    ...due.flatMap((row) => eventLines(row, input)),
    'END:VCALENDAR',
  ];
  return {
    name: fileName(input.details.name, input.today, 'ics'),
    mediaType: 'text/calendar;charset=utf-8',
    text: lines.map((line) => `${fold(line)}\r\n`).join(''),
    says: `A calendar of ${counted(due.length, 'open item')} with a due day, each an all-day entry with owner, note and guidance link. Importing it again updates the entries.`,
  };
}

function eventLines(row: ExportRow, { details, now, times }: CalendarInput): string[] {
  const changed = times.get(row.id) ?? now;
  const description = [
    `${row.list}${row.section === '' ? '' : `: ${row.section}`}`,
    `State: ${STATE_WORDS[row.state]}`,
    row.owner === '' ? '' : `Owner: ${row.owner}`,
    row.note,
    row.evidence === '' ? '' : `Evidence: ${row.evidence}`,
    row.guidance === '' ? '' : `Guidance: ${row.guidance}`,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${`${row.id}.${details.id}`.replace(/[^A-Za-z0-9.-]/g, '-')}@groundwork`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(changed)}`,
    `SEQUENCE:${String(Math.max(0, Math.floor((changed - SEQUENCE_START) / 60_000)))}`,
    `DTSTART;VALUE=DATE:${row.due.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(row.due).replaceAll('-', '')}`,
    property('SUMMARY', row.owner === '' ? row.text : `${closeBidi(row.text)} (${closeBidi(row.owner)})`),
    property('DESCRIPTION', description.filter((part) => part !== '').join('\n')),
    ...(row.guidance === '' ? [] : [`URL:${row.guidance}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function property(name: string, text: string): string {
  const escaped = closeBidi(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n');
  return `${name}:${escaped.replace(/\p{Cc}/gu, ' ')}`;
}

function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Lines of at most 75 octets, never broken inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > OCTETS_PER_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += char;
    octets += size;
  }
  return result;
}
