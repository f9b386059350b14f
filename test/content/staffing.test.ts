// The staffing example: what the roles do by month meets every figure of the source, and the plan finds its fixed point.
import { expect, test } from 'vitest';
import type { Role } from '../../src/schemas/role.ts';
import { BALLOT_PHASE, BALLOT_STEP } from '../../src/workbook/staffing/ballots.ts';
import { type Example, examplePlan } from '../../src/workbook/staffing/example.ts';
import { byMonth, figuresOf } from '../../src/workbook/staffing/plan.ts';
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
