// What the check says of hostile files stands word for word on the page that explains its messages.
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent, resultOf, withSpelling } from '../../../scripts/content/check.ts';
import { SYNONYMS_FILE, WORDS_FILE } from '../../../src/catalog/search-words.ts';
import { copiedRuns, spellingProblems } from '../../../scripts/content/words.ts';

const project = join(import.meta.dirname, '../../..');
const page = readFileSync(join(project, 'content/guide/contribute/errors.md'), 'utf8');

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-errors-'));
  cpSync(join(project, 'test/fixtures/site/content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(project, 'src'), join(root, 'src'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The problems of the small content with these files in it, as an author reads them, and the result as a whole. */
function said(files: Readonly<Record<string, string>>): { lines: string[]; result: string } {
  const before = Object.keys(files).map((file) => {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    const old = readIfThere(path);
    writeFileSync(path, files[file] ?? '');
    return { path, old };
  });
  const check = checkContent(root);
  for (const { path, old } of before) {
    if (old === undefined) rmSync(path);
    else writeFileSync(path, old);
  }
  return {
    lines: check.problems.map(({ field, message }) => `${field}: ${message}`),
    result: resultOf(check, check.problems),
  };
}
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const TERM = 'content/glossary/pilot.yaml';
const term = (...lines: string[]): string =>
  ['term: Pilot', 'definition: A trial.', ...lines, 'sources: [s1]', ''].join('\n');
const PAGE = 'content/guide/value/example.mdx';
const text = (body: string): string =>
  `---\ntitle: Example\ndescription: An example.\nsources: [s1]\n---\n\n${body}\n`;

test('the small content has no problems, and the result says how much was looked at', () => {
  expect(said({}).result).toMatch(/^No problems in \d+ records and \d+ pages\.$/);
});

describe('the page has the words for', () => {
  test.each<[what: string, file: string, source: string, count: number]>([
    ['a colon', TERM, term('more: One rule: write'), 1],
    ['an at sign', TERM, term('more: @b'), 1],
    ['a bracket', TERM, term('more: [b] and c'), 1],
    ['an asterisk', TERM, term('more: *b* c'), 1],
    ['a sign for more', TERM, term('more: > b'), 1],
    ['a hyphen', TERM, term('more: - b'), 1],
    ['an open quote', TERM, term("more: 'b"), 1],
    ['a quote inside', TERM, term("more: 'It's b'"), 1],
    ['a quote at the beginning', TERM, term('more: "b" and c'), 1],
    ['a backslash', TERM, term('more: "b\\x"'), 1],
    ['an open list', TERM, term('aliases: [b, c'), 1],
    ['no blank behind a colon', TERM, term('more:b'), 1],
    ['no colon', TERM, term('more b'), 1],
    ['no blank behind one hyphen', TERM, term('aliases:', '  - b', '  -c'), 1],
    ['no blank behind any hyphen', TERM, term('aliases:', '  -b', '  -c'), 1],
    ['a tab', TERM, term('aliases:', '\t- b'), 1],
    ['an indentation', TERM, term(' more: b'), 1],
    ['a text beside its field', TERM, term('more: >-', 'b'), 1],
    ['a field twice', TERM, term('term: Pilot'), 1],
    ['a divider', TERM, term('---'), 1],
    ['two versions', TERM, term('<<<<<<< HEAD'), 1],
    ['a page without fields', PAGE, 'Text.\n', 1],
    ['a page whose fields end nowhere', PAGE, '---\ntitle: A\ndescription: b\nsources: [s1]\n\nText.\n', 1],
    ['a missing field', TERM, 'definition: A trial.\nsources: [s1]\n', 1],
    ['an empty field', TERM, term("more: ''"), 1],
    ['nothing', TERM, 'term:\ndefinition: A trial.\nsources: [s1]\n', 1],
    ['an empty file', TERM, '', 1],
    ['a misspelled field', TERM, 'term: Pilot\ndefinition: A trial.\nsource: [s1]\n', 1],
    ['an unknown field', TERM, term('author: me'), 1],
    ['a text for a list', TERM, term('aliases: trial, field test'), 1],
    ['a number for a text', TERM, term('more: 1.0'), 1],
    ['a day for a text', TERM, term('more: 2024-05-01'), 1],
    ['no source', TERM, 'term: Pilot\ndefinition: A trial.\n', 1],
    ['a source in capitals', TERM, 'term: Pilot\ndefinition: A trial.\nsources: [S1]\n', 1],
    ['a TODO', TERM, term('more: TODO write'), 1],
    ['an open tag', PAGE, text("import PushPull from '~/diagrams/PushPull.astro';\n\n<PushPull>\n\nx"), 1],
    ['a lonely closing tag', PAGE, text('x </b>'), 1],
    ['another closing tag', PAGE, text('x <b>y</i>'), 1],
    ['an open brace', PAGE, text('x {y'), 1],
    ['a brace with no code', PAGE, text('x {1 + } y'), 1],
    ['less than', PAGE, text('x <5 y'), 1],
    ['an address in brackets', PAGE, text('x <https://example.org> y'), 1],
    ['a remark', PAGE, text('<!-- x -->'), 1],
    ['a component not imported', PAGE, text('<PushPul />'), 1],
    ['a component that there is not', PAGE, text('<Chart />'), 1],
    [
      'a component of another name',
      PAGE,
      text("import PushPull from '~/diagrams/PushPull.astro';\n\n<PushPul />"),
      1,
    ],
    ['an import of no file', PAGE, text("import PushPul from '~/diagrams/PushPul.astro';\n\n<PushPul />"), 1],
    ['a component in Markdown', PAGE.replace('.mdx', '.md'), text('<PushPull />'), 1],
    ['an open note', PAGE, text(':::note\nx'), 1],
    ['another kind of note', PAGE, text(':::nota\nx\n:::'), 1],
    ['a page that there is not', PAGE, text('[x](/prices/)'), 1],
    ['words for no page', WORDS_FILE, '/prices/:\n  - fees\n', 1],
    ['words for no address', WORDS_FILE, 'prices:\n  - fees\n', 1],
    ['no words', WORDS_FILE, '/value/: []\n', 1],
    ['a word alone', SYNONYMS_FILE, '- money\n', 1],
    ['synonyms that lead nowhere', SYNONYMS_FILE, '- lucre pelf\n', 1],
    ['a synonym that is left out', SYNONYMS_FILE, '- standard the\n', 1],
  ])('%s', (_what, file, source, count) => {
    const { lines, result } = said({ [file]: source });
    expect(lines).toHaveLength(count);
    for (const line of lines) {
      const message = line
        .replace(/^[^:]+: /, '')
        .replace('"s1"', '"s7"')
        .replace('"S1"', '"S7"');
      expect(page).toContain(message);
    }
    expect(result.split('\n')[0]).toMatch(/^1 problem in 1 file\.$/);
    expect(result).toContain('Each message is explained in content/guide/contribute/errors.md.');
  });

  test('what other programs find', () => {
    const words = spellingProblems(
      'content/glossary/pilot.yaml:2:24 - Unknown word (organisation) Suggestions: [organization, romanization]',
      1,
    );
    const runs = copiedRuns({
      code: 1,
      output: 'content/guide/value/index.mdx:31: "the words that are the same in both"\n',
    });
    for (const { file, line, column, field, message } of [...words, ...runs])
      expect(page).toContain(`${file}:${line}:${column}: ${field}: ${message}`);
  });
});

test('slips, flaws and wrong references of several files are reported in one run, and none follows from another', () => {
  const { lines } = said({
    [TERM]: 'term: Pilot\ndefinition: One rule: write\nsee: [fihr, trial]\nsource: [s1]\n',
    'content/glossary/trial.yaml': "term: 'Trial\n]]]\n",
    'content/guide/value/a.md': text(
      '[x](/glossary/#trial) and [y](/glossary/#pilot) and [z](/sources/#s999)',
    ),
  });
  expect(lines.map((line) => line.replace(/ - .*/, '')).sort()).toEqual([
    'definition: has a colon and a blank inside its text, which YAML reads as a field',
    'line 2: cannot be read as YAML: Unexpected flow-seq-end token in YAML stream: "]"',
    'see: "fihr" is not in content/glossary',
    'source: is not a known field',
    'term: has a quotation mark that is never closed',
    'text: "s999" is not in content/sources',
  ]);
});

const files = globSync('content/**/*.{yaml,md,mdx}', { cwd: join(project, 'test/fixtures/site') });
test.each(files.map((file) => file.replaceAll('\\', '/')))(
  'nothing follows from %s being unreadable',
  (file) => {
    const source = readFileSync(join(project, 'test/fixtures/site', file), 'utf8');
    const broken = file.endsWith('.yaml') ? `]]]\n${source}` : source.replace('---\n', '---\n]]]\n');
    expect(said({ [file]: broken }).lines).toEqual([
      expect.stringMatching(/^line [12]: cannot be read as YAML: Unexpected flow-seq-end/),
    ]);
  },
);

test('a misspelled word that another problem is about is not reported twice', () => {
  const problem = { file: TERM, line: 3, field: 'definitoin', message: 'is not a known field - remove it' };
  const word = {
    file: TERM,
    line: 3,
    field: 'spelling',
    message: '"definitoin" is not a known word - correct it',
  };
  expect(withSpelling([problem], [word, { ...word, line: 4 }])).toEqual([problem, { ...word, line: 4 }]);
});
