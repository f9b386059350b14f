import { readWhole } from '../../../../../src/workbook/text/numbers.ts';
// The staffing plan: figures come out even, and moving, stretching and merging lose nothing.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { ROLES } from '../../../../../src/workbook/tools/roles/tables.ts';
import { PHASES, STAFFING } from '../../../../../src/workbook/tools/staffing/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readRows, removeRow, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { amountText, readAmount, stretch, sum } from '../../../../../src/workbook/tools/staffing/amounts.ts';
import {
  addPhase,
  clearRole,
  movePhase,
  pasteEffort,
  removePhase,
  setEffort,
  stretchPhase,
} from '../../../../../src/workbook/tools/staffing/edits.ts';
import {
  beginWithExample,
  type Example,
  examplePlan,
} from '../../../../../src/workbook/tools/staffing/example.ts';
import {
  byMonth,
  figuresOf,
  inPhase,
  type Plan,
  readPlan,
} from '../../../../../src/workbook/tools/staffing/plan.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';

const example: Example = {
  phases: [
    { id: 'model', name: 'Data model', from: 1, to: 4 },
    { id: 'guide', name: 'Guide', from: 5, to: 7 },
    { id: 'ballot', name: 'Ballot', from: 8, to: 8 },
  ],
  roles: [
    { id: 'lead', title: 'Lead', split: [{ from: 1, to: 8, share: 0.25 }] },
    {
      id: 'developer',
      title: 'Developer',
      split: [
        { from: 3, to: 4, share: 0.1 },
        { from: 5, to: 7, share: 0.5 },
      ],
    },
  ],
};
const definitions = example.roles.map(({ id, title }) => ({ id, title }));
let clock = 1_000_000;
const fresh = (name = 'id') => createInitiative(schema, name, () => (clock += 10));
const begun = () => {
  const initiative = fresh();
  beginWithExample(initiative, example);
  return initiative;
};
const planOf = (initiative: ReturnType<typeof fresh>): Plan => readPlan(initiative, definitions);
const phase = ({ phases }: Plan, id: string) => {
  const found = phases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no phase ${id}`);
  return found;
};
const role = ({ roles }: Plan, id: string) => {
  const found = roles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no role ${id}`);
  return found;
};
/** What the roles do in all phases, whatever the months. */
const work = (plan: Plan) =>
  plan.phases.map((one) => [one.id, ...plan.roles.map((who) => inPhase(plan, one, [who]))]).sort();
const starts = ({ phases }: Plan) => phases.map(({ id, start, months }) => `${id} ${start}+${months}`);

describe('amounts', () => {
  test.each([
    ['', 0],
    [' 0.25 ', 0.25],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['2.', 2],
    ['0.500', 0.5],
    ['１', 1],
    ['０．５', 0.5],
    ['\u00a0 12 ', 12],
    ['99', 99],
  ])('read %j', (text, value) => {
    expect(readAmount(text)).toEqual({ ok: true, value });
  });

  const range = 'is not a number from 0 to 99, such as 0.25';
  test.each([
    ...['x', '-1', '1e3', '1.2.3', 'Infinity', '0x10', '½', '1/2', '50%', '2²', '.', '100', '1 000'],
    ...['1\u202f000', '1’000', '1,000,000', '1.000,5', '+1', '٣'],
  ])('refuse %j', (text) => {
    expect(readAmount(text)).toEqual({ ok: false, wrong: range });
  });

  test.each([
    ['1,000', 'can mean 1000 as well as 1; write 1 if you mean that'],
    ['1.000', 'can mean 1000 as well as 1; write 1 if you mean that'],
    ['12,500', 'can mean 12500 as well as 12.5; write 12.5 if you mean that'],
    ['0.333', 'has more than two decimal places; the nearest is 0.33'],
    ['0,125', 'has more than two decimal places; the nearest is 0.13'],
  ])('neither guess nor round %j', (text, wrong) => {
    expect(readAmount(text)).toEqual({ ok: false, wrong });
  });

  test('nothing else than what stands there is ever read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '/', '%', 'e', '-', '+') }),
        (text) => {
          const read = readAmount(text);
          if (!read.ok || text.trim() === '') return;
          expect(read.value).toBe(Number(text.trim().replace(',', '.')));
        },
      ),
    );
  });

  test.each([
    ['12', 12],
    [' 3 ', 3],
    ['１２', 12],
  ])('whole ones: %j', (text, value) => {
    expect(readWhole(text)).toBe(value);
  });
  test.each(['', '1,000', '1.5', '1e1', '0x10', '-1', 'x'])('%j is not whole', (text) => {
    expect(readWhole(text)).toBeNaN();
  });
  test('add up without crumbs', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(amountText(1.005 + 0.1)).toBe('1.11');
  });

  const amounts = fc.array(
    fc.integer({ min: 0, max: 9900 }).map((hundredths) => hundredths / 100),
    {
      minLength: 1,
      maxLength: 36,
    },
  );
  test('keep their sum when they are stretched, and none turns negative', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 36 }), (before, months) => {
        const after = stretch(before, months);
        expect(after).toHaveLength(months);
        expect(sum(after)).toBe(sum(before));
        for (const amount of after) expect(amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test('are spread evenly, in their shape', () => {
    expect(stretch([0.5, 0.5], 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(stretch([1, 0, 0, 1], 2)).toEqual([1, 1]);
    expect(stretch([0.25, 0.5, 0.75], 3)).toEqual([0.25, 0.5, 0.75]);
    expect(stretch([0.1], 3)).toEqual([0.03, 0.04, 0.03]);
  });
});

describe('a plan', () => {
  test('is empty at first', () => {
    expect(planOf(fresh())).toMatchObject({ phases: [], length: 0 });
    expect(figuresOf([])).toEqual({ total: 0, peak: 0, peakMonths: [] });
  });

  test('begins with the example, figure by figure, in one step', () => {
    const initiative = fresh();
    const undo = createUndo(initiative);
    beginWithExample(initiative, example);
    const plan = planOf(initiative);
    const shown = examplePlan(example);
    expect(starts(plan)).toEqual(['model 1+4', 'guide 5+3', 'ballot 8+1']);
    expect(byMonth(plan, plan.roles)).toEqual([0.25, 0.25, 0.35, 0.35, 0.75, 0.75, 0.75, 0.25]);
    expect(byMonth(plan, plan.roles)).toEqual(byMonth(shown, shown.roles));
    expect(figuresOf(byMonth(plan, plan.roles))).toEqual({ total: 3.7, peak: 0.75, peakMonths: [5, 6, 7] });
    undo.undo();
    expect(planOf(initiative).phases).toEqual([]);
    expect(undo.canUndo()).toBe(false);
  });

  test('has the same sum by month, by phase and by role', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.nat(3), fc.integer({ min: 0, max: 300 })), {
          maxLength: 30,
        }),
        (entries) => {
          const initiative = begun();
          const before = planOf(initiative);
          for (const [who, where, month, hundredths] of entries) {
            const one = before.phases[where];
            const whose = before.roles[who];
            if (one !== undefined && whose !== undefined && month < one.months)
              setEffort(initiative, whose, one, month + 1, String(hundredths / 100));
          }
          const plan = planOf(initiative);
          const total = figuresOf(byMonth(plan, plan.roles)).total;
          expect(sum(plan.phases.map((one) => inPhase(plan, one, plan.roles)))).toBe(total);
          expect(sum(plan.roles.map((one) => figuresOf(byMonth(plan, [one])).total))).toBe(total);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('takes typed figures and refuses what is none', () => {
    const initiative = begun();
    const plan = planOf(initiative);
    expect(setEffort(initiative, role(plan, 'lead'), phase(plan, 'guide'), 2, '0,75')).toEqual({ ok: true });
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([0.25, 0.75, 0.25]);
    expect(setEffort(initiative, role(plan, 'lead'), phase(plan, 'guide'), 2, '1..2').ok).toBe(false);
    expect(setEffort(initiative, role(plan, 'lead'), phase(plan, 'guide'), 2, '100').ok).toBe(false);
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([0.25, 0.75, 0.25]);
  });

  test('joins the keys of one figure to one step of undo', () => {
    const initiative = begun();
    const undo = createUndo(initiative);
    const plan = planOf(initiative);
    for (const text of ['1', '1.', '1.5'])
      setEffort(initiative, role(plan, 'lead'), phase(plan, 'guide'), 1, text);
    undo.undo();
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([0.25, 0.25, 0.25]);
  });

  test('takes a pasted row across phases, as one step, and all or nothing', () => {
    const initiative = begun();
    const undo = createUndo(initiative);
    const plan = planOf(initiative);
    const from = { role: 'lead', phase: 'guide', month: 3 };
    expect(pasteEffort(initiative, plan, from, [['1', '2', '3'], ['4'], ['5']])).toEqual({
      ok: true,
      taken: 3,
    });
    expect(planOf(initiative).effort('developer', 'guide')).toEqual([0.5, 0.5, 4]);
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([0.25, 0.25, 1]);
    expect(planOf(initiative).effort('lead', 'ballot')).toEqual([2]);
    expect(pasteEffort(initiative, plan, from, [['4', '1,000']])).toMatchObject({
      problems: [{ wrong: 'holds “1,000”, which can mean 1000 as well as 1; write 1 if you mean that' }],
    });
    undo.undo();
    expect(planOf(initiative).effort('lead', 'ballot')).toEqual([0.25]);
  });
});

describe('phases', () => {
  test('move alone or with all that come after', () => {
    const initiative = begun();
    movePhase(initiative, planOf(initiative), phase(planOf(initiative), 'guide'), 7, false);
    expect(starts(planOf(initiative))).toEqual(['model 1+4', 'guide 7+3', 'ballot 8+1']);
    movePhase(initiative, planOf(initiative), phase(planOf(initiative), 'guide'), 9, true);
    expect(starts(planOf(initiative))).toEqual(['model 1+4', 'guide 9+3', 'ballot 10+1']);
  });

  test('stay within the plan', () => {
    const initiative = begun();
    const move = (start: number) =>
      movePhase(initiative, planOf(initiative), phase(planOf(initiative), 'model'), start, true);
    expect(move(0).ok).toBe(false);
    expect(move(1.5).ok).toBe(false);
    expect(move(113).ok).toBe(true);
    expect(starts(planOf(initiative))).toEqual(['model 113+4', 'guide 117+3', 'ballot 120+1']);
    expect(move(114)).toEqual({
      ok: false,
      problems: [
        {
          cell: 'start',
          wrong: 'leaves no room for the phases after it, which move along; the latest is 113',
        },
      ],
    });
    const longer = stretchPhase(initiative, planOf(initiative), phase(planOf(initiative), 'model'), 5, true);
    expect(longer).toMatchObject({
      problems: [{ wrong: 'leaves no room for the phases after it, which move along; at most 4 fit' }],
    });
    expect(starts(planOf(initiative))).toEqual(['model 113+4', 'guide 117+3', 'ballot 120+1']);
  });

  test('stretch and shrink with the work in them; later ones make room', () => {
    const initiative = begun();
    const before = work(planOf(initiative));
    stretchPhase(initiative, planOf(initiative), phase(planOf(initiative), 'model'), 6, true);
    expect(starts(planOf(initiative))).toEqual(['model 1+6', 'guide 7+3', 'ballot 10+1']);
    expect(work(planOf(initiative))).toEqual(before);
    stretchPhase(initiative, planOf(initiative), phase(planOf(initiative), 'model'), 2, false);
    expect(starts(planOf(initiative))).toEqual(['model 1+2', 'guide 7+3', 'ballot 10+1']);
    expect(work(planOf(initiative))).toEqual(before);
    expect(
      stretchPhase(initiative, planOf(initiative), phase(planOf(initiative), 'model'), 0, false).ok,
    ).toBe(false);
  });

  test('keep every role’s work through any run of moves, and undo brings all back', () => {
    const step = fc.record({
      id: fc.constantFrom('model', 'guide', 'ballot'),
      to: fc.integer({ min: 1, max: 36 }),
      stretches: fc.boolean(),
      withLater: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const initiative = begun();
        const undo = createUndo(initiative);
        const first = readRows(initiative, STAFFING);
        const before = work(planOf(initiative));
        for (const { id, to, stretches, withLater } of steps) {
          const plan = planOf(initiative);
          (stretches ? stretchPhase : movePhase)(initiative, plan, phase(plan, id), to, withLater);
        }
        expect(work(planOf(initiative))).toEqual(before);
        while (undo.canUndo()) undo.undo();
        expect(readRows(initiative, STAFFING)).toEqual(first);
        expect(starts(planOf(initiative))).toEqual(['model 1+4', 'guide 5+3', 'ballot 8+1']);
      }),
      { numRuns: 40 },
    );
  });

  test('are added at the end and removed with their work; undo brings both back', () => {
    const initiative = begun();
    const undo = createUndo(initiative);
    addPhase(initiative, planOf(initiative), 'own', 3);
    expect(starts(planOf(initiative)).at(-1)).toBe('own 9+3');
    removePhase(initiative, phase(planOf(initiative), 'guide'));
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([]);
    undo.undo();
    expect(planOf(initiative).effort('lead', 'guide')).toEqual([0.25, 0.25, 0.25]);
    clearRole(initiative, planOf(initiative), role(planOf(initiative), 'developer'));
    expect(figuresOf(byMonth(planOf(initiative), [{ id: 'developer' }])).total).toBe(0);
    undo.undo();
    expect(figuresOf(byMonth(planOf(initiative), [{ id: 'developer' }])).total).toBe(1.7);
  });
});

describe('two people who plan apart', () => {
  const apart = () => {
    const [ann, ben] = [fresh('same'), fresh('same')];
    beginWithExample(ann, example);
    beginWithExample(ben, example);
    return [ann, ben] as const;
  };
  const meet = ([ann, ben]: ReturnType<typeof apart>): Plan => {
    ann.replica.mergeFrom(ben.replica.snapshot(), 'import');
    return planOf(ann);
  };

  test('have one plan when both began with the example', () => {
    const both = apart();
    expect(figuresOf(byMonth(meet(both), definitions)).total).toBe(3.7);
    expect(meet(both).phases).toHaveLength(3);
  });

  test('keep a figure that one typed while the other moved its phase', () => {
    const [ann, ben] = apart();
    movePhase(ann, planOf(ann), phase(planOf(ann), 'guide'), 9, true);
    setEffort(ben, role(planOf(ben), 'lead'), phase(planOf(ben), 'guide'), 2, '0.9');
    const plan = meet([ann, ben]);
    expect(starts(plan)).toEqual(['model 1+4', 'guide 9+3', 'ballot 12+1']);
    expect(plan.effort('lead', 'guide')).toEqual([0.25, 0.9, 0.25]);
  });

  test('keep what one typed in a phase that the other shortened, removed, or for a role that is gone', () => {
    const [ann, ben] = apart();
    setRow(ben, ROLES, 'own', { name: 'Writer', addedAt: 1 });
    const writer = role(planOf(ben), 'own');
    setEffort(ben, writer, phase(planOf(ben), 'guide'), 3, '0.7');
    setEffort(ben, role(planOf(ben), 'developer'), phase(planOf(ben), 'model'), 4, '0.6');
    ann.replica.mergeFrom(ben.replica.snapshot(), 'import');
    removeRow(ann, ROLES, 'own');
    removeRow(ann, PHASES, 'guide');
    setRow(ann, PHASES, 'model', { months: 2 });
    const plan = planOf(ann);
    expect(role(plan, 'own')).toEqual({ id: 'own', title: 'Writer', origin: 'gone' });
    expect(plan.effort('own', 'guide')).toEqual([0, 0, 0.7]);
    expect(plan.effort('developer', 'model')).toEqual([0, 0, 0.1, 0.6]);
  });
});

test('a plan of three years with twelve roles, every month filled, takes little of the storage', () => {
  const initiative = fresh();
  for (let phase = 0; phase < 6; phase++) {
    setRow(initiative, PHASES, `phase-${phase}`, {
      name: 'Writing the guide',
      start: phase * 6 + 1,
      months: 6,
    });
    for (let role = 0; role < 12; role++) {
      const months = Object.fromEntries(Array.from({ length: 6 }, (_, month) => [`m${month + 1}`, 0.25]));
      setRow(initiative, STAFFING, `reference-implementation-developer-${role}/phase-${phase}`, {
        ...months,
        text: 'Reference implementation developer: Writing the guide',
      });
    }
  }
  // Twenty initiatives have 2 MB; a plan must leave most of it to the checklists.
  expect(JSON.stringify(initiative.replica.snapshot()).length).toBeLessThan(30_000);
});
