import type { EditResult, Initiative } from './initiative.ts';
import { readRow, readRows, setRow } from './initiative-store.ts';
import type { RowOf } from './model.ts';
import { counted } from './text.ts';

/** Wording that the reader may start from. */
export interface CharterOption {
  /** Public and for ever, unique in its entry: `poll-then-park`. */
  readonly id: string;
  /** Ids the option had before. */
  readonly formerly?: readonly string[] | undefined;
  readonly label: string;
  /** How others have done it. */
  readonly text: string;
  /** Our wording of it as a clause. */
  readonly clause: string;
  /** Ids of sources: `s20e`. */
  readonly sources: readonly string[];
}

/** One thing to write: a topic, or the text that stands under a heading itself. */
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

export type CharterRow = RowOf<'charter'>;
export type CharterStatus = 'open' | 'draft' | 'agreed';

/** How an entry stands: open while nothing is written, else what the reader said, else a draft. */
export function statusOf({ text, status }: CharterRow): CharterStatus {
  if (text.trim() === '') return 'open';
  return status === '' ? 'draft' : status;
}

/** Writes an entry's text. What was agreed was agreed in other words, so it becomes a draft again. */
export function writeEntry(
  initiative: Initiative,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  text: string,
): EditResult {
  const agreed = readRow(initiative, 'charter', id).status === 'agreed';
  return setRow(initiative, 'charter', id, { text, title, ...(agreed && { status: 'draft' }) });
}

/** Sets how an entry stands. */
export function setStatus(
  initiative: Initiative,
  { id, title }: Pick<CharterEntry, 'id' | 'title'>,
  status: CharterStatus,
): EditResult {
  return setRow(initiative, 'charter', id, { status, title });
}

/** An option whose wording an entry began from. */
export interface Basis {
  readonly id: string;
  /** What the playbook calls it; when it no longer has it, what it was called. */
  readonly label: string;
  /** Undefined when the playbook no longer has it. */
  readonly option: CharterOption | undefined;
}

/**
 * The options whose wording an entry began from, each once.
 * @param options those that the entry has now
 */
export function basisOf(
  { began, beganText }: Pick<CharterRow, 'began' | 'beganText'>,
  options: readonly CharterOption[],
): Basis[] {
  const labels = new Map(linesOf(beganText).map((line) => [idIn(line), line.slice(idIn(line).length + 1)]));
  const basis = linesOf(began).map((line): Basis => {
    const option = options.find(({ id, formerly }) => id === line || formerly?.includes(line));
    return { id: option?.id ?? line, label: option?.label ?? labels.get(line) ?? line, option };
  });
  return [...new Map(basis.map((one) => [one.id, one])).values()];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const idIn = (line: string): string => line.split(' ', 1)[0] ?? '';

/** Puts an option's wording under what is written already, as one edit; nothing typed is replaced. */
export function startFrom(
  initiative: Initiative,
  { id, title, options }: Pick<CharterEntry, 'id' | 'title' | 'options'>,
  option: CharterOption,
): EditResult {
  const row = readRow(initiative, 'charter', id);
  const { label, clause } = option;
  const text = row.text.trim() === '' ? clause : `${row.text.trimEnd()}\n\n${clause}`;
  const before = basisOf(row, options).map((basis) => basis.id);
  const labels = linesOf(row.beganText).filter((line) => idIn(line) !== option.id);
  return setRow(initiative, 'charter', id, {
    text,
    title,
    began: [...new Set([...before, option.id])].join('\n'),
    beganText: [...labels, `${option.id} ${label}`].join('\n').slice(0, 2_000),
    ...(row.status === 'agreed' && { status: 'draft' }),
  });
}

/** Takes an option out of the sources of an entry; the text stays. */
export function dropBasis(
  initiative: Initiative,
  { id, options }: Pick<CharterEntry, 'id' | 'options'>,
  basis: Pick<Basis, 'id'>,
): EditResult {
  const left = basisOf(readRow(initiative, 'charter', id), options).filter((one) => one.id !== basis.id);
  return setRow(initiative, 'charter', id, { began: left.map((one) => one.id).join('\n') });
}

/** Entries with what is written in them, and those that the content no longer has but somebody wrote in. */
export interface Charter {
  readonly sections: readonly CharterSection[];
  readonly retired: readonly Pick<CharterEntry, 'id' | 'title'>[];
  readonly rowOf: (id: string) => CharterRow;
}

const EMPTY: CharterRow = { text: '', status: '', began: '', beganText: '', title: '' };

/** The charter of an initiative along the present headings. */
export function readCharter(initiative: Initiative, sections: readonly CharterSection[]): Charter {
  const rows = readRows(initiative, 'charter');
  const known = new Set(sections.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const retired = [...rows]
    .filter(([id, { text }]) => !known.has(id) && text.trim() !== '')
    .map(([id, { title }]) => ({ id, title: title === '' ? id : title }))
    .sort((a, b) => a.title.localeCompare(b.title));
  return { sections, retired, rowOf: (id) => rows.get(id) ?? EMPTY };
}

/** How many entries stand how, the present ones only. */
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
