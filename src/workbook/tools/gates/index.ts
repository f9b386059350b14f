/**
 * Stage gates: verdicts and answers by criterion, and related work.
 */
export { committeeAnswers, evidenceText, gateDocument, type SheetInput } from './document.ts';
export { itemEvidence } from './evidence.ts';
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
} from './gates.ts';
export { VERDICT_WORDS } from './labels.ts';
export { criteria } from './status.ts';
export { GATES, type Verdict } from './tables.ts';
export { gates } from './tool.ts';
