// The invented example: the page that readers see, the file they open and the content it rests on say the same.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { example, exampleWords } from '../../src/catalog/example.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { countWords, plainText } from '../../src/catalog/reading.ts';
import { exampleFile } from '../../src/pages/example/_file.ts';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { readFile } from '../../src/workbook/exchange/read-file.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import { root } from './content.ts';

const words = exampleWords(buildCatalog(readRecords(root)));
const page = readFileSync(`${root}/content/guide/example.mdx`, 'utf8');
const text = exampleFile(words);
const NOW = Date.UTC(2026, 11, 1);

test('the file is one that the workbook takes in, whole and unchanged', () => {
  const result = readFile(schema, text, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { details, snapshot, checksum, ahead } = result.file;
  expect({ name: details.name, id: details.id, checksum, ahead }).toEqual({
    name: example.name,
    id: example.id,
    checksum: 'fits',
    ahead: 0,
  });
  const { replica } = createInitiative(schema, 'mine', () => NOW);
  replica.mergeFrom(snapshot, 'import');
  const rows = (table: string): string[] => replica.store.getRowIds(table).sort();
  const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id).sort();
  expect(rows('items')).toEqual(ids(example.items));
  expect(rows('gates')).toEqual(ids(example.gates));
  expect(rows('charter')).toEqual(ids(example.charter));
  expect(rows('people')).toEqual(ids(example.people));
  expect(rows('phases')).toEqual(ids(example.phases));
  expect(rows('briefLines')).toEqual(
    example.brief.statements.map((id) => `${example.brief.id}/${id}`).sort(),
  );
  expect(rows('staffing')).toEqual(example.staffing.map(({ role, phase }) => `${role}/${phase}`).sort());
});

test('each making writes the same bytes', () => {
  expect(exampleFile(words)).toBe(text);
});

test('wordings are those of the content, and an id that is gone stops the build', () => {
  const { content } = JSON.parse(text) as { content: unknown };
  for (const { id } of example.items)
    expect(JSON.stringify(content)).toContain(JSON.stringify(words.items.get(id)));
  const items = new Map([...words.items].filter(([id]) => id !== example.items[0].id));
  expect(() => exampleFile({ ...words, items })).toThrow(
    `"${example.items[0].id}", which is not in the content`,
  );
});

test('the first three gates are answered whole', () => {
  const gates = new Set(example.gates.map(({ id }) => id.split('/')[0]));
  const all = [...words.criteria.keys()].filter((id) => gates.has(id.split('/')[0]));
  expect(example.gates.map(({ id }) => id as string).sort()).toEqual(all.sort());
});

test('the page names everybody in the file, with their organizations, and nobody works unnamed', () => {
  const named = example.people.flatMap(({ name, organization }) =>
    organization === '' ? [name] : [name, organization],
  );
  expect(named.filter((name) => !page.includes(name))).toEqual([]);
  const people = example.people.map(({ name }) => name as string);
  expect(
    example.items.map(({ owner }) => owner as string).filter((owner) => !people.includes(owner)),
  ).toEqual([]);
});

test('inventory, dictionary and crosswalk have the twelve elements each', () => {
  const numbered = page.split('\n').flatMap((line) => /^\| (\d+) +\|/.exec(line)?.[1] ?? []);
  const twelve = Array.from({ length: 12 }, (_, at) => String(at + 1));
  expect(numbered).toEqual([...twelve, ...twelve, ...twelve]);
});

test('it says that it is invented, cites no source, and is no longer than 4,000 words', () => {
  expect(page).toContain('Everything here is invented');
  expect(page).not.toMatch(/\/sources\/#|^sources:/m);
  expect(example.items.filter(({ note }) => !note.startsWith('Invented:'))).toEqual([]);
  expect(countWords(plainText(page))).toBeLessThanOrEqual(4_000);
});
