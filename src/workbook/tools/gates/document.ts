import type { Block, DocumentFile } from '../../documents/index.ts';
import { STATE_WORDS } from '../checklists/index.ts';
import type { Evidence } from './evidence.ts';
import { type Criterion, type Gate, type GateAnswers, gateResult, resultText, sheetSays } from './gates.ts';
import { decisionText, possibleDecisions } from './decisions.ts';
import { DECISION_WORDS, VERDICT_WORDS } from './labels.ts';
import type { GateDecision } from './tables.ts';

/** The input of the sheet of a gate. */
export interface SheetInput {
  readonly gate: Gate;
  readonly answers: GateAnswers;
  readonly decision: GateDecision;
  /** The work in the workbook that relates to a criterion. */
  readonly evidenceOf: (criterion: Criterion) => Evidence;
  /** The initiative's name. */
  readonly name: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** The sheet of one gate for a committee, as a document. */
export function gateDocument({ gate, answers, decision, evidenceOf, name, today }: SheetInput): DocumentFile {
  const criteria = gate.criteria.flatMap((criterion): Block[] => {
    const { verdict = 'undecided', answer = '' } = answers.get(criterion.id) ?? {};
    const evidence = evidenceOf(criterion);
    return [
      { kind: 'heading', level: 2, text: `${criterion.title}: ${VERDICT_WORDS[verdict]}` },
      { kind: 'paragraph', text: criterion.text },
      answer.trim() === ''
        ? {
            kind: 'note',
            label: 'Open',
            text: `No answer yet. What usually answers it: ${criterion.answeredBy}.`,
          }
        : { kind: 'quote', text: answer },
      ...list([
        ...evidence.items.map(({ text, state }) => `${text} (${STATE_WORDS[state]})`),
        ...evidence.tools.map(
          ({ title, words }) => `${title}: ${words === '' ? 'nothing entered yet' : words}`,
        ),
      ]),
    ];
  });
  return {
    document: {
      title: `${name}: ${gate.title}`,
      about: `Stage gate, as of ${today}. Who decides: ${gate.decidedBy}.`,
      blocks: [
        { kind: 'paragraph', text: resultText(gateResult(gate, answers)) },
        { kind: 'heading', level: 1, text: 'Criteria' },
        ...criteria,
        { kind: 'heading', level: 1, text: 'Decision' },
        ...decisionBlocks(gate, decision),
      ],
    },
    name: `${name} gate ${gate.id}`,
    today,
    says: sheetSays(gate),
  };
}

/** The decision, or the possible ones with room to write. */
function decisionBlocks(gate: Gate, decision: GateDecision): Block[] {
  const { reasons } = decision;
  return [
    decision.decision === 'open'
      ? { kind: 'list', items: possibleDecisions(gate).map((one) => DECISION_WORDS[one]) }
      : { kind: 'paragraph', text: decisionText(decision) },
    { kind: 'paragraph', text: 'Reasons and conditions:' },
    ...(reasons.trim() === '' ? [] : [{ kind: 'quote' as const, text: reasons }]),
    ...(decision.decision === 'open'
      ? [{ kind: 'paragraph' as const, text: `Date: ${decision.date}\nNames: ${decision.names}` }]
      : []),
  ];
}

const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
