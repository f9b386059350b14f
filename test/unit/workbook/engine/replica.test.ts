import { expect, test } from 'vitest';
import { checkSnapshot } from '../../../../src/workbook/engine/check-snapshot.ts';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { remembered } from '../../../../src/workbook/engine/remembered.ts';
import type { CellChange } from '../../../../src/workbook/engine/replica.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { NOON } from '../world.ts';

const note = (row: string) => ({ table: 'items', row, cell: 'note' });

test('edits that fail midway throw, and the next change tells of its own cells alone', () => {
  let time = NOON;
  const { replica } = createInitiative(schema, 'one', () => (time += 1000));
  const told: CellChange[] = [];
  replica.listen(({ cells }) => told.push(...cells));
  const failing = () => {
    replica.change('edit', '', () => {
      replica.write(note('t1/ip'), 'Half');
      throw new Error('a fault of ours');
    });
  };
  expect(failing).toThrow('a fault of ours');
  expect(told).toEqual([]);
  replica.change('edit', '', () => {
    replica.write(note('r/lead'), 'Whole');
  });
  expect(told.map(({ row }) => row)).toEqual(['r/lead']);
});

test('a fault of ours while a snapshot is checked is not reported as one of the file', () => {
  const failing = {
    get tables(): never {
      throw new TypeError('a fault of ours');
    },
  };
  expect(() => checkSnapshot(failing)).toThrow('a fault of ours');
});

test.each(['no JSON', '"text"', 'null', 7, undefined])('%j stands in for no cells', (text) => {
  expect(remembered(text)).toEqual({});
});
