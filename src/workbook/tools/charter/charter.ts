import { counted } from '../../../shared/words.ts';
import { type EditResult, type Initiative, readRow, readRows, setRow } from '../../engine/index.ts';
import type { CharterOption } from './basis.ts';
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

/** A heading of the charter with the entries under it. An entry with the heading's own title is its own text. */
export interface CharterSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly CharterEntry[];
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
  readonly sections: readonly CharterSection[];
  readonly retired: readonly Pick<CharterEntry, 'id' | 'title'>[];
  readonly rowOf: (id: string) => CharterRow;
}

const EMPTY: CharterRow = { text: '', status: '', began: '', beganText: '', title: '' };

/** The charter of an initiative under the present headings. */
export function readCharter(initiative: Initiative, sections: readonly CharterSection[]): Charter {
  const rows = readRows(initiative, CHARTER);
  const known = new Set(sections.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const retired = [...rows]
    .filter(([id, { text }]) => !known.has(id) && text.trim() !== '')
    .map(([id, { title }]) => ({ id, title: title === '' ? id : title }))
    .sort((a, b) => a.title.localeCompare(b.title));
  return { sections, retired, rowOf: (id) => rows.get(id) ?? EMPTY };
}

/** The number of present entries by status. */
export function charterCounts({ sections, rowOf }: Charter): Readonly<Record<CharterStatus | 'all', number>> {
  const counts = { open: 0, draft: 0, agreed: 0, all: 0 };
  for (const { id } of sections.flatMap(({ entries }) => entries)) {
    counts[statusOf(rowOf(id))] += 1;
    counts.all += 1;
  }
  return counts;
}

/** `3 of 17 parts agreed, 4 in draft, 10 open` */
export function charterProgress(charter: Charter): string {
  const { open, draft, agreed, all } = charterCounts(charter);
  if (agreed === all) return `All ${counted(all, 'part')} agreed`;
  return `${agreed} of ${counted(all, 'part')} agreed, ${draft} in draft, ${open} open`;
}
