import { counted } from '../shared/words.ts';
import type { Flaw } from '../schemas/checked.ts';

/** Something wrong in the content: which file, which field, what is wrong and - after a dash - how to fix it. */
export interface Problem extends Flaw {
  readonly file: string;
  /** For running text: how many characters before the end of the text it is. */
  readonly fromEnd?: number;
  readonly line?: number;
  readonly column?: number;
  /** The lines concerned as they are, and as they should be if that is known. */
  readonly is?: readonly string[];
  readonly mended?: readonly string[];
}

const numbers = new Intl.Collator('en', { numeric: true });

/** `3 problems in 2 files` */
export function countOf(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
}

/** Where it is, what is wrong and how to fix it, on one line; below it the lines concerned, as they are and as they should be. */
function told({ file, field, message, line, column, is = [], mended = [] }: Problem): string[] {
  const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
  const shown = (label: string, lines: readonly string[]): string[] =>
    lines.map((text, i) => `    ${(i === 0 ? label : '').padEnd(9)}${text.trimEnd()}`);
  return [
    `  ${place}: ${field}: ${message}`,
    ...(mended.length > 0 ? [...shown('now', is), ...shown('right', mended)] : []),
  ];
}

/** The problems of each file from top to bottom, one block per file. */
export function report(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(
    problems.toSorted((a, b) => numbers.compare(a.file, b.file)),
    ({ file }) => file,
  );
  return [...byFile.values()]
    .map((all) =>
      all
        .toSorted(
          (a, b) =>
            (a.line ?? 0) - (b.line ?? 0) ||
            (a.column ?? 0) - (b.column ?? 0) ||
            numbers.compare(`${a.field}: ${a.message}`, `${b.field}: ${b.message}`),
        )
        .flatMap(told)
        .join('\n'),
    )
    .join('\n\n');
}

/** Thrown with every problem of the content at once; its message is the report an author reads. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has ${countOf(problems)}; nothing was built.\n${report(problems)}`);
    this.problems = problems;
    // A stack trace into our code does not help an author.
    this.stack = '';
  }
}
