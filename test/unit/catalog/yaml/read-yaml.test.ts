// Slips that authors make in YAML: each is told in plain words with the line as it should be, and the rest is still read.
import { expect, test } from 'vitest';
import { readYaml } from '../../../../src/catalog/yaml/read-yaml.ts';

const colon = 'has a colon and a blank inside its text';
const indent = 'is indented unlike its neighbors';
const open = 'has a quotation mark that is never closed';
const bracket = 'opens a bracket that is never closed';

test.each<[what: string, text: string, place: string, message: string, right: string, value: unknown]>([
  [
    'a colon',
    'term: A\nmore: One rule: write',
    '2:7',
    colon,
    "more: 'One rule: write'",
    { term: 'A', more: 'One rule: write' },
  ],
  [
    'a colon in an entry',
    'items:\n  - id: a\n    text: Phase 1: it’s on',
    '3:11',
    colon,
    "    text: 'Phase 1: it’s on'",
    { items: [{ id: 'a', text: 'Phase 1: it’s on' }] },
  ],
  [
    'a colon in the first field of an entry',
    'items:\n  - text: Phase 1: start\n    id: a',
    '2:11',
    colon,
    "  - text: 'Phase 1: start'",
    { items: [{ text: 'Phase 1: start', id: 'a' }] },
  ],
  [
    'a colon and an apostrophe',
    "more: It's so: yes",
    '1:7',
    colon,
    'more: "It\'s so: yes"',
    { more: "It's so: yes" },
  ],
  [
    'a colon at the end',
    'more: Here it is:\nterm: A',
    '1:7',
    colon,
    "more: 'Here it is:'",
    { more: 'Here it is:', term: 'A' },
  ],
  [
    'a colon in a second line',
    'more: A text\n  with a rule: write\nterm: A',
    '1:7',
    colon,
    "more: 'A text\n  with a rule: write'",
    { more: 'A text with a rule: write', term: 'A' },
  ],
  ['a tab', 'a:\n  b: 1\n\tc: 2', '3:1', 'begins with a tab', '  c: 2', { a: { b: 1, c: 2 } }],
  [
    'an open quote',
    "term: 'A\nmore: b\nsources: [s7]",
    '1:9',
    open,
    "term: 'A'",
    { term: 'A', more: 'b', sources: ['s7'] },
  ],
  [
    'an open quote before an apostrophe',
    "term: 'A\nmore: It's so",
    '1:9',
    open,
    "term: 'A'",
    { term: 'A', more: "It's so" },
  ],
  ['an apostrophe in an open quote', "term: 'It's so", '1:7', open, 'term: "It\'s so"', { term: "It's so" }],
  [
    'a quote inside',
    "term: 'It's so'",
    '1:7',
    'has the quotation mark that surrounds',
    'term: "It\'s so"',
    { term: "It's so" },
  ],
  [
    'a quote at the beginning',
    'term: "Once" is all',
    '1:7',
    'begins with a quotation mark, and the text goes on',
    'term: \'"Once" is all\'',
    { term: '"Once" is all' },
  ],
  ['a backslash', 'term: "C:\\path"', '1:7', 'has a backslash', "term: 'C:\\path'", { term: 'C:\\path' }],
  [
    'no blank behind a hyphen',
    'a:\n  - b\n  -c d\ne: 1',
    '3:4',
    'has no blank behind the hyphen',
    '  - c d',
    { a: ['b', 'c d'], e: 1 },
  ],
  [
    'no blank behind a colon',
    'a: b\nterm:A\nc: d',
    '2:6',
    'has no blank behind the colon',
    'term: A',
    { a: 'b', term: 'A', c: 'd' },
  ],
  [
    'no colon',
    'a: b\nterm A\nc: d',
    '2:5',
    'has no colon behind the name',
    'term: A',
    { a: 'b', term: 'A', c: 'd' },
  ],
  [
    'a field too far to the right',
    'term: A\n more: b\nc: d',
    '2:1',
    indent,
    'more: b',
    { term: 'A', more: 'b', c: 'd' },
  ],
  [
    'a field of an entry too far to the left',
    'a:\n  - id: b\n  text: c',
    '3:3',
    indent,
    '    text: c',
    { a: [{ id: 'b', text: 'c' }] },
  ],
  [
    'an entry too far to the left',
    'a:\n  - id: b\n - id: c',
    '3:2',
    indent,
    '  - id: c',
    { a: [{ id: 'b' }, { id: 'c' }] },
  ],
  [
    'a text beside its field',
    'more: >-\ntext\nb: 1',
    '2:1',
    'belongs to the field above',
    '  text',
    { more: 'text', b: 1 },
  ],
  ['an open list', 'a: [b, c # two\nd: [e]', '1:9', bracket, 'a: [b, c]', { a: ['b', 'c'], d: ['e'] }],
  ['an open group', 'a: { b: c\nd: 1', '1:10', bracket, 'a: { b: c }', { a: { b: 'c' }, d: 1 }],
  [
    'a bracket at the beginning',
    'a: [b] and c',
    '1:4',
    'begins with [',
    "a: '[b] and c'",
    { a: '[b] and c' },
  ],
  ['an at sign', 'a: @b', '1:4', 'begins with @, which is reserved', "a: '@b'", { a: '@b' }],
  ['bold type', 'a: **b**', '1:4', 'begins with *', "a: '**b**'", { a: '**b**' }],
  ['a line of hyphens', 'a: b\n---\nc: d', '2:1', 'ends the fields too early', '', { a: 'b', c: 'd' }],
])('%s', (_what, text, place, message, right, value) => {
  const { mistakes, value: read, readable } = readYaml(text);
  expect(mistakes.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  expect(mistakes[0]?.message).toContain(message);
  expect(mistakes[0]?.message).toContain(' - ');
  expect(mistakes[0]?.mended?.join('\n')).toBe(right);
  expect([readable, read]).toEqual([true, value]);
});

test('all slips of a text are reported at once', () => {
  const text = "term: 'Pilot\nmore: One rule: write\n\tx: 1\naliases: [a, b\n  sources: [s7]\n";
  const { mistakes, readable } = readYaml(text);
  expect(readable).toBe(true);
  expect(mistakes.map(({ line }) => line).sort()).toEqual(expect.arrayContaining([1, 2, 4]));
});

test('a text without slips has none, and days are dates as in the build', () => {
  expect(readYaml('a: 2024-05-01\nb: x:y\nc: [https://a.org/b]\n')).toMatchObject({
    value: { a: new Date('2024-05-01'), b: 'x:y', c: ['https://a.org/b'] },
    mistakes: [],
  });
});

test('a field that stands twice is reported, and read', () => {
  const { mistakes, value } = readYaml('a: 1\nb: 2\na: 3\n');
  expect(mistakes).toMatchObject([
    { line: 3, message: 'has the field "a" a second time - keep one of the two' },
  ]);
  expect(value).toEqual({ a: 3, b: 2 });
});

test.each([
  [
    'two versions',
    'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n',
    2,
    'is a mark between two versions',
  ],
  ['what nobody can mend', 'a: 1\n]]]\nb: 2\n', 2, 'cannot be read as YAML: '],
])('%s leave nothing to read', (_what, text, line, message) => {
  const { mistakes, readable } = readYaml(text);
  expect(readable).toBe(false);
  expect(mistakes[0]?.line).toBe(line);
  expect(mistakes[0]?.message).toContain(message);
});
