import type { Document } from 'yaml';
import type { Problem } from '../problem.ts';
import { readYaml } from './read-yaml.ts';

/** A file of the content: its fields, the text below them, and the syntax errors in the fields. */
export interface ReadFile {
  readonly fields: unknown;
  readonly body: string;
  /** Whether the fields could be read, as they are or after fixes. */
  readonly readable: boolean;
  readonly problems: readonly Problem[];
  /** The fields as YAML: their text, which begins `from` lines into the file, and its nodes. */
  readonly yaml: { readonly text: string; readonly from: number; readonly document: Document.Parsed };
}

/** A text without a byte order mark and with plain line ends. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** Splits a file into its fields and the text below them, and reports what is wrong with the lines between them. */
function split(file: string, text: string) {
  if (file.endsWith('.yaml')) return { front: text, body: '', from: 0 };
  const lines = text.split('\n');
  const border = (line: string): boolean => line.startsWith('---');
  if (!border(lines[0] ?? '')) {
    const wrong = 'has no fields - begin it with a line of ---, the fields, and another line of ---';
    return { front: '', body: text, from: 0, wrong, at: 1 };
  }
  const end = lines.findIndex((line, i) => i > 0 && border(line));
  const gap = lines.findIndex((line, i) => i > 0 && line.trim() === '');
  const last = end >= 0 ? end : gap >= 0 ? gap : lines.length;
  return {
    front: lines.slice(1, last).join('\n'),
    body: lines.slice(last + 1).join('\n'),
    from: 1,
    ...(end < 0 && {
      wrong: 'has fields that end nowhere - put a line of --- below them',
      at: last,
    }),
  };
}

/** Reads a file of the content, even one with syntax errors. */
export function readFile(file: string, source: string): ReadFile {
  const { front, body, from, wrong, at = 1 } = split(file, plainText(source));
  const { value, mistakes, readable, document, text } = readYaml(front);
  const slips = mistakes.map(({ line, ...mistake }): Problem => {
    const [, name] = /^\s*(?:- +)*([A-Za-z][\w-]*) *:/.exec(mistake.is[0] ?? '') ?? [];
    return { file, field: name ?? `line ${String(line + from)}`, line: line + from, ...mistake };
  });
  return {
    fields: value,
    body,
    readable: readable && (wrong === undefined || from > 0),
    problems: [
      ...(wrong === undefined ? [] : [{ file, field: 'file', line: at, column: 1, message: wrong }]),
      ...slips,
    ],
    yaml: { text, from, document },
  };
}
