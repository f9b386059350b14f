// No file of hundreds, damaged or made up, does harm.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { anyText } from '../any-text.ts';
import { histories, play } from '../edits.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';
import { file, good, items, kind, read, STAMP } from './made-files.ts';

describe('hundreds of generated bad files', () => {
  /** Reading must neither throw nor let anything through that would change what honest code reads. */
  const survives = (text: string): string => {
    const result = readFile(schema, text, NOON);
    if (!result.ok) return result.problem.kind;
    const initiative = createInitiative(schema, 'a', () => NOON);
    mergeInto(initiative, result.file.snapshot, 'Import');
    setItem(initiative, 'x', { note: 'still works' });
    expect(readItem(initiative, 'x').note).toBe('still works');
    return 'ok';
  };

  test('700 files with one place damaged', () => {
    const kinds = new Map<string, number>();
    const text = good();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), anyText(8), (at, length, junk) => {
        const outcome = survives(text.slice(0, at) + junk + text.slice(at + length));
        kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 700 },
    );
    expect(
      [...kinds].reduce((sum, [outcome, count]) => sum + (outcome === 'ok' ? 0 : count), 0),
    ).toBeGreaterThan(500);
  });

  test('300 files with any JSON in place of the content, a table, a row, a cell', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant([null, STAMP]),
      fc.tuple(fc.jsonValue(), fc.constant(STAMP)),
    );
    fc.assert(
      fc.property(value, fc.string(), (any, id) => {
        survives(JSON.stringify(any));
        survives(file({ content: any }));
        survives(file({ content: { tables: any, values: any, seen: any } }));
        survives(items({ [id]: any }));
        survives(items({ x: { [id]: any, note: any, state: any } }));
        survives(items({ x: { mood: [any, STAMP], note: ['a', any] } }));
      }),
      { numRuns: 300 },
    );
  });

  test('300 files of any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(survives(text)).not.toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('every truncated copy of a good file is reported as truncated', () => {
    const text = good();
    for (let at = 1; at < text.length; at++) expect(kind(read(text.slice(0, at)))).toBe('truncated');
  });

  test('300 files that honest pages wrote are good', () => {
    fc.assert(
      fc.property(histories(2), (history) => {
        for (const copy of play(history)) expect(survives(writeFile(copy, '2027-03-01').text)).toBe('ok');
      }),
      { numRuns: 300 },
    );
  });
});
