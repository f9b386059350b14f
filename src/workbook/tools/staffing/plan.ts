import { type Initiative, readRows, rowKey, type RowOf, rowParts } from '../../engine/index.ts';
import { ROLES } from '../roles/index.ts';
import { sum } from './amounts.ts';
import { type MonthCell, MOST_PHASE_MONTHS, PHASES, STAFFING } from './tables.ts';

/** A role of the content. */
export interface RoleDefinition {
  readonly id: string;
  readonly title: string;
}

/** A role in the plan. */
export interface PlanRole extends RoleDefinition {
  /** From the content, added by the reader, or no longer known: its figures are kept in any case. */
  readonly origin: 'playbook' | 'own' | 'gone';
}

export interface Phase {
  readonly id: string;
  readonly name: string;
  /** Month of the plan in which it starts, from 1. */
  readonly start: number;
  readonly months: number;
}

/** The staffing plan. All figures are person-months. */
export interface Plan {
  /** In the order in which they start. */
  readonly phases: readonly Phase[];
  readonly roles: readonly PlanRole[];
  /** Months from the start to the end of the last phase. */
  readonly length: number;
  /** The person-months of a role in each month of a phase. */
  readonly effort: (role: string, phase: string) => readonly number[];
}

/** The row key of a role in a phase. */
export const effortRow = (role: string, phase: string): string => rowKey(role, phase);
const roleOf = (row: string): string => rowParts(STAFFING, row)[0] ?? row;
export const monthCell = (month: number): MonthCell => `m${month}`;

/** The display name of a phase whose name may still be empty. */
export const phaseName = ({ name }: Pick<Phase, 'name'>): string =>
  name.trim() === '' ? 'Phase without a name' : name.trim();

/** The last month of the plan that belongs to a phase. */
export const lastMonth = ({ start, months }: Pick<Phase, 'start' | 'months'>): number => start + months - 1;

/** Reads the plan. It includes what two people entered separately, even if one of them removed or shortened a phase. */
export function readPlan(initiative: Initiative, definitions: readonly RoleDefinition[]): Plan {
  const efforts = new Map<string, number[]>();
  const texts = new Map<string, string>();
  for (const [row, cells] of readRows(initiative, STAFFING)) {
    const amounts = amountsOf(cells);
    if (amounts.length > 0) efforts.set(row, amounts);
    texts.set(roleOf(row), cells.text);
  }
  const phases = phasesOf(initiative, efforts);
  return {
    phases,
    roles: rolesOf(initiative, definitions, efforts, texts),
    length: Math.max(0, ...phases.map(lastMonth)),
    effort: (role, phase) => {
      const amounts = efforts.get(effortRow(role, phase)) ?? [];
      const months = phases.find(({ id }) => id === phase)?.months ?? 0;
      return Array.from({ length: months }, (_, month) => amounts[month] ?? 0);
    },
  };
}

/** The amounts up to the last non-empty month. */
function amountsOf(cells: RowOf<typeof STAFFING>): number[] {
  const all = Array.from({ length: MOST_PHASE_MONTHS }, (_, month) => cells[monthCell(month + 1)] ?? 0);
  return all.slice(0, all.findLastIndex((amount) => amount > 0) + 1);
}

function phasesOf(initiative: Initiative, efforts: ReadonlyMap<string, readonly number[]>): Phase[] {
  const rows = readRows(initiative, PHASES);
  const filled = new Map<string, number>();
  for (const [row, { length }] of efforts) {
    const [, phase = ''] = rowParts(STAFFING, row);
    filled.set(phase, Math.max(filled.get(phase) ?? 0, length));
  }
  return [...new Set([...rows.keys(), ...filled.keys()])]
    .map((id) => {
      const { name = '', start = 1, months = 1, addedAt = 0 } = rows.get(id) ?? {};
      return {
        id,
        name,
        start: Math.round(start),
        months: Math.max(Math.round(months), filled.get(id) ?? 0),
        addedAt,
      };
    })
    .sort(
      (one, other) => one.start - other.start || one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1),
    )
    .map(({ id, name, start, months }) => ({ id, name, start, months }));
}

function rolesOf(
  initiative: Initiative,
  definitions: readonly RoleDefinition[],
  efforts: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, string>,
): PlanRole[] {
  const known = new Set(definitions.map(({ id }) => id));
  const own = [...readRows(initiative, ROLES)]
    .filter(([id, { name }]) => !known.has(id) && name !== '')
    .sort(([a, one], [b, other]) => one.addedAt - other.addedAt || (a < b ? -1 : 1));
  for (const [id] of own) known.add(id);
  const gone = [...new Set([...efforts.keys()].map(roleOf))].filter((id) => !known.has(id));
  return [
    ...definitions.map(({ id, title }) => ({ id, title, origin: 'playbook' as const })),
    ...own.map(([id, { name }]) => ({ id, title: name, origin: 'own' as const })),
    ...gone
      .sort()
      .map((id) => ({ id, title: roleWords(texts.get(id) ?? '') ?? id, origin: 'gone' as const })),
  ];
}

/** The role in the wording stored with a row: `Guide developer: Ballot`. */
function roleWords(text: string): string | undefined {
  return /^(.+?): /.exec(text)?.[1];
}

/** The person-months of each month of the plan, for some roles. */
export function byMonth(
  { phases, length, effort }: Plan,
  roles: readonly { readonly id: string }[],
): number[] {
  const months = Array.from({ length }, (): number[] => []);
  for (const { id } of roles) {
    for (const phase of phases)
      effort(id, phase.id).forEach((amount, month) => months[phase.start - 1 + month]?.push(amount));
  }
  return months.map(sum);
}

/** The person-months of a phase, for some roles. */
export function inPhase({ effort }: Plan, phase: Phase, roles: readonly { readonly id: string }[]): number {
  return sum(roles.flatMap(({ id }) => effort(id, phase.id)));
}

/** A plan in figures. */
export interface Figures {
  readonly total: number;
  /** The highest number of person-months in a month, and the months that have it. */
  readonly peak: number;
  readonly peakMonths: readonly number[];
}

/** The figures for amounts as returned by `byMonth`. */
export function figuresOf(months: readonly number[]): Figures {
  const peak = Math.max(0, ...months);
  return {
    total: sum(months),
    peak,
    peakMonths: peak === 0 ? [] : months.flatMap((amount, month) => (amount === peak ? [month + 1] : [])),
  };
}
