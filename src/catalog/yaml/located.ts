import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Problem } from '../problem.ts';
import { quoted } from './mends.ts';
import { plainText, readFile, type ReadFile } from './read-file.ts';

/** Lists whose entries have ids, with the noun for one entry. */
const called: Readonly<Record<string, string>> = {
  items: 'item',
  receives: 'statement',
  gives: 'statement',
  criteria: 'criterion',
  lessons: 'lesson',
  skills: 'skill',
  options: 'option',
  sections: 'section',
  phases: 'phase',
};

interface Found {
  /** The field in an author's words: `item t1/ip, link`. */
  readonly name: string;
  /** Where the field or the entry begins. */
  readonly start: Node | undefined;
  /** Its value, if the whole path exists. */
  readonly value: Node | undefined;
}

const textOf = (node: unknown, key: string): string | undefined => {
  const value = isMap(node) ? node.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** Names an entry of a list by its id, or else by its position, counted from 1. */
function entryName(list: string | undefined, entry: Node | undefined, index: number): string {
  const id = textOf(entry, 'id');
  return id === undefined ? `entry ${String(index + 1)}` : `${called[list ?? ''] ?? 'entry'} ${id}`;
}

/** The node at a field path such as `items.3.link`, as deep as the document goes. */
function find(root: Node | null, field: string, message: string): Found {
  const names: string[] = [];
  let node: Node | undefined = root ?? undefined;
  let start: Node | undefined;
  let last: string | undefined;
  for (const key of field.split('.')) {
    if (isSeq(node) && /^\d+$/.test(key)) {
      const entry: unknown = node.items[Number(key)];
      node = isNode(entry) ? entry : undefined;
      start = node ?? start;
      const name = entryName(last, node, Number(key));
      // A text that the message repeats needs no number.
      if (isScalar(node) && message.includes(`"${String(node.value)}"`)) continue;
      // The id shows which list it belongs to.
      if (!name.startsWith('entry') && names.at(-1) === last) names.pop();
      names.push(name);
      continue;
    }
    names.push(key);
    last = key;
    const pair: { key: unknown; value: unknown } | undefined = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    if (isNode(pair?.key)) start = pair.key;
    node = isNode(pair?.value) ? pair.value : undefined;
  }
  return { name: names.join(', '), start, value: node };
}

/** Line and column of an offset in a text, both counted from 1. */
function lineOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** How to rewrite a value, by the kind of fix. */
const mends: Readonly<Record<NonNullable<Problem['mend']>, (source: string) => string>> = {
  quote: quoted,
  unquote: (source) => source.slice(1, -1),
  list: (source) => `[${source.replace(/^(['"])(.*)\1$/, '$2')}]`,
  hyphens: (source) => source.replace(/^(\s*)-(?=\S)/gm, '$1- '),
};

/** The lines of a value as they are and as they should be, if the value fits on one line or the fix covers several. */
function shown(
  { text }: ReadFile['yaml'],
  value: Node | undefined,
  mend: Problem['mend'],
): Pick<Problem, 'is' | 'mended'> {
  const [from, to] = value?.range ?? [0, 0];
  const source = text.slice(from, to).trimEnd();
  if (mend === undefined || source === '' || (source.includes('\n') && mend !== 'hyphens')) return {};
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const after = from + source.length;
  const end = text.indexOf('\n', after);
  const rest = text.slice(after, end < 0 ? undefined : end);
  const lines = (middle: string): string[] => (text.slice(begin, from) + middle + rest).split('\n');
  return { is: lines(source), mended: lines(mends[mend](source)) };
}

function inFile(problem: Problem, source: string, read: ReadFile): Problem {
  const { field, message, mend, fromEnd, ...rest } = problem;
  const text = plainText(source);
  if (problem.line !== undefined) return { ...rest, field, message };
  if (fromEnd !== undefined)
    return { ...rest, field, message, ...lineOf(text, text.trimEnd().length - fromEnd) };
  if (field === 'file' || field === 'folder') return { ...rest, field, message };
  const { yaml } = read;
  const { name, start, value } = find(yaml.document.contents, field, message);
  if (start?.range) {
    const { line, column } = lineOf(yaml.text, start.range[0]);
    return { ...rest, field: name, message, line: line + yaml.from, column, ...shown(yaml, value, mend) };
  }
  // A broken link in the built site can be found by its address alone.
  const target = /^"([^"]+)"/.exec(message)?.[1];
  const at = field === 'link' && target !== undefined ? text.indexOf(`](${target})`) : -1;
  return {
    ...rest,
    field: name,
    message,
    ...(at < 0 ? { line: yaml.from + 1, column: 1 } : lineOf(text, at + 2)),
  };
}

/** The problems with line and column, list entries named by id, and the corrected lines. */
export function located(problems: readonly Problem[], root = '.'): Problem[] {
  const files = new Map<string, readonly [source: string, read: ReadFile] | undefined>();
  const open = (file: string): readonly [string, ReadFile] | undefined => {
    const path = join(root, file);
    if (!/\.(?:yaml|mdx?)$/.test(file) || !existsSync(path)) return undefined;
    const source = readFileSync(path, 'utf8');
    return [source, readFile(file, source)];
  };
  return problems.map((problem) => {
    if (!files.has(problem.file)) files.set(problem.file, open(problem.file));
    const file = files.get(problem.file);
    return file ? inFile(problem, ...file) : problem;
  });
}
