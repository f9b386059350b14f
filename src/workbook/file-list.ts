import { FILE_FORMAT } from './file-format.ts';
import { type FileResult, MOST_FILE_BYTES, parseFile, readFile, readParsed } from './file.ts';
import { fileName, type TextFile } from './file-name.ts';
import { type FileProblem, problems } from './file-problems.ts';
import { counted } from './text.ts';

/** What a file of several initiatives says it is. */
const LIST_FORMAT = 'groundwork-initiatives';
/** Version of the list itself; each initiative in it has its own. */
const LIST_VERSION = 1;

/** A file of several initiatives, each read by itself: one that is damaged keeps no other out. */
export interface FileList {
  /** Not a number where the file does not say it. */
  readonly exportedAt: number;
  /** In the order of the file; at least one. */
  readonly files: readonly FileResult[];
  /** How many more there were when the file was saved; the end was cut off, or somebody took them out. */
  readonly missing: number;
}

/** What a file may hold: one initiative, several, or nothing that can be taken in. */
export type FileContent =
  { readonly kind: 'one'; readonly result: FileResult } | { readonly kind: 'list'; readonly list: FileList };

/**
 * The file of several initiatives: JSON, each initiative on a line of its own, so that damage to one line leaves
 * the others readable.
 * @param texts what the single files would hold
 */
export function writeList(texts: readonly string[], now: number, today: string): TextFile {
  const head = JSON.stringify({
    format: LIST_FORMAT,
    version: LIST_VERSION,
    exportedAt: new Date(now).toISOString(),
    count: texts.length,
  });
  return {
    name: fileName('all initiatives', today, 'groundwork.json'),
    mediaType: 'application/json',
    text: `${head.slice(0, -1)},"initiatives":[\n${texts.join(',\n')}\n]}\n`,
    says: listSays(texts.length),
  };
}

/** What is in the file, to show beside the button. */
export function listSays(count: number): string {
  return `Everything in all ${counted(count, 'initiative')} of this browser, archived ones too. Import it in another browser: you see what it would do with each of them before anything is written.`;
}

/** Whether a file is small enough to be taken in again. */
export function fitsInFile({ text }: TextFile): boolean {
  return new TextEncoder().encode(text).length <= MOST_FILE_BYTES;
}

/** Reads a file of one or of several initiatives. As `readFile`, it throws nothing and changes nothing. */
export function readText(text: string, now: number): FileContent {
  const parsed = parseFile(text, [FILE_FORMAT, LIST_FORMAT]);
  if (parsed.ok && parsed.value['format'] === FILE_FORMAT)
    return { kind: 'one', result: readParsed(parsed.value, now) };
  const lines = linesOf(text);
  if (!parsed.ok && (lines === undefined || parsed.problem.kind === 'too-big'))
    return refused(parsed.problem);
  const { version, exportedAt, count, initiatives } = parsed.ok ? parsed.value : (lines?.head ?? {});
  if (typeof version !== 'number') return refused(problems.noVersion());
  if (version > LIST_VERSION) return refused(problems.newerVersion(version, LIST_VERSION));
  const texts =
    lines?.texts ?? (Array.isArray(initiatives) ? initiatives.map((one) => JSON.stringify(one)) : []);
  if (texts.length === 0)
    return refused(parsed.ok ? problems.wrongContent('initiatives: there is none.') : problems.truncated());
  const list: FileList = {
    exportedAt: typeof exportedAt === 'string' ? Date.parse(exportedAt) : Number.NaN,
    files: texts.map((one) => readFile(one, now)),
    missing: typeof count === 'number' ? Math.max(0, count - texts.length) : 0,
  };
  return { kind: 'list', list };
}

/** The head and the initiatives of a list that is laid out as we write it; its JSON may be damaged elsewhere. */
function linesOf(
  text: string,
): { readonly head: Readonly<Record<string, unknown>>; readonly texts: readonly string[] } | undefined {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!first.startsWith(`{"format":"${LIST_FORMAT}",`) || !first.endsWith(',"initiatives":['))
    return undefined;
  const parsed = parseFile(`${first}]}`, [LIST_FORMAT]);
  const texts = rest.map((line) => line.replace(/,$/, '')).filter((line) => line !== '' && line !== ']}');
  return parsed.ok ? { head: parsed.value, texts } : undefined;
}

function refused(problem: FileProblem): FileContent {
  return { kind: 'one', result: { ok: false, problem } };
}
