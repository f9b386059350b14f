import { type Block, typed, type Words } from '../../documents/index.ts';
import type { Initiative } from '../../engine/index.ts';
import { shorten } from '../../text/index.ts';
import {
  decisionText,
  type GateAnswers,
  type GateDecision,
  readAnswers,
  readDecision,
} from '../gates/index.ts';
import type { SummaryInput } from './input.ts';
import { list } from './list.ts';

const MOST_OF_REASONS = 240;

interface GateState {
  readonly title: string;
  /** The criteria that apply. */
  readonly all: number;
  readonly ready: number;
  readonly notYet: number;
  readonly begun: boolean;
  readonly decision: GateDecision;
}

/** How far each gate is that was begun, and what was decided on it. */
export function stage({ initiative, gates }: SummaryInput): Block[] {
  const answers = readAnswers(initiative);
  const all = gates.map((gate) => stateOf(gate, answers, initiative));
  const begun = all.filter((gate) => gate.begun);
  if (begun.length === 0) return [];
  const next = all.find((gate) => !isPassed(gate));
  const decided = begun.filter(({ decision }) => decision.decision !== 'open');
  return [
    {
      kind: 'paragraph',
      text: next === undefined ? 'All gates are passed.' : `The next gate is “${next.title}”.`,
    },
    {
      kind: 'table',
      head: ['Gate', 'Ready', 'Not yet', 'Not decided', ...(decided.length > 0 ? ['Decision'] : [])],
      rows: begun.map((gate): Words[] => [
        gate.title,
        gate.all === 0 ? 'nothing applies' : `${gate.ready} of ${gate.all}`,
        String(gate.notYet),
        String(gate.all - gate.ready - gate.notYet),
        ...(decided.length > 0 ? [typed(decisionText(gate.decision))] : []),
      ]),
      widths: decided.length > 0 ? [4, 2, 2, 2, 4] : [5, 2, 2, 2],
    },
    ...list(
      decided
        .filter(({ decision }) => decision.reasons.trim() !== '')
        .map(({ title, decision }) => typed(`${title}: ${shorten(decision.reasons, MOST_OF_REASONS)}`)),
    ),
  ];
}

function stateOf(
  { id, title, criteria }: SummaryInput['gates'][number],
  answers: GateAnswers,
  initiative: Initiative,
): GateState {
  const verdicts = criteria.map((criterion) => answers.get(criterion)?.verdict ?? 'undecided');
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  const decision = readDecision(initiative, id);
  return {
    title,
    all: criteria.length - count('na'),
    ready: count('ready'),
    notYet: count('not-yet'),
    begun: count('undecided') < criteria.length || decision.decision !== 'open',
    decision,
  };
}

/** A gate is passed by decision; where none is recorded, once all that applies is ready. */
function isPassed({ all, ready, decision: { decision } }: GateState): boolean {
  return decision === 'open' ? ready === all : decision === 'go' || decision === 'conditions';
}
