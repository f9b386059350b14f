import { schema } from '../../../../../src/workbook/schema/schema.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formerMembers,
  presentSet,
  readCandidates,
} from '../../../../../src/workbook/tools/champions/candidates.ts';
import { setRating } from '../../../../../src/workbook/tools/champions/ratings.ts';
import {
  compare,
  type Coverage,
  coverageOf,
  gainOf,
  lossOf,
  rankGains,
  type Rated,
} from '../../../../../src/workbook/tools/champions/coverage.ts';
import { lossSentences } from '../../../../../src/workbook/tools/champions/sentences.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { addPerson } from '../../../../../src/workbook/tools/people/people.ts';
import { NOON } from '../../world.ts';

const CRITERIA = ['lead', 'field', 'attention'];
const rated = (id: string, ...ratings: (number | undefined)[]): Rated => ({
  id,
  ratings: new Map(
    CRITERIA.flatMap((criterion, index) => {
      const rating = ratings[index];
      return rating === undefined ? [] : [[criterion, rating] as const];
    }),
  ),
});
const ann = rated('ann', 3, 1, undefined);
const bo = rated('bo', 2, 1, 0);
const cy = rated('cy', 3, 3, 2);
const states = (set: readonly Rated[]) => coverageOf(CRITERIA, set).map(({ state }) => state);

describe('coverage', () => {
  test('the words follow the grid of the guide', () => {
    expect(states([])).toEqual(['unrated', 'unrated', 'unrated']);
    expect(states([ann])).toEqual(['risk', 'gap', 'unrated']);
    expect(states([ann, bo])).toEqual(['covered', 'gap', 'gap']);
  });
  test('who is best, who can carry it, who is not rated', () => {
    const [lead, , attention] = coverageOf(CRITERIA, [ann, bo]);
    expect(lead).toMatchObject({ best: 3, by: ['ann'], solid: ['ann', 'bo'], unrated: [] });
    expect(attention).toMatchObject({ best: 0, by: ['bo'], solid: [], unrated: ['ann'] });
  });
});

describe('gain', () => {
  test('says which criteria rise, from where and to where', () => {
    expect(gainOf(CRITERIA, [ann], cy)).toEqual({
      id: 'cy',
      raises: [
        { criterion: 'field', from: 1, to: 3 },
        { criterion: 'attention', from: undefined, to: 2 },
      ],
      points: 4,
      seconds: ['lead'],
      rated: 3,
    });
  });
  test('nobody adds to a set they are in, and a 0 adds nothing', () => {
    expect(gainOf(CRITERIA, [ann, bo], bo)).toMatchObject({ raises: [], points: 0, seconds: [] });
    expect(gainOf(CRITERIA, [], rated('x', 0)).raises).toEqual([]);
  });
  test('who adds most is first; a second person breaks a tie', () => {
    const solo = rated('solo', undefined, 3);
    const double = rated('double', 2, 3);
    expect(rankGains(CRITERIA, [ann], [bo, solo, double, cy]).map(({ id }) => id)).toEqual([
      'cy',
      'double',
      'solo',
      'bo',
    ]);
  });
});

test('loss says what falls and what hangs on one', () => {
  expect(lossOf(CRITERIA, [ann, bo, cy], 'cy')).toEqual({
    id: 'cy',
    falls: [
      { criterion: 'field', from: 3, to: 1 },
      { criterion: 'attention', from: 2, to: 0 },
    ],
    alone: [],
  });
  expect(lossOf(CRITERIA, [ann, cy], 'ann')).toMatchObject({ falls: [], alone: ['lead'] });
});

test('who goes with a 0 takes nothing along', () => {
  expect(lossOf(CRITERIA, [bo], 'bo').falls).toEqual([
    { criterion: 'lead', from: 2, to: undefined },
    { criterion: 'field', from: 1, to: undefined },
  ]);
  const names = { person: (id: string) => id, criterion: (id: string) => id };
  const zero = rated('zero', 0, 0, 0);
  expect(lossSentences(lossOf(CRITERIA, [zero], 'zero'), names)).toEqual([
    'The set covers as much as before.',
  ]);
});

test('comparing tells who is ahead, and does not where one is not rated', () =>
  expect(compare(CRITERIA, ann, bo).map(({ ahead }) => ahead)).toEqual(['one', 'same', undefined]));

const people = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.array(fc.constantFrom(undefined, 0, 1, 2, 3), { minLength: 3, maxLength: 3 }),
    )
    .map(([id, ratings]) => rated(id, ...ratings)),
  { selector: ({ id }) => id, minLength: 1 },
);
const rank = { unrated: 0, gap: 1, risk: 2, covered: 3 };
const sorted = (coverage: readonly Coverage[]) =>
  coverage.map((one) => ({
    ...one,
    by: one.by.toSorted(),
    solid: one.solid.toSorted(),
    unrated: one.unrated.toSorted(),
  }));

describe('whoever the candidates are', () => {
  test('one more never lowers what is covered', () => {
    fc.assert(
      fc.property(people, (set) => {
        const before = coverageOf(CRITERIA, set.slice(1));
        for (const [index, after] of coverageOf(CRITERIA, set).entries()) {
          expect(after.best ?? -1).toBeGreaterThanOrEqual(before[index]?.best ?? -1);
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before[index]?.state ?? 'covered']);
        }
      }),
    );
  });
  test('coverage and gain do not hang on the order', () => {
    fc.assert(
      fc.property(people, people, (set, others) => {
        expect(sorted(coverageOf(CRITERIA, set.toReversed()))).toEqual(sorted(coverageOf(CRITERIA, set)));
        for (const candidate of others)
          expect(gainOf(CRITERIA, set.toReversed(), candidate)).toEqual(gainOf(CRITERIA, set, candidate));
      }),
    );
  });
  test('no gain is below nothing, and it is what the best ratings rise by', () => {
    fc.assert(
      fc.property(people, ([candidate, ...set]) => {
        if (candidate === undefined) return;
        const total = (members: readonly Rated[]) =>
          coverageOf(CRITERIA, members).reduce((sum, { best = 0 }) => sum + best, 0);
        const { points, raises } = gainOf(CRITERIA, set, candidate);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBe(total([...set, candidate]) - total(set));
        expect(points === 0).toBe(raises.length === 0);
      }),
    );
  });
  test('what someone adds is what is lost without them', () => {
    fc.assert(
      fc.property(people, (set) => {
        const [candidate, ...rest] = set;
        if (candidate === undefined) return;
        const gained = gainOf(CRITERIA, rest, candidate).raises.map(({ criterion }) => criterion);
        const lost = lossOf(CRITERIA, set, candidate.id).falls;
        expect(
          lost.filter(({ to, from }) => (from ?? 0) > (to ?? 0)).map(({ criterion }) => criterion),
        ).toEqual(gained);
      }),
    );
  });
  test('comparing the other way round says the same', () => {
    const turned = { one: 'other', other: 'one', same: 'same' } as const;
    fc.assert(
      fc.property(people, ([first, second = first]) => {
        if (first === undefined || second === undefined) return;
        const back = compare(CRITERIA, second, first);
        for (const [index, { ahead }] of compare(CRITERIA, first, second).entries())
          expect(back[index]?.ahead).toBe(ahead === undefined ? undefined : turned[ahead]);
      }),
    );
  });
});

describe('candidates', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  addPerson(initiative, 'a', { name: 'Ann', champion: 'chosen', leaves: '2027-03-01' });
  addPerson(initiative, 'b', { name: 'Bo', champion: 'considered' });
  addPerson(initiative, 'c', { name: 'Cy' });
  setRating(initiative, 'a/lead/me', { rating: '0', basis: 'asked' }, 'Commit to lead');
  setRating(initiative, 'a/gone/me', { rating: '2' }, 'A former criterion');
  setRating(initiative, 'a/field/me', { basis: 'not sure yet' }, 'Know the field');
  const candidates = readCandidates(initiative);

  test('only candidates are in, with ratings, and unrated is not 0', () => {
    expect(candidates.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect([...(candidates[0]?.ratings ?? [])]).toEqual([
      ['lead', 0],
      ['gone', 2],
    ]);
    expect(candidates[0]?.rows.get('field')).toMatchObject([{ rating: 'unrated', basis: 'not sure yet' }]);
    expect(candidates[0]?.rows.get('gone')?.[0]?.text).toBe('A former criterion');
  });
  test('who was chosen counts up to the last day, and not after it', () => {
    const names = (today: string) =>
      [presentSet(candidates, today), formerMembers(candidates, today)].map((set) =>
        set.map(({ name }) => name),
      );
    expect(names('2027-03-01')).toEqual([['Ann'], []]);
    expect(names('2027-03-02')).toEqual([[], ['Ann']]);
  });
});
