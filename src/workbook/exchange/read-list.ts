import type { Schema } from '../engine/index.ts';
import { FILE_FORMAT, LIST_FORMAT, LIST_VERSION } from './file-format.ts';
import { type FileProblem, problems } from './file-problems.ts';
import { type FileResult, isMoreData, parseFile, readFile, readParsed } from './read-file.ts';

/** A file of several initiatives, each read separately: a damaged one does not affect the others. */
export interface FileList {
  /** NaN if the file does not contain it. */
  readonly exportedAt: number;
  /** In the order of the file; at least one. */
  readonly files: readonly FileResult[];
  /** How many initiatives are missing since the file was saved: the end was cut off, or somebody removed them. */
  readonly missing: number;
  /** Text after the list, such as a mail signature, which is ignored; `''` for none. */
  readonly followed: string;
}

/** The content of a file: one initiative, several, or nothing that can be imported. */
export type FileContent =
  { readonly kind: 'one'; readonly result: FileResult } | { readonly kind: 'list'; readonly list: FileList };

/** Reads a file of one or of several initiatives. Like `readFile`, it throws nothing and changes nothing. */
export function readText(schema: Schema, text: string, now: number): FileContent {
  const parsed = parseFile(text, [FILE_FORMAT, LIST_FORMAT]);
  if (parsed.ok && parsed.value['format'] === FILE_FORMAT)
    return { kind: 'one', result: readParsed(schema, parsed, now) };
  const lines = linesOf(text);
  if (!parsed.ok && (lines === undefined || ['too-big', 'followed'].includes(parsed.problem.kind)))
    return refused(parsed.problem);
  if (!parsed.ok && lines !== undefined && isMoreData(lines.followed, false))
    return refused(problems.followed(lines.followed));
  const { version, exportedAt, count, initiatives } = parsed.ok ? parsed.value : (lines?.head ?? {});
  if (typeof version !== 'number') return refused(problems.noVersion());
  if (version > LIST_VERSION) return refused(problems.newerVersion(version, LIST_VERSION));
  const texts =
    lines?.texts ?? (Array.isArray(initiatives) ? initiatives.map((one) => JSON.stringify(one)) : []);
  if (texts.length === 0)
    return refused(parsed.ok ? problems.wrongContent('initiatives: there is none.') : problems.truncated());
  const list: FileList = {
    exportedAt: typeof exportedAt === 'string' ? Date.parse(exportedAt) : Number.NaN,
    files: texts.map((one) => readFile(schema, one, now)),
    missing: typeof count === 'number' ? Math.max(0, count - texts.length) : 0,
    followed: parsed.ok ? parsed.followed : (lines?.followed ?? ''),
  };
  return { kind: 'list', list };
}

/** The head and the initiatives of a list formatted as we write it; its JSON may be damaged elsewhere. */
function linesOf(text: string):
  | {
      readonly head: Readonly<Record<string, unknown>>;
      readonly texts: readonly string[];
      readonly followed: string;
    }
  | undefined {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!first.startsWith(`{"format":"${LIST_FORMAT}",`) || !first.endsWith(',"initiatives":['))
    return undefined;
  const parsed = parseFile(`${first}]}`, [LIST_FORMAT]);
  const last = rest.indexOf(']}');
  const end = last < 0 ? rest.length : last;
  const texts = rest
    .slice(0, end)
    .map((line) => line.replace(/,$/, ''))
    .filter((line) => line !== '');
  const followed = rest
    .slice(end + 1)
    .join('\n')
    .trim();
  return parsed.ok ? { head: parsed.value, texts, followed } : undefined;
}

function refused(problem: FileProblem): FileContent {
  return { kind: 'one', result: { ok: false, problem } };
}
