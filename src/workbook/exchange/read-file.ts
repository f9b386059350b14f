import {
  checkSnapshot,
  type Details,
  eachCell,
  hlcTime,
  readBy,
  type Schema,
  type Snapshot,
  type SnapshotCell,
} from '../engine/index.ts';
import { detailsOf } from '../storage/index.ts';
import { DATA_VERSION, upgrade } from '../storage/migrations/index.ts';
import { type Checksum, compareChecksum, isProvenWhole } from './checksum.ts';
import { FILE_FORMAT, MOST_FILE_BYTES } from './file-format.ts';
import { type FileProblem, problems } from './file-problems.ts';
import { scanJson } from './json-scan.ts';

const DEEPEST = 16;
const DAY_MS = 86_400_000;
const PROBLEMS_SHOWN = 5;

/** A file that may be imported. */
export interface InitiativeFile {
  readonly exportedAt: number;
  readonly details: Details;
  readonly snapshot: Snapshot;
  /** The number of edits dated in the future: the clock of the computer that made them was wrong. They are merged like any other. */
  readonly ahead: number;
  /** Whether the content still matches its checksum. */
  readonly checksum: Checksum;
  /** The number of fields with a replacement character (U+FFFD) in a file without checksum, so that it is unknown who lost the letter. */
  readonly lostLetters: number;
  /** Text after the JSON, such as a mail signature, which is ignored; `''` for none. */
  readonly followed: string;
}

export type FileResult =
  | { readonly ok: true; readonly file: InitiativeFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** The object in a text, or the problem if there is no readable one. */
export type ParsedFile =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>>; readonly followed: string }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads an initiative file. Whatever the text contains, this throws nothing, executes nothing and changes nothing:
 * it returns the checked content, or one problem in words. Show quoted parts as text, never as HTML.
 */
export function readFile(schema: Schema, text: string, now: number): FileResult {
  const parsed = parseFile(text, [FILE_FORMAT]);
  return parsed.ok ? readParsed(schema, parsed, now) : parsed;
}

/**
 * Parses the text of a file that should have one of these formats. What would crash a browser or be lost in
 * parsing is detected first; of the object's content, only the format is checked.
 */
export function parseFile(text: string, formats: readonly string[]): ParsedFile {
  if (text.length > MOST_FILE_BYTES || new TextEncoder().encode(text).length > MOST_FILE_BYTES) {
    return refuse(problems.tooBig(MOST_FILE_BYTES / 1_000_000));
  }
  // More than JSON calls white space may stand around it: a byte order mark, a no-break space of a mail.
  const plain = text.trim();
  if (plain === '') return refuse(problems.empty());
  if (!/^[{[]/.test(plain)) return refuse(problems.notJson());
  const fault = scanJson(plain, DEEPEST);
  if (fault?.kind === 'deep') return refuse(problems.tooDeep());
  if (fault?.kind === 'truncated') return refuse(problems.truncated());
  const end = fault?.kind === 'followed' ? fault.end : plain.length;
  const followed = plain.slice(end).trim();
  const value = parse(plain.slice(0, end));
  if (value === undefined) return refuse(problems.notJson());
  if (!formats.some((format) => format === value['format'])) return refuse(problems.notOurs());
  if (fault?.kind === 'duplicate') return refuse(problems.duplicateKey(fault.key));
  if (followed !== '' && isMoreData(followed, isProvenWhole(value)))
    return refuse(problems.followed(followed));
  return { ok: true, value, followed };
}

/**
 * Whether the text behind a file may be work. Text that continues like JSON, or begins another object, is no signature.
 * Text that only begins with a character of JSON may be one if nothing can have been cut off the file: it is `whole`.
 */
export const isMoreData = (followed: string, whole: boolean): boolean =>
  /^[\]},:]|[[{]\s*"/.test(followed) || (!whole && /^[[{"]/.test(followed));

/** Checks an initiative file parsed by `parseFile`. */
export function readParsed(
  schema: Schema,
  { value, followed }: Extract<ParsedFile, { readonly ok: true }>,
  now: number,
): FileResult {
  const upgraded = upgrade(value['version'], value['content']);
  if (upgraded.kind === 'unknown') return refuse(problems.noVersion());
  if (upgraded.kind === 'newer') return refuse(problems.newerVersion(upgraded.version, DATA_VERSION));
  const exportedAt = typeof value['exportedAt'] === 'string' ? Date.parse(value['exportedAt']) : Number.NaN;
  if (Number.isNaN(exportedAt)) return refuse(problems.wrongContent('exportedAt: is not a time.'));
  const checked = checkSnapshot(upgraded.content);
  if (!checked.ok) return refuse(problems.wrongContent(`${checked.wrong}.`));
  const wrong = wrongCells(schema, checked.value);
  if (wrong !== undefined) return refuse(problems.wrongContent(wrong));
  const snapshot = checked.value;
  const checksum = compareChecksum(value);
  return {
    ok: true,
    file: {
      exportedAt,
      details: detailsOf(snapshot),
      snapshot,
      ahead: cellsWith(snapshot, ([, stamp]) => hlcTime(stamp) > now + DAY_MS),
      checksum,
      lostLetters: checksum === 'none' ? cellsWith(snapshot, hasLostLetters) : 0,
      followed,
    },
  };
}

const hasLostLetters = ([value]: SnapshotCell): boolean =>
  typeof value === 'string' && value.includes('\uFFFD');

function cellsWith(snapshot: Snapshot, wanted: (cell: SnapshotCell) => boolean): number {
  let count = 0;
  eachCell(snapshot, (cell) => {
    if (wanted(cell)) count += 1;
  });
  return count;
}

/** Cells that this version knows must hold values that it could have written. */
function wrongCells(schema: Schema, snapshot: Snapshot): string | undefined {
  const wrong: string[] = [];
  eachCell(snapshot, ([value], table, row, cell) => {
    const rule = schema.cellType(table, cell);
    const checked = value === null || rule === undefined ? undefined : readBy(rule, value);
    if (checked?.ok === false)
      wrong.push(`${[table, row, cell].filter(Boolean).join(' › ')}: ${checked.wrong}.`);
  });
  if (wrong.length === 0) return undefined;
  const more = wrong.length > PROBLEMS_SHOWN ? ` And ${wrong.length - PROBLEMS_SHOWN} more.` : '';
  return wrong.slice(0, PROBLEMS_SHOWN).join(' ') + more;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}
