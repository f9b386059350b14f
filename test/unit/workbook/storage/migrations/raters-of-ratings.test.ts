// The step of the upgrade that gives ratings an author.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSnapshot } from '../../../../../src/workbook/engine/check-snapshot.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../../src/workbook/engine/lost-edits.ts';
import { removeEntry, setRow } from '../../../../../src/workbook/engine/rows.ts';
import type { Snapshot } from '../../../../../src/workbook/engine/snapshot.ts';
import { readFile } from '../../../../../src/workbook/exchange/read-file.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { ratersOfRatings } from '../../../../../src/workbook/storage/migrations/raters-of-ratings.ts';
import { fromStored, toStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { NOT_NAMED } from '../../../../../src/workbook/tools/authors/index.ts';
import { RATINGS, ratingRow, readCandidates } from '../../../../../src/workbook/tools/champions/index.ts';
import { addPerson, PEOPLE } from '../../../../../src/workbook/tools/people/index.ts';
import { mergeInto } from '../../merge-into.ts';
import { NOON } from '../../world.ts';

const sample = (kind: string) =>
  readFileSync(new URL(`../../samples/v2-ratings-${kind}.sample`, import.meta.url), 'utf8');
const snapshots: Readonly<Record<string, () => Snapshot>> = {
  file: () => {
    const result = readFile(schema, sample('file'), NOON);
    if (!result.ok) throw new Error(result.problem.what);
    return result.file.snapshot;
  },
  'stored text': () => {
    const stored = fromStored(sample('stored'));
    if (stored.kind !== 'good') throw new Error(stored.kind);
    return stored.snapshot;
  },
};
function merged(...copies: Snapshot[]): Snapshot {
  const initiative = createInitiative(schema, 'merged', () => NOON);
  for (const copy of copies) mergeInto(initiative, copy, 'Import');
  return initiative.replica.snapshot();
}

describe.each(Object.keys(snapshots))('ratings that version 2 saved, in a %s', (kind) => {
  const initiative = createInitiative(schema, 'here', () => NOON);
  initiative.replica.mergeFrom(snapshots[kind]?.() ?? { tables: {}, values: {}, seen: [] }, 'import');

  test('have an author who is not named, and are otherwise as they were', () => {
    const shown = readCandidates(initiative).map(({ name, rows }) => [
      name,
      [...rows.values()]
        .flat()
        .map(({ criterion, rating, basis, text, rater }) => [criterion, rating, basis, text, rater])
        .sort(),
    ]);
    expect(shown).toEqual([
      [
        'Ann',
        [
          ['commit-to-lead', '1', 'Says yes aloud', 'Commit to lead', NOT_NAMED],
          ['former', '2', 'Kept words', 'A former criterion', NOT_NAMED],
        ],
      ],
      [
        'Institute',
        [
          ['attract-resources', '2', '', 'Attract resources', NOT_NAMED],
          ['drive-tracks', 'unrated', 'Asked in May', 'Drive tracks', NOT_NAMED],
          ['know-the-field', '0', '', 'Know the field', NOT_NAMED],
        ],
      ],
    ]);
  });

  test('that lost a merge can still be put back in their place', () => {
    expect(lostEdits(initiative).map(({ row, cell, value }) => [row, cell, value])).toEqual([
      [ratingRow('ann', 'commit-to-lead', NOT_NAMED), 'basis', 'Signed\nletter'],
      [ratingRow('ann', 'commit-to-lead', NOT_NAMED), 'rating', '3'],
    ]);
  });
});

/** As a page of this version reads what version 2 saved. */
function upgraded(snapshot: Snapshot): Snapshot {
  const checked = checkSnapshot(ratersOfRatings(JSON.parse(JSON.stringify(snapshot))));
  if (!checked.ok) throw new Error(checked.wrong);
  return checked.value;
}

test('copies that are upgraded apart merge to what one copy that is upgraded later holds', () => {
  const row = fc.constantFrom('p/lead', 'p/field', 'q/lead');
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ row, basis: fc.constantFrom('', 'a', 'b', 'c') }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom('p', 'q') }) },
    { weight: 1, arbitrary: fc.record({ exchange: fc.constant(true) }) },
  );
  const histories = fc.array(fc.tuple(fc.nat(1), fc.nat(4_000), action), { minLength: 3, maxLength: 25 });
  let withLosers = 0;
  fc.assert(
    fc.property(histories, (history) => {
      let time = NOON;
      const both = [0, 1].map(() => createInitiative(schema, 'shared', () => time)) as [
        Initiative,
        Initiative,
      ];
      for (const id of ['p', 'q']) addPerson(both[0], id, { name: id });
      mergeInto(both[1], both[0].replica.snapshot(), 'Import');
      for (const [who, wait, step] of history) {
        time += wait;
        const [mine, other] = who === 0 ? both : [both[1], both[0]];
        if ('exchange' in step) mergeInto(mine, other.replica.snapshot(), 'Import');
        else if ('remove' in step) removeEntry(mine, PEOPLE, step.remove, 'removed');
        else if (mine.replica.store.hasRow(PEOPLE.id, step.row.slice(0, 1)))
          setRow(mine, RATINGS, step.row, { basis: step.basis });
      }
      const [a, b] = both.map(({ replica }) => replica.snapshot()) as [Snapshot, Snapshot];
      const together = merged(upgraded(a), upgraded(b));
      expect(toStored(together)).toBe(toStored(merged(upgraded(merged(a, b)))));
      withLosers += Object.keys(together.tables['conflicts'] ?? {}).length > 0 ? 1 : 0;
    }),
    { numRuns: 150 },
  );
  expect(withLosers).toBeGreaterThan(20);
});

test('whatever is no saved content passes through for the check that comes after', () => {
  for (const table of ['ratings', 'conflicts', 'items']) {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (any) => {
        const content = JSON.parse(JSON.stringify(any)) as unknown;
        for (const value of [content, { tables: content }, { tables: { [table]: content } }])
          expect(checkSnapshot(ratersOfRatings(value)).ok).toBe(checkSnapshot(value).ok);
      }),
    );
  }
});
