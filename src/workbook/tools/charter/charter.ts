import { counted } from '../../../shared/words.ts';
import { type EditResult, type Initiative, readRow, readRows, setRow } from '../../engine/index.ts';
import type { CharterOption } from './basis.ts';
import { gapsIn } from './brackets.ts';
import { type CharterRow, type CharterStatus, statusOf } from './entry-status.ts';
import { CHARTER } from './tables.ts';

/** One part to write: a topic, or the text of a heading itself. */
export interface CharterEntry {
  /** Row in the charter table: `topic/conflict`, `heading/objective`. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Why it must be settled; headings have no reason of their own. */
  readonly why?: string;
  readonly options: readonly CharterOption[];
  /** Where the playbook explains it, from the root of the site. */
  readonly url: string;
}

/** Writes an entry's text. An agreement was about the previous text, so the entry becomes a draft again. */
export function writeEntry(
  initiative: Initiative,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  text: string,
): EditResult {
  const agreed = readRow(initiative, CHARTER, id).status === 'agreed';
  return setRow(initiative, CHARTER, id, { text, title, ...(agreed && { status: 'draft' }) });
}

/** Sets the status of an entry. */
export function setStatus(
  initiative: Initiative,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  status: CharterStatus,
): EditResult {
  return setRow(initiative, CHARTER, id, { status, title });
}

/** Entries with their rows, and rows of entries that the content no longer has. */
export interface Charter {
  readonly entries: readonly CharterEntry[];
  readonly retired: readonly Pick<CharterEntry, 'id' | 'title'>[];
  readonly rowOf: (id: string) => CharterRow;
}

const EMPTY: CharterRow = { text: '', status: '', began: '', beganText: '', title: '' };

/** The charter of an initiative, in the present order of its parts. */
export function readCharter(initiative: Initiative, entries: readonly CharterEntry[]): Charter {
  const rows = readRows(initiative, CHARTER);
  const known = new Set(entries.map(({ id }) => id));
  const retired = [...rows]
    .filter(([id, { text }]) => !known.has(id) && text.trim() !== '')
    .map(([id, { title }]) => ({ id, title: title === '' ? id : title }))
    .sort((a, b) => a.title.localeCompare(b.title));
  return { entries, retired, rowOf: (id) => rows.get(id) ?? EMPTY };
}

/** The number of present entries by status. */
export function charterCounts({ entries, rowOf }: Charter): Readonly<Record<CharterStatus | 'all', number>> {
  const counts = { open: 0, draft: 0, agreed: 0, all: 0 };
  for (const { id } of entries) {
    counts[statusOf(rowOf(id))] += 1;
    counts.all += 1;
  }
  return counts;
}

/** The places that are still in brackets in all parts. */
export function charterGaps({ entries, retired, rowOf }: Charter): number {
  return [...entries, ...retired].reduce((sum, { id }) => sum + gapsIn(rowOf(id).text).length, 0);
}

/**
 * The part to write next: the first one after another that is open, from the beginning once the end is reached.
 * @param after the id of the other part
 */
export function nextOpen({ entries, rowOf }: Charter, after: string): CharterEntry | undefined {
  const place = entries.findIndex(({ id }) => id === after) + 1;
  return [...entries.slice(place), ...entries.slice(0, place)].find(
    ({ id }) => id !== after && statusOf(rowOf(id)) === 'open',
  );
}

/** `3 of 17 parts agreed, 4 in draft, 10 open` */
export function charterProgress(charter: Charter): string {
  const { open, draft, agreed, all } = charterCounts(charter);
  if (agreed === all) return `All ${counted(all, 'part')} agreed`;
  return `${agreed} of ${counted(all, 'part')} agreed, ${draft} in draft, ${open} open`;
}
