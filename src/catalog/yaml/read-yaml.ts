import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { mendsAt, type Mend } from './mends.ts';

/** Something in a text that is not YAML, with the lines concerned and, if known, their fix. */
export interface Mistake {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly is: readonly string[];
  readonly mended?: readonly string[];
}

/** A text as YAML: its document, its value, and what had to be fixed before it could be read. */
export interface ReadYaml {
  readonly document: Document.Parsed;
  /** The text that the document was parsed from, with the fixes. */
  readonly text: string;
  /** Undefined if the text could not be fixed. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** Whether there is a value. */
  readonly readable: boolean;
}

interface Fault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

interface Attempt {
  readonly document: Document.Parsed;
  /** The first error that keeps the text from being read, and all duplicate field names. */
  readonly fault: Fault | undefined;
  readonly count: number;
  readonly twice: readonly Fault[];
}

/** Reads as Astro does: unquoted days become dates. */
function attempt(text: string): Attempt {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, customTags: ['timestamp'] });
  const all = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code,
    what: error.message.split(/ at line |\n/)[0] ?? '',
    line: error.linePos?.[0].line ?? 1,
    column: error.linePos?.[0].col ?? 1,
  }));
  const anchors = new Set<string>();
  visit(document, (_, node) => {
    if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor);
    if (isAlias(node) && !anchors.has(node.source)) {
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      all.push({ code: 'BAD_ALIAS', what: 'begins with *', line, column: col });
    }
  });
  const faults = all.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return {
    document,
    fault: faults.toSorted((a, b) => a.line - b.line || a.column - b.column)[0],
    count: faults.length,
    twice: all.filter(({ code }) => code === 'DUPLICATE_KEY'),
  };
}

const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/;

/** How far parsing gets: the further, the better the text. */
const reach = ({ fault }: Attempt): number => (fault ? fault.line : Infinity);

/** The first error, and the text with it fixed, if a fix is known. */
function mended(
  lines: readonly string[],
  now: Attempt & { readonly fault: Fault },
): { next?: Mend; by?: string[] } {
  let best: { next: Mend; by: string[]; reach: number } | undefined;
  for (const next of mendsAt(lines, now.fault.line - 1)) {
    const by = [...lines.slice(0, next.at), ...next.lines, ...lines.slice(next.at + next.lines.length)];
    const result = attempt(by.join('\n'));
    // A quote or bracket that is never closed is reported far below.
    const open = now.fault.what.startsWith('Missing closing') && reach(result) > next.at + 1;
    const better = open || reach(result) > now.fault.line || result.count < now.count;
    if (better && reach(result) > (best?.reach ?? 0)) best = { next, by, reach: reach(result) };
  }
  return best ?? {};
}

/** The line at which two texts begin to differ, counted from 1. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at + 1;
}

/**
 * Reads a text as YAML despite syntax errors: each is reported and fixed, so that it hides neither the next one nor
 * other problems of the record.
 */
export function readYaml(text: string): ReadYaml {
  let lines = text.split('\n');
  const marks = lines.flatMap((line, i) => (conflict.test(line) ? [i] : []));
  const mistakes: Mistake[] = [];
  const first = marks[0];
  if (first !== undefined) {
    const message =
      'is a mark between two versions of the file that could not be merged - keep one version, and take all such marks out';
    mistakes.push({ line: first + 1, column: 1, message, is: [lines[first] ?? ''] });
    return { document: parseDocument(''), text, value: undefined, mistakes, readable: false };
  }
  let now = attempt(text);
  for (let tries = lines.length * 2; now.fault !== undefined; tries -= 1) {
    const { fault } = now;
    const { next, by } = tries > 0 ? mended(lines, { ...now, fault }) : {};
    if (!next || !by) {
      const message = `cannot be read as YAML: ${fault.what} - look at this line and the one above it`;
      mistakes.push({ line: fault.line, column: fault.column, message, is: [lines[fault.line - 1] ?? ''] });
      return { document: now.document, text, value: undefined, mistakes, readable: false };
    }
    const is = lines.slice(next.at, next.at + next.lines.length);
    const column = firstDifference(is[0] ?? '', next.lines[0] ?? '');
    mistakes.push({ line: next.at + 1, column, message: next.message, is, mended: next.lines });
    lines = by;
    now = attempt(lines.join('\n'));
  }
  const twice = now.twice.map(({ line, column }): Mistake => {
    const source = lines[line - 1] ?? '';
    const name = source.trim().split(':')[0] ?? '';
    return {
      line,
      column,
      message: `has the field "${name}" a second time - keep one of the two`,
      is: [source],
    };
  });
  return {
    document: now.document,
    text: lines.join('\n'),
    value: now.document.toJS() as unknown,
    mistakes: [...mistakes, ...twice],
    readable: true,
  };
}
