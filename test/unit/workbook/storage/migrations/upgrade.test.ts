import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails } from '../../../../../src/workbook/engine/rows.ts';
import { readFile } from '../../../../../src/workbook/exchange/read-file.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import {
  DATA_VERSION,
  upgrade,
  type UpgradeStep,
} from '../../../../../src/workbook/storage/migrations/index.ts';
import { fromStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { readItems } from '../../../../../src/workbook/tools/checklists/items.ts';
import { NOON } from '../../world.ts';

/** What each version has really written, kept for good: as a file and as stored text. */
const sample = (version: number, kind: 'file' | 'stored') =>
  readFileSync(new URL(`../../samples/v${String(version)}-${kind}.sample`, import.meta.url), 'utf8');

describe('upgrades', () => {
  /** Steps of an imagined data history: a cell renamed, then a table moved. */
  const steps: Record<number, UpgradeStep> = {
    1: (content) => ({ ...(content as object), second: true }),
    2: (content) => ({ ...(content as object), third: 'second' in (content as object) }),
  };

  test.each([
    [1, { kind: 'current', content: { first: true, second: true, third: true } }],
    [2, { kind: 'current', content: { first: true, third: false } }],
    [3, { kind: 'current', content: { first: true } }],
    [4, { kind: 'newer', version: 4 }],
    [0, { kind: 'unknown' }],
    [-1, { kind: 'unknown' }],
    [1.5, { kind: 'unknown' }],
    [Number.NaN, { kind: 'unknown' }],
    [Number.POSITIVE_INFINITY, { kind: 'unknown' }],
    ['1', { kind: 'unknown' }],
    [null, { kind: 'unknown' }],
  ])('from version %s, step by step', (version, result) => {
    expect(upgrade(version, { first: true }, steps, 3)).toEqual(result);
  });

  test('a missing step is no silent leap', () =>
    expect(upgrade(1, {}, { 2: (content) => content }, 3)).toEqual({ kind: 'unknown' }));

  test('every older version has its step', () => {
    for (let version = 1; version <= DATA_VERSION; version++)
      expect(upgrade(version, {}).kind).toBe('current');
  });
});

describe.each(Array.from({ length: DATA_VERSION }, (_, index) => index + 1))(
  'samples of version %i',
  (version) => {
    const items = new Map([
      [
        'r/lead',
        {
          state: 'done',
          reason: '',
          note: '',
          owner: 'Ann',
          due: '',
          evidence: 'https://example.org/letter',
          declined: false,
          decision: '',
          text: 'A credible organization will lead for at least two years',
        },
      ],
      [
        't1/ip',
        {
          state: 'na',
          reason: 'The host owns them',
          note: 'First line\nsecond “line” – שלום',
          owner: '',
          due: '2027-06-30',
          evidence: '',
          declined: false,
          decision: '',
          text: 'Ownership and license of outputs are agreed',
        },
      ],
    ]);
    const details = {
      id: 'sample-initiative',
      name: 'Cardiology standards',
      specialty: 'Cardiology',
      host: 'join',
      startDate: '2027-01-15',
      archived: false,
      createdAt: NOON,
    };

    test('the stored text reads as it was written', () => {
      const stored = fromStored(sample(version, 'stored'));
      if (stored.kind !== 'good') throw new Error(stored.kind);
      const initiative = createInitiative(schema, 'here', () => NOON);
      initiative.replica.mergeFrom(stored.snapshot, 'elsewhere');
      expect([readItems(initiative), readDetails(initiative)]).toEqual([items, details]);
    });

    test('the file reads as it was written', () => {
      const result = readFile(schema, sample(version, 'file'), NOON);
      if (!result.ok) throw new Error(result.problem.what);
      const initiative = createInitiative(schema, 'here', () => NOON);
      initiative.replica.mergeFrom(result.file.snapshot, 'import');
      expect([readItems(initiative), readDetails(initiative), result.file.details]).toEqual([
        items,
        details,
        details,
      ]);
    });
  },
);
