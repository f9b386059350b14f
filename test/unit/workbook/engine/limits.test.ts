import { describe, expect, test, vi } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { LIMITS } from '../../../../src/workbook/engine/limits.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { choiceKey, type Choices, previewMerge } from '../../../../src/workbook/engine/merge.ts';
import {
  EMPTY_SNAPSHOT,
  type Snapshot,
  type SnapshotTables,
} from '../../../../src/workbook/engine/snapshot.ts';
import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { fromStored, toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { mergeInto } from '../merge-into.ts';
import { stampFrom } from '../stamp.ts';
import { NOON } from '../world.ts';

const STAMP = stampFrom(NOON, 'zzzzz');
const fill = (count: number, name: string, value: (index: number) => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${String(index)}`, value(index)]));
const copyOf = (tables: unknown): Snapshot => ({
  ...EMPTY_SNAPSHOT,
  tables: tables as SnapshotTables,
  seen: [STAMP],
});
const open = (): Initiative => createInitiative(schema, 'shared', () => NOON);

/** What a file with this content is read as. */
function read(content: Snapshot) {
  return readFile(
    schema,
    JSON.stringify({
      format: 'groundwork-initiative',
      version: 1,
      exportedAt: '2027-03-01T00:00:00Z',
      content,
    }),
    NOON,
  );
}

/** The initiative as the next page load finds it in the storage, and as its own file is read. */
function comesBack(initiative: Initiative): void {
  const snapshot = initiative.replica.snapshot();
  expect(fromStored(toStored(snapshot))).toMatchObject({ kind: 'good' });
  const back = readFile(schema, writeFile(initiative, '2027-03-01').text, NOON);
  if (!back.ok) throw new Error(back.problem.what);
  expect(JSON.stringify(back.file.snapshot)).toBe(JSON.stringify(snapshot));
}

describe('an import beyond the limits', () => {
  const many = (name: string) => copyOf({ ratings: fill(6_000, name, () => ({ rating: ['1', STAMP] })) });

  test.each([
    [
      'tables',
      copyOf(fill(LIMITS.tables, 't', () => ({ r: { c: ['x', STAMP] } }))),
      copyOf({ items: { x: { note: ['mine', STAMP] } } }),
      /^41 tables/,
    ],
    ['entries', many('a'), many('b'), /^12,000 entries/],
    [
      'fields in one entry',
      copyOf({ items: { x: fill(150, 'a', () => ['v', STAMP]) } }),
      copyOf({ items: { x: fill(150, 'b', () => ['v', STAMP]) } }),
      /^300 fields in one entry/,
    ],
  ])('of %s is told before anything is written', (_, one, other, words) => {
    expect(read(one).ok && read(other).ok).toBe(true);
    expect(previewMerge(schema, one, other).tooMuch).toMatch(words);
    expect(previewMerge(schema, one, one).tooMuch).toBeUndefined();
  });

  test('of characters is refused while a file is read, which else could not be imported again', () => {
    const text = (index: number) => ({ note: [String(index % 10).repeat(LIMITS.text), STAMP] });
    const most = Math.floor(LIMITS.characters / (LIMITS.text + 50));
    expect(read(copyOf({ t: fill(most, 'r', text) })).ok).toBe(true);
    const result = read(copyOf({ t: fill(most + 1, 'r', text) }));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-content' } });
    expect(!result.ok && result.problem.what).toContain('has more than 6500000 characters');
  });

  test('counts what both have once', () => {
    const initiative = open();
    for (let i = 0; i < 180; i++) setItem(initiative, `i${String(i)}`, { note: 'n'.repeat(20_000) });
    const own = initiative.replica.snapshot();
    expect(previewMerge(schema, own, own).tooMuch).toBeUndefined();
  });

  test('is reported once the reader’s choices make it so, and refused before anything is changed', () => {
    const rows = LIMITS.rows - 1;
    const theirs = copyOf({ items: fill(rows, 'i', () => ({ note: ['old', STAMP] })) });
    const initiative = open();
    initiative.replica.mergeFrom(theirs, 'import');
    for (const id of ['i0', 'i1']) setItem(initiative, id, { note: 'new' });
    const [first, both] = [1, 2].map(
      (count): Choices =>
        new Map(['i0', 'i1'].slice(0, count).map((id) => [choiceKey('items', id, 'note'), 'theirs'])),
    );
    const mine = initiative.replica.snapshot();
    expect([undefined, first].map((choices) => previewMerge(schema, mine, theirs, choices).tooMuch)).toEqual([
      undefined,
      undefined,
    ]);
    expect(previewMerge(schema, mine, theirs, both).tooMuch).toBe('10,001 entries (at most 10,000)');
    const heard = vi.fn();
    initiative.replica.listen(heard);
    expect(() => mergeInto(initiative, theirs, 'Import', both)).toThrow('10,001 entries');
    expect(heard).not.toHaveBeenCalled();
    expect(JSON.stringify(initiative.replica.snapshot())).toBe(JSON.stringify(mine));
    mergeInto(initiative, theirs, 'Import', first);
    comesBack(initiative);
  });

  test('an entry with more fields than any has is refused before it is compared', () => {
    const result = read(copyOf({ items: { x: fill(LIMITS.fields + 1, 'c', () => ['v', STAMP]) } }));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-content' } });
  });
});

describe('what is stored is read again, and so is its file', () => {
  test('with more in it than a file may bring', () => {
    const tables = {
      ...fill(60, 't', () => ({ r: { c: ['x', STAMP] } })),
      items: { x: { note: ['dear work', STAMP] } },
    };
    const found = fromStored(JSON.stringify({ version: 1, tables, values: {}, seen: [] }));
    expect(found).toMatchObject({
      kind: 'good',
      snapshot: { tables: { items: { x: { note: ['dear work', STAMP] } } } },
    });
  });

  test('with ids and names as long as they may be, and conflicts in them', () => {
    const [table, row, cell] = ['t', 'r', 'c'].map((name) => name.repeat(LIMITS.id)) as [
      string,
      string,
      string,
    ];
    const edit = (value: string, client: string) =>
      copyOf({
        [table]: { [row]: { [cell]: [value, stampFrom(NOON, client)] } },
        items: { [row]: { note: [value, stampFrom(NOON, client)] } },
      });
    const initiative = open();
    for (const [value, client] of [
      ['one', 'aaaaa'],
      ['other', 'bbbbb'],
    ] as const) {
      const result = read(edit(value, client));
      if (!result.ok) throw new Error(result.problem.what);
      mergeInto(initiative, { ...result.file.snapshot, seen: [] }, 'Import');
    }
    expect(lostEdits(initiative).map(({ value }) => value)).toEqual(['one', 'one']);
    comesBack(initiative);
  });

  test('with 110 long notes in Chinese', () => {
    const initiative = open();
    for (let i = 0; i < 110; i++) setItem(initiative, `i${String(i)}`, { note: '心'.repeat(20_000) });
    comesBack(initiative);
  });
});

describe('an old copy that comes back unchanged', () => {
  test('makes no conflict after a thousand page loads with edits', () => {
    let initiative = open();
    setItem(initiative, 'x', { note: 'begun' });
    setItem(initiative, 'y', { note: 'begun too' });
    const old = initiative.replica.snapshot();
    for (let load = 0; load < 1_000; load++) {
      const next = open();
      next.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
      setItem(next, load % 2 === 0 ? 'x' : 'z', { note: `load ${String(load)}` });
      initiative = next;
    }
    const preview = previewMerge(schema, initiative.replica.snapshot(), old);
    expect([preview.rows, preview.counts.conflict]).toEqual([[], 0]);
    mergeInto(initiative, old, 'Import');
    expect([lostEdits(initiative), readItem(initiative, 'x').note]).toEqual([[], 'load 998']);
  });
});
