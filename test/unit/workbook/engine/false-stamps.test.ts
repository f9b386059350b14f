import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { choiceKey, previewMerge } from '../../../../src/workbook/engine/merge.ts';
import { cellAt, type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { hlcTime } from '../../../../src/workbook/engine/hlc.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { mergeInto } from '../merge-into.ts';
import { stampFrom } from '../stamp.ts';
import { NOON } from '../world.ts';

describe('files with false time stamps', () => {
  const TEN_YEARS = stampFrom(NOON + 10 * 366 * 86_400_000, 'zzzzz');
  const falseFile = (note: string, stamp: string) =>
    readFile(
      schema,
      JSON.stringify({
        format: 'groundwork-initiative',
        version: 1,
        exportedAt: '2027-03-01T00:00:00Z',
        content: {
          tables: { items: { x: { note: [note, stamp] }, y: { note: ['fills what is empty', stamp] } } },
          values: {},
          seen: [stamp],
        },
      }),
      NOON,
    );
  const hostile = (note: string, stamp = TEN_YEARS): Snapshot => {
    const result = falseFile(note, stamp);
    if (!result.ok) throw new Error(result.problem.what);
    return result.file.snapshot;
  };

  test('lose nothing of ours, and every later edit wins and bears its own time', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'honest' });
    const theirs = hostile('hostile');
    expect(previewMerge(schema, initiative.replica.snapshot(), theirs).rows).toMatchObject([
      { row: 'x', kind: 'conflict', cells: [{ winner: 'theirs', theirs: 'hostile' }] },
      { row: 'y', kind: 'added' },
    ]);
    mergeInto(initiative, theirs, 'Import');
    expect([readItem(initiative, 'x').note, lostEdits(initiative)]).toMatchObject([
      'hostile',
      [{ value: 'honest' }],
    ]);
    const once = toStored(initiative.replica.snapshot());
    mergeInto(initiative, hostile('hostile'), 'Import');
    expect(toStored(initiative.replica.snapshot())).toBe(once);
    setItem(initiative, 'y', { note: 'edited since' });
    setItem(initiative, 'z', { note: 'elsewhere' });
    const fresh = createInitiative(schema, 'b', () => NOON);
    fresh.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    expect([readItem(fresh, 'y').note, readItem(fresh, 'x').note]).toEqual(['edited since', 'hostile']);
    const [, stamp] = cellAt(fresh.replica.snapshot(), 'items', 'z', 'note') ?? [];
    expect(hlcTime(stamp ?? '')).toBe(NOON);
  });

  test('are refused where the time is none that a clock can show', () => {
    const result = falseFile('hostile', stampFrom(2 ** 42 - 1, 'zzzzz'));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-content' } });
  });

  test('are counted, so that the page can say that a clock is wrong', () => {
    const result = falseFile('note', TEN_YEARS);
    expect(result.ok && result.file.ahead).toBe(2);
    const honest = falseFile('note', stampFrom(NOON + 3_600_000, 'zzzzz'));
    expect(honest.ok && honest.file.ahead).toBe(0);
  });

  test('the reader may choose them all the same', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'honest' });
    mergeInto(
      initiative,
      hostile('chosen'),
      'Import',
      new Map([[choiceKey('items', 'x', 'note'), 'theirs']]),
    );
    expect(readItem(initiative, 'x').note).toBe('chosen');
  });

  test('a clock that is wrong by hours is believed, and later edits still win', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'before' });
    mergeInto(initiative, hostile('from a fast clock', stampFrom(NOON + 20 * 3_600_000, 'zzzzz')), 'Import');
    expect(readItem(initiative, 'x').note).toBe('from a fast clock');
    setItem(initiative, 'x', { note: 'after' });
    const fresh = createInitiative(schema, 'b', () => NOON);
    fresh.replica.mergeFrom(initiative.replica.snapshot(), 'elsewhere');
    expect(readItem(fresh, 'x').note).toBe('after');
  });
});
