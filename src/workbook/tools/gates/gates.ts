import { type Initiative, readRow, readRows, type RowOf } from '../../engine/index.ts';
import type { ToolUse } from '../descriptor/index.ts';
import { GATES, type Verdict } from './tables.ts';

/** A criterion of a stage gate, from the content. */
export interface Criterion {
  /** Public and permanent: `planning-out/schedule`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What in an initiative's own work usually answers it. */
  readonly answeredBy: string;
  /** Ids of related checklist items. */
  readonly items: readonly string[];
  /** Related tools of the workbook, each with its measure. */
  readonly tools: readonly ToolUse[];
}

/** A stage gate, from the content. */
export interface Gate {
  readonly id: string;
  readonly title: string;
  /** The stage to which a use case returns if it does not pass; undefined where an idea enters. */
  readonly from?: string | undefined;
  readonly decidedBy: string;
  readonly purpose: string;
  /** The gate's address in the guide, from the root of the site. */
  readonly url: string;
  readonly criteria: readonly Criterion[];
}

export type GateAnswer = RowOf<typeof GATES>;
/** The reader's answers, by criterion id. */
export type GateAnswers = ReadonlyMap<string, GateAnswer>;

/** The reader's answers to all criteria that have any, including retired ones. */
export function readAnswers(initiative: Initiative): Map<string, GateAnswer> {
  return readRows(initiative, GATES);
}

/** The reader's answer to one criterion. */
export function readAnswer(initiative: Initiative, id: string): GateAnswer {
  return readRow(initiative, GATES, id);
}

/** The criteria of a gate by the reader's decision; an undecided one never counts as ready. */
export type GateResult = Readonly<Record<Verdict, readonly Criterion[]>>;

/** The result of a gate. Depends on the reader's decisions alone: no other work in the workbook changes it. */
export function gateResult({ criteria }: Pick<Gate, 'criteria'>, answers: GateAnswers): GateResult {
  const of = (verdict: Verdict): Criterion[] =>
    criteria.filter(({ id }) => (answers.get(id)?.verdict ?? 'undecided') === verdict);
  return { ready: of('ready'), 'not-yet': of('not-yet'), undecided: of('undecided'), na: of('na') };
}

/** `Ready: 3 of 5; missing: Leads for the talks; not decided: Candidates by name.` */
export function resultText(result: GateResult): string {
  const { ready, undecided, na } = result;
  const missing = result['not-yet'];
  const total = ready.length + missing.length + undecided.length;
  const aside = na.length === 0 ? '' : ` Not applicable: ${names(na)}.`;
  if (total === 0) return na.length === 0 ? 'This gate has no criteria.' : `Nothing applies.${aside}`;
  if (undecided.length === total) return `Nothing is decided yet; ${total} to decide.${aside}`;
  if (ready.length === total) return `Ready: all ${total}.${aside}`;
  const parts = [
    `Ready: ${ready.length} of ${total}`,
    missing.length === 0 ? '' : `missing: ${names(missing)}`,
    undecided.length === 0 ? '' : `not decided: ${names(undecided)}`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.${aside}`;
}

const names = (criteria: readonly Criterion[]): string => criteria.map(({ title }) => title).join(', ');

/** `3 of 5 ready`, for lists of gates. */
export function resultFigure({ ready, 'not-yet': missing, undecided }: GateResult): string {
  const total = ready.length + missing.length + undecided.length;
  return total === 0 ? 'nothing applies' : `${ready.length} of ${total} ready`;
}

/** Whether every criterion that applies is ready, and at least one does. */
export function isReady({ ready, 'not-yet': missing, undecided }: GateResult): boolean {
  return ready.length > 0 && missing.length + undecided.length === 0;
}

/** The answers to criteria that the playbook no longer has. Nothing typed is ever dropped. */
export function retiredAnswers(
  gates: readonly Gate[],
  answers: GateAnswers,
): (GateAnswer & { readonly id: string })[] {
  const known = new Set(gates.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  return [...answers]
    .filter(
      ([id, { verdict, answer }]) => !known.has(id) && (verdict !== 'undecided' || answer.trim() !== ''),
    )
    .map(([id, answer]) => ({ ...answer, id }))
    .sort((one, other) => one.id.localeCompare(other.id, 'en'));
}

/** A description of the sheet of a gate. */
export function sheetSays(gate: Gate): string {
  return `The ${gate.criteria.length} criteria of this gate with your decisions and answers, what in the workbook bears on each, and the decision on the gate or room for it. It holds what you wrote, names included: share it as you would share minutes.`;
}
