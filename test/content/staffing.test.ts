// The staffing example: what the roles do by month is what the source says, and the plan finds its fixed point.
import { expect, test } from 'vitest';
import type { Role } from '../../src/schemas/role.ts';
import { BALLOT_PHASE, BALLOT_STEP } from '../../src/workbook/tools/staffing/ballots.ts';
import { type Example, examplePlan, shareIn } from '../../src/workbook/tools/staffing/example.ts';
import { byMonth, figuresOf } from '../../src/workbook/tools/staffing/plan.ts';
import { filesOf } from './content.ts';

const fieldsOf = (id: string): unknown => filesOf('pictures').find((file) => file.id === id)?.fields;
const { phases } = fieldsOf('staffing') as {
  phases: (Example['phases'][number] & { low: number; high: number })[];
};
const { steps } = fieldsOf('hl7-timeline') as { steps: { name: string }[] };
const roles = filesOf('roles').map(({ id, fields }) => {
  const { title, example } = fields as Role;
  return { id, title, split: example?.split ?? [] };
});
const plan = examplePlan({ phases, roles });
const months = byMonth(plan, plan.roles);

/** The rows of the source (S18, first sheet) in runs: a share of a post, and for how many months it holds. */
const SHEET = {
  'use-case-lead': '.25x10 .1 .25x6 .2 .25x6',
  'clinical-lead': '.2x4 .1x3 .2x3 0 .1x6 0 .2x2 0x4',
  'technical-lead': '.2x10 .1 .2x13',
  'clinical-expert': '.2x4 0x2 .1 .2x2 0x2 .1x6 0x7',
  terminologist: '.2x10 0 .1x6 0x7',
  'guide-developer': '.1x4 .5x6 0 .1 .2x3 .5x3 .2x6',
  'reference-implementation-developer': '.1x4 .5x5 0x2 .1x6 0 .1 .2x5',
  'test-script-developer': '.1x4 .5x5 0x2 .1x6 0 .1 .2x5',
} satisfies Record<string, string>;

/** The row that the source adds up itself: posts of all roles, by month. */
const TOTALS = [
  1.35, 1.35, 1.35, 1.35, 2.25, 2.25, 2.35, 2.55, 2.55, 1.35, 0.2, 1.05, 1.15, 1.15, 1.15, 1.45, 1.45, 0.9,
  1.05, 1.25, 1.05, 1.05, 1.05, 1.05,
];

const inMonths = (runs: string): number[] =>
  runs.split(' ').flatMap((run) => {
    const [share, times = '1'] = run.split('x');
    return Array.from({ length: Number(times) }, () => Number(share));
  });

test.each(Object.entries(SHEET))('%s has the shares of the source in each of 24 months', (id, runs) => {
  const split = roles.find((role) => role.id === id)?.split ?? [];
  expect(Array.from(TOTALS, (_, i) => shareIn(split, i + 1))).toEqual(inMonths(runs));
});

test('the roles are those of the source, and add up to its totals in each month', () => {
  expect(roles.map(({ id }) => id).sort()).toEqual(Object.keys(SHEET).sort());
  expect(months).toEqual(TOTALS);
});

test('24 months and 33.7 person-months, most in months 8 and 9', () => {
  expect(plan.length).toBe(24);
  expect(figuresOf(months)).toEqual({ total: 33.7, peak: 2.55, peakMonths: [8, 9] });
});

test.each(phases)('$name takes between $low and $high posts, and both', ({ from, to, low, high }) => {
  const within = months.slice(from - 1, to);
  expect(Math.min(...within)).toBe(low);
  expect(Math.max(...within)).toBe(high);
});

test('the ballot is a phase of the example and a step of the timeline', () => {
  expect(phases.map(({ id }) => id)).toContain(BALLOT_PHASE);
  expect(steps.map(({ name }) => name)).toContain(BALLOT_STEP);
});
