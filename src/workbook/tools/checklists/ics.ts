import { counted } from '../../../shared/words.ts';
import { fileName, type TextFile } from '../../documents/index.ts';
import { closeBidi, dayAfter } from '../../text/index.ts';
import { calendarEntries, type CalendarEntry, type CalendarInput } from './calendar-entries.ts';
import type { NewEntry } from './calendar.ts';
import { calendarSays } from './says.ts';

const OCTETS_PER_LINE = 75;

/** A calendar file, and the entries to store once it is saved. */
export interface CalendarFile extends TextFile {
  readonly fresh: readonly NewEntry[];
  /** The number of entries, including cancelled ones. */
  readonly size: number;
}

/**
 * A calendar (RFC 5545) of the open items with a due day, each as an all-day event that does not
 * block time. Events, not to-dos: most calendars ignore to-dos. An item keeps its UID, and a changed entry
 * has a higher SEQUENCE, so that importing again changes its event.
 *
 * What is no longer due has STATUS:CANCELLED. The METHOD stays PUBLISH, which allows that status (RFC 5546,
 * 3.2.1): a file has one METHOD, and CANCEL is what an organizer sends to attendees.
 */
export function toIcs(input: CalendarInput): CalendarFile {
  const { details, today, remembered } = input;
  const found = calendarEntries(input);
  const { due, cancelled } = found;
  const entries = [...due, ...cancelled];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Workbook//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('X-WR-CALNAME', details.name),
    property('X-WR-CALDESC', `Due days of ${counted(due.length, 'open checklist item')}, as of ${today}`),
    ...entries.flatMap((entry) => eventLines(entry, input)),
    'END:VCALENDAR',
  ];
  return {
    name: fileName(details.name, today, 'ics'),
    mediaType: 'text/calendar;charset=utf-8',
    text: lines.map((line) => `${fold(line)}\r\n`).join(''),
    says: calendarSays(found),
    size: entries.length,
    fresh: entries
      .filter(({ id, sequence }) => sequence !== remembered.get(id)?.sequence)
      .map(({ id, day, sequence, entry }) => ({ id, day, sequence, entry })),
  };
}

function eventLines(event: CalendarEntry, { details, now }: CalendarInput): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${`${event.id}.${details.id}`.replace(/[^A-Za-z0-9.-]/g, '-')}@groundwork`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.entry === '' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(event.day).replaceAll('-', '')}`,
    property('SUMMARY', event.summary),
    property('DESCRIPTION', event.description),
    ...(event.url === '' ? [] : [`URL:${event.url}`]),
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

/** Folds lines to at most 75 octets, never inside a character. */
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
