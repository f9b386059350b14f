import {
  type Item,
  ITEM_STATES,
  type ItemState,
} from '../../../../../src/workbook/tools/checklists/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterItems, sortItems } from '../../../../../src/workbook/tools/checklists/filters.ts';
import { itemsOf } from '../../../../../src/workbook/tools/checklists/lists.ts';
import {
  isOverdue,
  nextItems,
  overdueItems,
  ownerLoads,
} from '../../../../../src/workbook/tools/checklists/planning.ts';
import {
  isItemState,
  type Items,
  listProgress,
  overallProgress,
  progressOf,
  progressText,
  stateOf,
} from '../../../../../src/workbook/tools/checklists/progress.ts';
import { LISTS } from '../../lists.ts';

const TODAY = '2027-03-01';
const work = (parts: Partial<Item>): Item => ({
  state: 'todo',
  reason: '',
  note: '',
  owner: '',
  due: '',
  evidence: '',
  decision: '',
  text: '',
  declined: false,
  ...parts,
});
const items = (all: Record<string, Partial<Item>>): Items =>
  new Map(Object.entries(all).map(([id, parts]) => [id, work(parts)]));
const ALL = itemsOf(LISTS);
const ids = (definitions: readonly { id: string }[]) => definitions.map(({ id }) => id);
const states = (...all: ItemState[]) => {
  const definitions = all.map((_, index) => ({ id: `i${String(index)}`, text: 'x' }));
  return progressOf(definitions, new Map(all.map((state, index) => [`i${String(index)}`, work({ state })])));
};

describe('progress', () => {
  test.each<[ItemState[], number | undefined, string]>([
    [[], undefined, 'nothing to do here'],
    [['na', 'na'], undefined, 'nothing to do here, 2 not applicable'],
    [['todo', 'todo'], 0, '0 of 2 done (0 %)'],
    [['done', 'doing', 'na', 'na'], 50, '1 of 2 done (50 %), 1 in progress, 2 not applicable'],
    [['done', 'done'], 100, '2 of 2 done (100 %)'],
    [['done', ...Array<ItemState>(400).fill('todo')], 1, '1 of 401 done (1 %)'],
    [['todo', ...Array<ItemState>(400).fill('done')], 99, '400 of 401 done (99 %)'],
  ])('%#', (all, percent, words) => {
    expect([states(...all).percent, progressText(states(...all))]).toEqual([percent, words]);
  });

  test('is a whole number from 0 to 100 or nothing, and 100 means done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ITEM_STATES)), (all) => {
        const { percent, counts, counted } = states(...all);
        expect(percent === undefined).toBe(counted === 0);
        if (percent === undefined) return;
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
        expect([percent === 100, percent === 0]).toEqual([counts.done === counted, counts.done === 0]);
      }),
    );
  });

  test('of a list by section, in the content’s order; sections that the content forgot to name too', () => {
    const list = {
      id: 'l',
      sections: [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
        { id: 'unused', title: 'U' },
      ],
      items: [
        { id: '1', text: '', section: 'a' },
        { id: '2', text: '', section: 'b' },
        { id: '3', text: '' },
        { id: '4', text: '', section: 'extra' },
      ],
    };
    const progress = listProgress(list, items({ 1: { state: 'done' } }));
    expect(progress.sections.map(({ id, title, percent }) => [id, title, percent])).toEqual([
      ['', '', 0],
      ['b', 'B', 0],
      ['a', 'A', 100],
      ['extra', 'extra', 0],
    ]);
    expect(progress.percent).toBe(25);
  });

  test('overall counts the items of the lists only', () => {
    expect(
      overallProgress(LISTS, items({ 'r/lead': { state: 'done' }, 'retired/one': { state: 'done' } })),
    ).toMatchObject({ counted: 5, percent: 20 });
  });

  test('states', () => {
    expect([stateOf(new Map(), 'x'), isItemState('done'), isItemState('toString')]).toEqual([
      'todo',
      true,
      false,
    ]);
  });
});

describe('planning', () => {
  const busy = items({
    'r/lead': { state: 'doing' },
    'r/money': { due: '2027-02-01', owner: 'Ann' },
    't1/lead-committed': { state: 'done', due: '2026-01-01', owner: 'ann ' },
    't1/ip': { state: 'doing', due: '2027-01-01', owner: 'Bea' },
    't1/member-model': { due: '2027-12-01', owner: ' ANN' },
  });

  test('overdue is open and past its day, not due today', () => {
    expect(ids(overdueItems(ALL, busy, TODAY))).toEqual(['t1/ip', 'r/money']);
    expect([
      isOverdue(work({ due: TODAY }), TODAY),
      isOverdue(work({ due: '2027-02-28', state: 'na' }), TODAY),
      isOverdue(undefined, TODAY),
    ]).toEqual([false, false, false]);
  });

  test('next: overdue and due soon, then begun, then due later, then the first of the lists', () => {
    expect(ids(nextItems(ALL, busy, TODAY))).toEqual(['t1/ip', 'r/money', 'r/lead']);
    expect(ids(nextItems(ALL, busy, TODAY, 9))).toEqual(['t1/ip', 'r/money', 'r/lead', 't1/member-model']);
    expect(ids(nextItems(ALL, new Map(), TODAY))).toEqual(['r/lead', 'r/money', 't1/lead-committed']);
    expect(
      nextItems(ALL, items(Object.fromEntries(ids(ALL).map((id) => [id, { state: 'done' }]))), TODAY),
    ).toEqual([]);
  });

  test('owners by load; one person however written; nobody last', () => {
    expect(ownerLoads(ALL, busy, TODAY)).toEqual([
      { owner: 'Ann', open: 2, overdue: 1, done: 1 },
      { owner: 'Bea', open: 1, overdue: 1, done: 0 },
      { owner: '', open: 1, overdue: 0, done: 0 },
    ]);
    expect(ownerLoads(ALL, items({ 'r/lead': { state: 'na', owner: 'Cy' } }), TODAY)).toEqual([
      { owner: '', open: 4, overdue: 0, done: 0 },
    ]);
  });

  test('filters', () => {
    const filter = (by: Parameters<typeof filterItems>[2]) => ids(filterItems(ALL, busy, by, TODAY));
    expect(filter({})).toEqual(ids(ALL));
    expect(filter({ state: 'doing' })).toEqual(['r/lead', 't1/ip']);
    expect(filter({ owner: 'ANN' })).toEqual(['r/money', 't1/lead-committed', 't1/member-model']);
    expect(filter({ owner: '' })).toEqual(['r/lead']);
    expect(filter({ overdue: true, owner: 'Bea', state: 'doing' })).toEqual(['t1/ip']);
  });

  test('sorts by due day, those without one last, else as in the lists', () => {
    expect(ids(sortItems(ALL, busy, 'list'))).toEqual(ids(ALL));
    expect(ids(sortItems(ALL, busy, 'due'))).toEqual([
      't1/lead-committed',
      't1/ip',
      'r/money',
      't1/member-model',
      'r/lead',
    ]);
  });
});
