import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRecords } from '../../../src/catalog/read-records.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-read-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const term = 'term: Pilot\ndefinition: A trial.\nsources: [s7]\n';

test('a record: its id, file and values, with defaults', () => {
  write('content/glossary/pilot.yaml', term);
  expect(readRecords(root).glossary).toEqual([
    {
      id: 'pilot',
      file: 'content/glossary/pilot.yaml',
      body: '',
      data: {
        ok: true,
        value: { term: 'Pilot', definition: 'A trial.', sources: ['s7'], aliases: [], see: [] },
      },
    },
  ]);
});

test('fields and prose, also with the line ends of Windows', () => {
  write('content/champion-criteria/lead.mdx', '---\r\norder: 1\r\n---\r\n\r\nProse.\r\n');
  const [criterion] = readRecords(root)['champion-criteria'];
  expect(criterion?.body).toBe('\nProse.\n');
  expect(criterion?.data).toMatchObject({ ok: false });
});

test('what is wrong travels with the record', () => {
  write('content/glossary/pilot.yaml', `${term}author: me\n`);
  expect(readRecords(root).glossary[0]?.data).toMatchObject({
    ok: false,
    flaws: [{ field: 'author', message: 'is not a known field - remove it or correct its spelling' }],
    input: { author: 'me' },
  });
});

test('an empty file', () => {
  write('content/glossary/pilot.yaml', '');
  expect(readRecords(root).glossary[0]?.data).toMatchObject({ ok: false, flaws: [{ field: 'file' }] });
});

test('slips in YAML are reported, and what else is wrong with the record as well', () => {
  write('content/glossary/pilot.yaml', 'term: Pilot\nmore: One rule: write it down\nsource: [s7]\n');
  const { glossary, unreadable } = readRecords(root);
  expect(unreadable?.map(({ line, field }) => [line, field])).toEqual([[2, 'more']]);
  expect(glossary[0]?.data).toMatchObject({
    flaws: [{ field: 'definition' }, { field: 'sources' }, { field: 'source' }],
    input: { more: 'One rule: write it down' },
  });
});

test('a slip in the fields of a page has the line as the file counts', () => {
  write('content/guide/start/index.md', '---\ntitle: A\ndescription: one: two\n---\nText.\n');
  const { guide, unreadable } = readRecords(root);
  expect(unreadable?.map(({ line, column, field }) => [line, column, field])).toEqual([
    [3, 14, 'description'],
  ]);
  expect(guide[0]?.data).toMatchObject({ title: 'A', description: 'one: two', flaws: [] });
});

test.each([
  ['no fields', 'Text.\n', /^has no fields - /, []],
  [
    'fields that end nowhere',
    '---\ntitle: A\nauthor: B\n\nText.\n',
    /^has fields that end nowhere - /,
    ['description', 'author'],
  ],
])('a page with %s', (_what, text, message, fields) => {
  write('content/guide/start/index.md', text);
  const { guide, unreadable } = readRecords(root);
  expect(unreadable?.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  expect(guide[0]?.data.flaws.map(({ field }) => field)).toEqual(fields);
});

test('pages by their address; files of other names are listed and not read', () => {
  const fields = '---\ntitle: A\ndescription: About.\n---\n';
  write('content/guide/index.mdx', fields);
  write('content/guide/start/index.md', fields);
  write('content/guide/start/roles.mdx', fields);
  write('content/guide/start/_draft.md', fields);
  write('content/glossary/Deep/x.yaml', term);
  write('content/glossary/pilot.yml', term);
  const records = readRecords(root);
  expect(records.guide.map(({ id }) => id)).toEqual(['', 'start', 'start/roles']);
  expect(records.guide.flatMap(({ data }) => data.flaws)).toEqual([]);
  expect(records.glossary).toEqual([]);
  expect(records.files).toHaveLength(6);
});
