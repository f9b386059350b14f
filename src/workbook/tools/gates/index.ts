/**
 * Stage gates: verdicts and answers by criterion, and related work.
 */
export { decisionText, possibleDecisions, readDecision, setDecision } from './decisions.ts';
export { gateDocument, type SheetInput } from './document.ts';
export { evidenceText, itemEvidence } from './evidence.ts';
export {
  type Criterion,
  type Gate,
  type GateAnswer,
  type GateAnswers,
  gateResult,
  isReady,
  readAnswer,
  readAnswers,
  resultFigure,
  resultText,
  retiredAnswers,
  sheetSays,
} from './gates.ts';
export { DECISION_WORDS, VERDICT_WORDS } from './labels.ts';
export { criteria } from './status.ts';
export { GATE_DECISIONS, type GateDecision, GATES, type Verdict } from './tables.ts';
export { gates } from './tool.ts';
