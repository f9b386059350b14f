import {
  type Initiative,
  readDetails,
  readRows,
  rowKey,
  type RowOf,
  setRow,
  transact,
} from '../../engine/index.ts';
import { CALENDAR } from './tables.ts';

/** An entry as it was last written to a calendar file, in any copy of the initiative. */
export type Remembered = RowOf<typeof CALENDAR>;

/** An entry of a calendar file that says something else than any file before it. */
export interface NewEntry extends Remembered {
  /** The checklist item. */
  readonly id: string;
}

/** No public id of an item is nearly as long; a row's own id must stay within what a file may hold. */
const LONGEST_ITEM_ID = 200;

/**
 * What calendar files of this initiative have said of each item, by item id.
 *
 * Each copy of an initiative writes to rows of its own, so that merging two copies, cell by cell, keeps the
 * numbers of both; the highest counts, and a SEQUENCE never goes down. Rows also name the identity of the
 * initiative: work that was copied or merged from another one has entries with other UIDs in the calendars.
 */
export function readCalendar(initiative: Initiative): Map<string, Remembered> {
  const start = `${readDetails(initiative).id}/`;
  const entries = new Map<string, Remembered>();
  for (const [id, row] of readRows(initiative, CALENDAR)) {
    const item = id.slice(id.indexOf('/', start.length) + 1);
    if (!id.startsWith(start) || item.length > LONGEST_ITEM_ID) continue;
    const known = entries.get(item);
    entries.set(item, known === undefined ? row : later(known, row));
  }
  return entries;
}

/** Two copies that did not know of each other may have used one number for two things: then neither is known. */
function later(one: Remembered, other: Remembered): Remembered {
  const day = one.day > other.day ? one.day : other.day;
  if (one.sequence !== other.sequence) return { ...(one.sequence > other.sequence ? one : other), day };
  return { ...one, day, entry: one.entry === other.entry ? one.entry : 'unclear' };
}

/**
 * Remembers what a calendar file says. No step for undo: the file cannot be taken back either. Where nothing
 * can be written, since a newer version saved the initiative, nothing is remembered.
 */
export function rememberCalendar(initiative: Initiative, entries: readonly NewEntry[]): void {
  if (entries.length === 0) return;
  const { id: identity } = readDetails(initiative);
  transact(initiative, '', () => {
    for (const { id, ...row } of entries)
      setRow(initiative, CALENDAR, rowKey(identity, initiative.newId, id), row);
  });
}
