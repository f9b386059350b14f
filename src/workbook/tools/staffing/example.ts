import { type EditResult, type Initiative, setRow, transact } from '../../engine/index.ts';
import { sum } from './amounts.ts';
import { writeEffort } from './edits.ts';
import type { Plan, RoleDefinition } from './plan.ts';
import { PHASES } from './tables.ts';

/** A span of months in which a role has the same share of a post. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The published planning example: its phases, and what each role does in them. */
export interface Example {
  readonly phases: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly roles: readonly (RoleDefinition & { readonly split: readonly Share[] })[];
}

/** The share of a role in a month. */
export function shareIn(split: readonly Share[], month: number): number {
  return sum(split.filter(({ from, to }) => from <= month && month <= to).map(({ share }) => share));
}

/** The example as a plan, to show before anything is entered. */
export function examplePlan({ phases, roles }: Example): Plan {
  return {
    phases: phases.map(({ id, name, from, to }) => ({ id, name, start: from, months: to - from + 1 })),
    roles: roles.map(({ id, title }) => ({ id, title, origin: 'playbook' })),
    length: Math.max(0, ...phases.map(({ to }) => to)),
    effort: (role, phase) => {
      const { from, to } = phases.find(({ id }) => id === phase) ?? { from: 1, to: 0 };
      const { split = [] } = roles.find(({ id }) => id === role) ?? {};
      return Array.from({ length: to - from + 1 }, (_, month) => shareIn(split, from + month));
    },
  };
}

/** Starts a plan from the example, as one step. Two people who do so separately have the same plan, not two. */
export function beginWithExample(initiative: Initiative, example: Example): EditResult {
  const plan = examplePlan(example);
  return transact(initiative, 'the example', () => {
    plan.phases.forEach((phase, index) => {
      const { id, name, start, months } = phase;
      setRow(initiative, PHASES, id, { name, start, months, addedAt: index });
      for (const role of plan.roles) {
        const amounts = plan.effort(role.id, id);
        if (amounts.some((amount) => amount > 0)) writeEffort(initiative, role, phase, amounts);
      }
    });
  });
}
