// What `npm run new` makes fits into the real content as it is, and nothing it makes passes for finished.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { afterAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../src/catalog/read-records.ts';
import { placeholders } from '../../scripts/content/reports.ts';
import { kindsToMake, scaffold, usage, type Scaffold } from '../../scripts/content/scaffold.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { navigationOf } from '../../src/catalog/navigation.ts';
import { findProblems } from '../../src/catalog/problems/index.ts';
import { lock } from '../ids.ts';
import { themes } from '../../src/schemas/value-pair.ts';
import { root } from './content.ts';

const records = readRecords(root);
const make = (kind: string, id: string): Scaffold => scaffold(kind, id, { records, lock, month: '2026-11' });
const why = (made: Scaffold): string => (made.is === 'refused' ? made.why : `made: ${made.file}`);

const folder = mkdtempSync(join(tmpdir(), 'groundwork-new-'));
cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** The problems of the content with a file changed; the file is put back. */
function problemsWith(file: string, text: string): string[] {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const before = records.files.includes(file) ? readFileSync(path, 'utf8') : undefined;
  writeFileSync(path, text);
  const changed = readRecords(folder);
  if (before === undefined) rmSync(path);
  else writeFileSync(path, before);
  return findProblems(changed, buildCatalog(changed)).map(
    ({ file: where, field, message }) => `${where}: ${field}: ${message}`,
  );
}
const known = findProblems(records, buildCatalog(records)).map(
  ({ file, field, message }) => `${file}: ${field}: ${message}`,
);

const next = make('source', 's0');
const nextSource = /the next one is (s\d+)/.exec(why(next))?.[1] ?? '';

describe('made as a file', () => {
  test.each([
    ['term', 'invented-term', 'content/glossary/invented-term.yaml'],
    ['term', '2030', 'content/glossary/2030.yaml'],
    ['source', nextSource, `content/sources/${nextSource}.yaml`],
    ['resource', 'invented-handbook', 'content/resources/invented-handbook.yaml'],
    ['policy-rule', 'invented-rule', 'content/policy-rules/invented-rule.yaml'],
    ['page', 'tracks/adoption-value/invented', 'content/guide/tracks/adoption-value/invented.md'],
    ['role', 'invented-steward', 'content/roles/invented-steward.yaml'],
    ['charter-topic', 'invented-calls', 'content/charter-topics/invented-calls.yaml'],
    ['case-study', 'invented-care', 'content/case-studies/invented-care.mdx'],
    ['change', '2027-03-01-invented', 'content/changes/2027-03-01-invented.yaml'],
  ])('%s %s', async (kind, id, file) => {
    const made = make(kind, id);
    if (made.is !== 'file') throw new Error(why(made));
    expect(made.file).toBe(file);
    expect(problemsWith(made.file, made.text)).toEqual(known);
    const marks = placeholders([made]);
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map((mark) => `${mark.file}: ${mark.message}`))).toEqual(
      new Set([`${file}: still has the TODO of its template - write the text and take the mark away`]),
    );
    const options = await prettier.resolveConfig(join(root, file));
    expect(await prettier.check(made.text, { ...options, filepath: join(root, file) })).toBe(true);
  });
});

describe('made as an entry', () => {
  test.each([
    ['statement', 'patients/gives', 'content/value-pairs/patients.mdx', /^ {2}- id: patients\/gives\/\d+$/],
    ['checklist-item', 't5/invented', 'content/checklists/t5.yaml', /^ {2}- id: t5\/invented$/],
  ])('%s %s', (kind, id, file, first) => {
    const made = make(kind, id);
    if (made.is !== 'entry') throw new Error(why(made));
    expect(made.file).toBe(file);
    expect(made.text.split('\n')[0]).toMatch(first);
    const list = kind === 'statement' ? 'gives:\n' : 'items:\n';
    const text = readFileSync(join(root, file), 'utf8').replace(list, `${list}${made.text}\n`);
    expect(problemsWith(file, text)).toEqual(known);
  });

  test('a number of a statement is never used twice', () => {
    const more = { ...lock, ids: { ...lock.ids, 'value-statements': ['patients/gives/9'] } };
    const made = scaffold('statement', 'patients/gives', { records, lock: more, month: '2026-11' });
    expect(made.is === 'entry' && made.text).toContain('- id: patients/gives/10\n');
  });
});

describe('refused', () => {
  const inUse = /^".+" is or was in use, and ids are for ever - choose another/;
  test.each([
    ['a term that is there', 'term', 'fhir', inUse],
    ['an item that is there', 'checklist-item', 't1/ip', inUse],
    ['a page that is there', 'page', 'start/principles', inUse],
    [
      'a page made from a record',
      'page',
      'governance/hl7',
      /^The page \/governance\/hl7\/ is there already\.$/,
    ],
    ['a page that no menu lists', 'page', 'glossary/more', /^No menu would list \/glossary\/more\//],
    ['capitals', 'term', 'FHIR', /^"FHIR" is not an id for this - write small letters/],
    ['a way out of the folder', 'term', '../guide/x', /is not an id for this/],
    ['the same in a page', 'page', 'start/../../x', /is not an id for this/],
    [
      'a skipped source',
      'source',
      's31',
      /^Numbers below s\d+ are used or were skipped for good - write s\d+\.$/,
    ],
    [
      'an unknown group',
      'statement',
      'nurses/gives',
      /^There is no group "nurses"\. The groups are providers/,
    ],
    ['an unknown list', 'checklist-item', 't9/x', /^No list has items that begin with "t9\/"/],
    ['a change without a day', 'change', 'new-fees', /write the day and a name/],
    ['a track', 'track', 'sixth', /^"track" is not a kind that can be made\./],
    ['a name of JavaScript', 'constructor', 'x', /^"constructor" is not a kind/],
  ])('%s', (_what, kind, id, message) => {
    expect(why(make(kind, id))).toMatch(message);
  });

  test('an id that was given up', () => {
    const more = { ...lock, ids: { ...lock.ids, glossary: ['old-term'] } };
    expect(why(scaffold('term', 'old-term', { records, lock: more, month: '2026-11' }))).toMatch(inUse);
  });
});

test('the usage text has an example of every kind that its form accepts', () => {
  for (const [kind, { example, form }] of Object.entries(kindsToMake)) {
    expect(usage).toContain(`${kind} ${example}`);
    expect(example).toMatch(form);
  }
});

test('a template lists the words that a field allows', () => {
  const made = make('statement', 'patients/gives');
  for (const theme of themes) expect(made.is === 'entry' && made.text).toContain(theme);
  const item = make('checklist-item', 't5/invented');
  expect(item.is === 'entry' && item.text).toContain('# TODO one of forces, demand, measure, spread');
});

test.each([
  ['terms', 'x', 'Did you mean "term"?'],
  ['statement', 'payer/gives', 'Did you mean "payers"?'],
])('a slip in what is asked for is seen: %s %s', (kind, id, hint) => {
  expect(why(make(kind, id))).toContain(hint);
});

test('a page made is in the menu', () => {
  const id = 'tracks/adoption-value/invented';
  const made = make('page', id);
  if (made.is !== 'file') throw new Error(why(made));
  const data = { title: 'Invented', description: 'Invented', flaws: [], sidebar: {} };
  const guide = [...records.guide, { id, file: made.file, data, body: '' }];
  const pages = navigationOf(buildCatalog({ ...records, guide })).flatMap((section) => section.pages);
  expect(pages.map(({ url }) => url)).toContain(`/${id}/`);
});
