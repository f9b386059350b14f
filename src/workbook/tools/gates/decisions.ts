import { spokenDate } from '../../../shared/dates.ts';
import { type EditResult, type Initiative, readRow, setRow } from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import type { Gate } from './gates.ts';
import { DECISION_WORDS } from './labels.ts';
import { GATE_DECISIONS, type GateDecision } from './tables.ts';

/** What was decided on a gate. */
export function readDecision(initiative: Initiative, gate: string): GateDecision {
  return readRow(initiative, GATE_DECISIONS, gate);
}

/** Changes what was decided on a gate. */
export function setDecision(
  initiative: Initiative,
  { id, title }: Pick<Gate, 'id' | 'title'>,
  patch: Partial<Omit<GateDecision, 'title'>>,
): EditResult {
  return setRow(initiative, GATE_DECISIONS, id, { ...patch, title: cut(title, 200) });
}

/** The possible decisions on a gate: where an idea enters there is no stage before. */
export function possibleDecisions({ from }: Pick<Gate, 'from'>): Exclude<GateDecision['decision'], 'open'>[] {
  return ['go', 'conditions', ...(from === undefined ? [] : (['back'] as const)), 'stop'];
}

/** `Go with conditions, 3 May 2027, Ann and Bo`, or that nothing is recorded yet. */
export function decisionText({ decision, date, names }: GateDecision): string {
  return [DECISION_WORDS[decision], date === '' ? '' : spokenDate(date), names.trim()]
    .filter((part) => part !== '')
    .join(', ');
}
