// The mistakes that authors make in YAML, each with its fix. Whether a fix is the right one shows when the text is
// read again.

import { COLON } from '../../schemas/checked.ts';

/** Replacement lines, and what was wrong with the old ones. */
export interface Mend {
  /** Index of the first line. */
  readonly at: number;
  readonly lines: readonly string[];
  readonly message: string;
}

type Rule = (lines: readonly string[], at: number) => Mend | undefined;

/** A line as indentation, hyphen, name of the field and value. */
const parts = /^(\s*(?:- +)*)((?:[A-Za-z][\w-]*|'[^']*'|[a-z-]+\/[a-z]+\/\d+): +)?(.*)$/;
const split = (line: string): { readonly head: string; readonly value: string } => {
  const [, indent = '', name = '', value = ''] = parts.exec(line) ?? [];
  return { head: indent + name, value };
};
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** A text in whichever quotes it does not contain. */
export const quoted = (text: string): string =>
  text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;

const one = (at: number, line: string, message: string): Mend => ({ at, lines: [line], message });

/** The line with spaces instead of tabs: two for each, as many as the line above has, or none. */
function tabs(lines: readonly string[], at: number): Mend[] {
  const line = lines[at] ?? '';
  const [blank = ''] = /^\s*/.exec(line) ?? [];
  if (!blank.includes('\t')) return [];
  const above = ' '.repeat(indentOf(lines[at - 1] ?? ''));
  return [blank.replaceAll('\t', '  '), above, ''].map((indent) =>
    one(
      at,
      indent + line.trimStart(),
      'begins with a tab, and only blanks may indent a line - put blanks in its place',
    ),
  );
}

const hyphen: Rule = (lines, at) =>
  /^\s*-[^\s-]/.test(lines[at] ?? '')
    ? one(
        at,
        (lines[at] ?? '').replace('-', '- '),
        'has no blank behind the hyphen - put one between the hyphen and the entry',
      )
    : undefined;

const blankAfterColon: Rule = (lines, at) => {
  const [, name = '', value] = /^(\s*(?:- )?[A-Za-z]\w*:)([^\s:/].*)$/.exec(lines[at] ?? '') ?? [];
  return value === undefined
    ? undefined
    : one(at, `${name} ${value}`, 'has no blank behind the colon - put one between the field and its value');
};

const insideBlock: Rule = (lines, at) =>
  /[>|][-+]?$/.test(lines[at - 1] ?? '') && indentOf(lines[at] ?? '') <= indentOf(lines[at - 1] ?? '')
    ? one(
        at,
        `${' '.repeat(indentOf(lines[at - 1] ?? '') + 2)}${(lines[at] ?? '').trimStart()}`,
        'belongs to the field above - begin it two blanks further to the right',
      )
    : undefined;

const colonAfterName: Rule = (lines, at) => {
  const [, name = '', value] = /^(\s*(?:- )?[A-Za-z]\w*) +([^:]+)$/.exec(lines[at] ?? '') ?? [];
  return value === undefined
    ? undefined
    : one(at, `${name}: ${value}`, 'has no colon behind the name of the field - put one there');
};

/** The line with the indentation of a line before or after it that begins a field or an entry. */
function indents(lines: readonly string[], at: number): Mend[] {
  const line = lines[at] ?? '';
  if (!/^ *(?:- |[A-Za-z]\w*:(?: |$))/.test(line)) return [];
  const near = [...lines.slice(0, at).reverse(), ...lines.slice(at + 1, at + 2)].slice(0, 30);
  const places = near.flatMap((other) => {
    const [, blank = '', marks = ''] = /^( *)((?:- +)*)\S/.exec(other) ?? [];
    return other.trim() === '' ? [] : [blank.length, blank.length + marks.length];
  });
  return [...new Set(places)]
    .filter((place) => place !== indentOf(line))
    .sort((a, b) => Math.abs(a - indentOf(line)) - Math.abs(b - indentOf(line)))
    .map((place) =>
      one(
        at,
        ' '.repeat(place) + line.trimStart(),
        'is indented unlike its neighbors - begin it below the fields or entries that it belongs to',
      ),
    );
}

/** The lines that a plain text spans: the following ones that are indented further and begin no field or entry. */
function linesOf(lines: readonly string[], at: number): readonly string[] {
  const { head } = split(lines[at] ?? '');
  const from = /^ *(?:- +)*(?=\S)/.exec(head)?.[0].length ?? indentOf(head);
  const belongs = (line: string): boolean =>
    line.trim() !== '' && indentOf(line) > from && !/^ *(?:- |[A-Za-z]\w*:(?: |$))/.test(line);
  let end = at + 1;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return lines.slice(at, end);
}

const starts: readonly (readonly [RegExp, string])[] = [
  [/^[@`%]/, 'is reserved in YAML'],
  [/^[[{]/, 'begins a list or a group of fields'],
  [/^[*&!]/, 'begins a reference of YAML'],
  [/^[>|]/, 'begins a text of several lines'],
  [/^[-?] /, 'begins an entry'],
];

/** The value in quotes, over all of its lines. */
const quotes: Rule = (lines, at) => {
  const { head, value } = split(lines[at] ?? '');
  if (value === '' || /^['"#]/.test(value) || /^\w+:$/.test(value)) return undefined;
  const special = starts.find(([start]) => start.test(value));
  const all = linesOf(lines, at);
  if (!special && !/:(?:\s|$)/.test(all.join('\n').slice(head.length))) return undefined;
  const rest = all.slice(1).map((line) => line.trim());
  const indent = ' '.repeat(indentOf(all[1] ?? ''));
  const [first = '', ...more] = quoted([value.trim(), ...rest].join('\n')).split('\n');
  return {
    at,
    lines: [head + first, ...more.map((line) => indent + line)],
    message: special
      ? `begins with ${value.slice(0, 1)}, which ${special[1]} - put the text into quotes`
      : `${COLON} - put the text into quotes`,
  };
};

const withoutComment = (value: string): string => value.replace(/\s+#.*$/, '').trimEnd();

const closingQuote: Rule = (lines, at) => {
  const { head, value } = split(lines[at] ?? '');
  const mark = value.slice(0, 1);
  if (mark !== "'" && mark !== '"') return undefined;
  const text = withoutComment(value.slice(1));
  return text.endsWith(mark)
    ? undefined
    : one(
        at,
        head + (text.includes(mark) ? quoted(text) : `${mark}${text}${mark}`),
        'has a quotation mark that is never closed - put the same mark at the end of the text',
      );
};

const quoteInside: Rule = (lines, at) => {
  const { head, value } = split(lines[at] ?? '');
  const mark = value.slice(0, 1);
  const whole = value.length > 1 && value.endsWith(mark);
  const inner = value.slice(1, whole ? -1 : undefined);
  // An apostrophe within a word does not close a text.
  const marks = whole ? inner : inner.replace(/(?<=\w)'(?=\w)/g, '');
  if ((mark !== "'" && mark !== '"') || !marks.includes(mark)) return undefined;
  return one(
    at,
    head + quoted(whole ? inner : value.trim()),
    whole
      ? 'has the quotation mark that surrounds the text inside it as well - use the other mark around the text'
      : 'begins with a quotation mark, and the text goes on behind the closing one - put the whole text into quotes',
  );
};

const closingBracket: Rule = (lines, at) => {
  const { head, value } = split(lines[at] ?? '');
  const close = { '[': ']', '{': '}' }[value.slice(0, 1)];
  const text = withoutComment(value);
  return close === undefined || text.endsWith(close)
    ? undefined
    : one(
        at,
        `${head}${text}${value.startsWith('{') ? ' ' : ''}${close}`,
        `opens a bracket that is never closed - put ${close} at the end`,
      );
};

const backslash: Rule = (lines, at) => {
  const { head, value } = split(lines[at] ?? '');
  return /^".*\\.*"$/.test(value)
    ? one(
        at,
        head + quoted(value.slice(1, -1)),
        'has a backslash, which means something else between these quotation marks - use single ones',
      )
    : undefined;
};

const divider: Rule = (lines, at) =>
  /^(?:---|\.\.\.)\s*$/.test(lines[at] ?? '')
    ? one(at, '', 'ends the fields too early - take the line out')
    : undefined;

/** For the line of an error and its neighbors; the first of equally good ones is used. */
const nearby: readonly Rule[] = [
  insideBlock,
  hyphen,
  blankAfterColon,
  backslash,
  quoteInside,
  divider,
  colonAfterName,
];
/** For all lines above as well: YAML reports late that a quote or bracket was never closed. */
const above: readonly Rule[] = [closingQuote, closingBracket];

/** Fixes for a text that cannot be read from line `at` on (counted from 0), the most likely first. */
export function mendsAt(lines: readonly string[], at: number): Mend[] {
  const near = [at, at + 1, at - 1].filter((place) => place >= 0 && place < lines.length);
  const found = (rules: readonly Rule[], places: readonly number[]): Mend[] =>
    rules.flatMap((rule) => places.flatMap((place) => rule(lines, place) ?? []));
  const before = Array.from({ length: Math.min(at + 1, lines.length) }, (_, i) => at - i).filter(
    (i) => i >= 0,
  );
  return [
    ...near.flatMap((place) => tabs(lines, place)),
    ...found(nearby, near),
    ...near.flatMap((place) => indents(lines, place)),
    ...found(above, before),
    ...found([quotes], near),
  ];
}
