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

/** An entry that differs from all earlier calendar files. */
export interface NewEntry extends Remembered {
  /** The checklist item. */
  readonly id: string;
}

/** No public id of an item is nearly as long; a row key must not exceed the limit of the initiative file. */
const LONGEST_ITEM_ID = 200;

/**
 * The latest calendar entry of each item of this initiative, by item id.
 *
 * Each copy of an initiative writes to its own rows, so that merging two copies cell by cell keeps the
 * numbers of both; the highest is used, and a SEQUENCE never decreases. Rows also contain the identity of the
 * initiative: work that was copied or merged from another one has entries with other UIDs in calendars.
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

/** Two copies may have used one number for different entries without knowing of each other: then the content is unknown. */
function later(one: Remembered, other: Remembered): Remembered {
  const day = one.day > other.day ? one.day : other.day;
  if (one.sequence !== other.sequence) return { ...(one.sequence > other.sequence ? one : other), day };
  return { ...one, day, entry: one.entry === other.entry ? one.entry : 'unclear' };
}

/**
 * Stores the entries of a calendar file. Not an undo step, since the file cannot be undone either. If nothing
 * can be written, since a newer version saved the initiative, nothing is stored.
 */
export function rememberCalendar(initiative: Initiative, entries: readonly NewEntry[]): void {
  if (entries.length === 0) return;
  const { id: identity } = readDetails(initiative);
  transact(initiative, '', () => {
    for (const { id, ...row } of entries)
      setRow(initiative, CALENDAR, rowKey(identity, initiative.newId, id), row);
  });
}
