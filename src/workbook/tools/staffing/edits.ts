import {
  type CellProblem,
  type EditResult,
  type Initiative,
  removeEntry,
  removeRow,
  setRow,
  transact,
  writeCells,
} from '../../engine/index.ts';
import { cut, shorten } from '../../text/index.ts';
import { readAmount, stretch } from './amounts.ts';
import { effortRow, lastMonth, monthCell, type Phase, phaseName, type Plan, type PlanRole } from './plan.ts';
import { type MonthCell, MOST_PHASE_MONTHS, MOST_PLAN_MONTHS, PHASES, STAFFING } from './tables.ts';

const DONE: EditResult = { ok: true };
const refused = (cell: string, wrong: string): EditResult => {
  const problem: CellProblem = { cell, wrong };
  return { ok: false, problems: [problem] };
};

/** Sets the amount of one month of a role in a phase. `text` is what was typed. */
export function setEffort(
  initiative: Initiative,
  role: PlanRole,
  phase: Phase,
  month: number,
  text: string,
): EditResult {
  const amount = readAmount(text);
  return amount.ok
    ? setRow(initiative, STAFFING, effortRow(role.id, phase.id), {
        ...inMonth(month, amount.value),
        text: rowText(role, phase),
      })
    : refused(monthCell(month), amount.wrong);
}

/**
 * Fills the plan from a cell on, to the right and down, as one step, with cells copied from a spreadsheet. Continues
 * in later phases. Returns how many figures were stored; those beyond the plan are ignored, and an invalid one rejects all.
 */
export function pasteEffort(
  initiative: Initiative,
  { phases, roles }: Plan,
  from: { readonly role: string; readonly phase: string; readonly month: number },
  rows: readonly (readonly string[])[],
): EditResult & { readonly taken: number } {
  for (const text of rows.flat()) {
    const amount = readAmount(text);
    if (!amount.ok)
      return { ...refused('', `holds “${shorten(text, 20)}”, which ${amount.wrong}`), taken: 0 };
  }
  const places = phases.flatMap((phase) =>
    Array.from({ length: phase.months }, (_, month) => ({ phase, month: month + 1 })),
  );
  const left = places.findIndex(({ phase, month }) => phase.id === from.phase && month === from.month);
  const top = roles.findIndex(({ id }) => id === from.role);
  let taken = 0;
  const result = transact(initiative, 'what was pasted', () => {
    rows.forEach((texts, down) => {
      texts.forEach((text, right) => {
        const [role, place] = [roles[top + down], places[left + right]];
        if (role === undefined || place === undefined) return;
        setEffort(initiative, role, place.phase, place.month, text);
        taken += 1;
      });
    });
  });
  return { ...result, taken };
}

/**
 * Moves the start of a phase to another month.
 * @param withLater whether the later phases move by the same amount
 */
export function movePhase(
  initiative: Initiative,
  { phases }: Plan,
  phase: Phase,
  start: number,
  withLater: boolean,
): EditResult {
  if (!Number.isInteger(start) || start < 1 || start > MOST_PLAN_MONTHS)
    return refused('start', `is not a month from 1 to ${MOST_PLAN_MONTHS}`);
  const moving = withLater ? phases.slice(phases.findIndex(({ id }) => id === phase.id)) : [phase];
  const latest = phase.start + roomBehind(moving);
  if (start > latest)
    return refused(
      'start',
      `leaves no room for the phases after it, which move along; the latest is ${latest}`,
    );
  return shift(initiative, moving, start - phase.start, `start of “${phaseName(phase)}”`);
}

/**
 * Spreads a phase over another number of months; each role keeps its person-months.
 * @param withLater whether the phases that start after its end move by the difference
 */
export function stretchPhase(
  initiative: Initiative,
  plan: Plan,
  phase: Phase,
  months: number,
  withLater: boolean,
): EditResult {
  if (!Number.isInteger(months) || months < 1 || months > MOST_PHASE_MONTHS)
    return refused('months', `is not a number of months from 1 to ${MOST_PHASE_MONTHS}`);
  const name = `length of “${phaseName(phase)}”`;
  const later = withLater ? plan.phases.filter(({ start }) => start > lastMonth(phase)) : [];
  const most = phase.months + roomBehind(later);
  if (months > most)
    return refused('months', `leaves no room for the phases after it, which move along; at most ${most} fit`);
  return transact(initiative, name, () => {
    for (const role of plan.roles) {
      const before = plan.effort(role.id, phase.id);
      if (before.some((amount) => amount > 0)) writeEffort(initiative, role, phase, stretch(before, months));
    }
    setRow(initiative, PHASES, phase.id, { months });
    shift(initiative, later, months - phase.months, name);
  });
}

/** Replaces the months of a role in a phase, and removes those that no longer exist. */
export function writeEffort(
  initiative: Initiative,
  role: PlanRole,
  phase: Pick<Phase, 'id' | 'name' | 'months'>,
  amounts: readonly number[],
): void {
  const row = effortRow(role.id, phase.id);
  const filled = amounts.map((amount, month) => [monthCell(month + 1), amount] as const);
  setRow(initiative, STAFFING, row, { ...Object.fromEntries(filled), text: rowText(role, phase) });
  const surplus = Array.from({ length: Math.max(0, phase.months - amounts.length) }, (_, month) => ({
    table: 'staffing',
    row,
    cell: monthCell(amounts.length + month + 1),
    value: undefined,
  }));
  writeCells(initiative, 'edit', '', surplus);
}

/** Adds an empty phase after the last one. @param id made by the environment */
export function addPhase(initiative: Initiative, { length }: Plan, id: string, months: number): EditResult {
  return setRow(initiative, PHASES, id, {
    name: '',
    start: Math.min(length + 1, MOST_PLAN_MONTHS),
    months,
    addedAt: initiative.now(),
  });
}

/** Removes a phase with all that is planned in it, as one undoable step. */
export function removePhase(initiative: Initiative, phase: Phase): EditResult {
  return removeEntry(initiative, PHASES, phase.id, `“${phaseName(phase)}” removed`);
}

/** Clears all that is planned for a role; the role itself stays. */
export function clearRole(initiative: Initiative, { phases }: Plan, role: PlanRole): EditResult {
  return transact(initiative, `“${role.title}” cleared`, () => {
    for (const phase of phases) removeRow(initiative, STAFFING, effortRow(role.id, phase.id));
  });
}

/** By how many months some phases can move later before the last of them starts in the plan's last month. */
function roomBehind(phases: readonly Phase[]): number {
  return MOST_PLAN_MONTHS - Math.max(...phases.map(({ start }) => start));
}

function shift(initiative: Initiative, phases: readonly Phase[], by: number, label: string): EditResult {
  if (phases.length === 0 || by === 0) return DONE;
  return transact(initiative, label, () => {
    for (const { id, start } of phases) setRow(initiative, PHASES, id, { start: start + by });
  });
}

const inMonth = (month: number, amount: number): Partial<Record<MonthCell, number>> => ({
  [monthCell(month)]: amount,
});

const rowText = ({ title }: PlanRole, phase: Pick<Phase, 'name'>): string =>
  cut(`${title}: ${phaseName(phase)}`, 400);
