// The step of the upgrade that puts ids in the place of wordings.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { CHARTER } from '../../../../../src/workbook/tools/charter/tables.ts';
import { SKILLS } from '../../../../../src/workbook/tools/roles/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSnapshot } from '../../../../../src/workbook/engine/check-snapshot.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { removeRow, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { dismissLostEdit, lostEdits } from '../../../../../src/workbook/engine/lost-edits.ts';
import { idsForWordings } from '../../../../../src/workbook/storage/migrations/ids-for-wordings.ts';
import type { Snapshot } from '../../../../../src/workbook/engine/snapshot.ts';
import { toStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { mergeInto } from '../../merge-into.ts';
import { saved, WORDINGS } from '../../v1.ts';
import { NOON } from '../../world.ts';

/** As a page of this version reads what version 1 saved. */
function upgraded(snapshot: Snapshot): Snapshot {
  const checked = checkSnapshot(idsForWordings(JSON.parse(JSON.stringify(snapshot))));
  if (!checked.ok) throw new Error(checked.wrong);
  return checked.value;
}

function merged(...copies: Snapshot[]): Snapshot {
  const initiative = createInitiative(schema, 'merged', () => NOON);
  for (const copy of copies) mergeInto(initiative, copy, 'Import');
  return initiative.replica.snapshot();
}

const PLACES = new Map(WORDINGS);
const TERMS = Object.keys(PLACES.get('terminologist') ?? {}).map((wording) =>
  saved('terminologist', wording),
);
const LABELS = Object.keys(PLACES.get('topic/conflict') ?? {});

/** What people do with skills and options in version 1. */
const histories = (skills: readonly string[], labels: readonly string[]) => {
  const skill = fc.tuple(fc.constantFrom('ann', 'bo'), fc.constantFrom(...skills));
  const row = skill.map(([person, key]) => `${person}/terminologist/${key}`);
  const action = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('skill'), row, has: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('began'), began: fc.subarray([...labels]) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), row }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('dismiss', 'exchange') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.nat(5_000) }) },
  );
  return fc.record({
    clocks: fc.tuple(fc.integer({ min: -9_000, max: 9_000 }), fc.integer({ min: -9_000, max: 9_000 })),
    steps: fc.array(fc.tuple(fc.nat(1), action), { minLength: 4, maxLength: 30 }),
  });
};
type History = ReturnType<typeof histories> extends fc.Arbitrary<infer T> ? T : never;

function play({ clocks, steps }: History): [Snapshot, Snapshot] {
  let time = NOON;
  const [one, two] = clocks.map((wrong) => createInitiative(schema, 'shared', () => time + wrong)) as [
    Initiative,
    Initiative,
  ];
  for (const [who, action] of steps) {
    const [mine, other] = who === 0 ? [one, two] : [two, one];
    if ('has' in action) setRow(mine, SKILLS, action.row, { has: action.has, text: action.row });
    else if ('row' in action) removeRow(mine, SKILLS, action.row);
    else if ('began' in action) setRow(mine, CHARTER, 'topic/conflict', { began: action.began.join('\n') });
    else if ('ms' in action) time += action.ms;
    else if (action.kind === 'exchange') mergeInto(mine, other.replica.snapshot(), 'Import');
    else for (const { id } of lostEdits(mine).slice(0, 1)) dismissLostEdit(mine, id);
  }
  return [one.replica.snapshot(), two.replica.snapshot()];
}

describe('copies that are upgraded apart', () => {
  test('merge to what one copy that is upgraded later holds, to the letter', () => {
    let withLosers = 0;
    fc.assert(
      fc.property(histories([...TERMS.slice(0, 3), 'latin'], [...LABELS, 'Our own (2020)']), (history) => {
        const [a, b] = play(history);
        const together = merged(upgraded(a), upgraded(b));
        expect(toStored(together)).toBe(toStored(merged(upgraded(merged(a, b)))));
        withLosers += Object.keys(together.tables['conflicts'] ?? {}).length > 0 ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(withLosers).toBeGreaterThan(50);
  });

  test('agree too where an old row and a new one become one, but for what each has kept of it', () => {
    const ids = Object.values(PLACES.get('terminologist') ?? {});
    fc.assert(
      fc.property(histories([...TERMS.slice(0, 2), ...ids.slice(0, 2)], LABELS), (history) => {
        const [a, b] = play(history);
        const work = ({ tables, values }: Snapshot) =>
          JSON.stringify([tables['skills'], tables['charter'], values]);
        expect(work(merged(upgraded(a), upgraded(b)))).toBe(work(merged(upgraded(merged(a, b)))));
      }),
      { numRuns: 200 },
    );
  });

  test('keep the later edit of two rows that become one', () => {
    const [early, late] = ['PF-y-f-----vbZ_s', 'PF-y-f----0vbZ_s'];
    const row = (key: string, has: boolean, stamp = '') => ({
      [`ann/terminologist/${key}`]: { has: [has, stamp] },
    });
    for (const [old, present] of [
      [early, late],
      [late, early],
    ]) {
      const skills = { ...row(TERMS[2] ?? '', false, old), ...row('new-codes', true, present) };
      expect(idsForWordings({ tables: { skills } })).toEqual({
        tables: { skills: row('new-codes', present === late, late) },
      });
    }
  });
});

test('whatever is no saved content passes through for the check that comes after', () => {
  const skill = 'ann/terminologist/the-terminology-choices-of-us-core';
  for (const table of ['skills', 'charter', 'conflicts', 'items']) {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (any) => {
        const content = JSON.parse(JSON.stringify(any)) as unknown;
        for (const value of [
          content,
          { tables: content },
          { tables: { [table]: content } },
          { tables: { [table]: { [skill]: content, 'topic/ip': { began: content } } } },
        ]) {
          const before = checkSnapshot(value);
          const after = checkSnapshot(idsForWordings(value));
          expect(after.ok).toBe(before.ok);
        }
      }),
    );
  }
  const hostile = JSON.parse('{"tables":{"skills":{"__proto__":{"has":[true,"x"]}}}}') as unknown;
  expect(checkSnapshot(idsForWordings(hostile))).toEqual(checkSnapshot(hostile));
});
