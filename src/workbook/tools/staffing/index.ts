/**
 * The staffing plan: phases, person-months, ballots, gaps. The Excel file is separate (xlsx.ts) and
 * loaded on demand.
 */
export { align, alignmentTo } from './align.ts';
export { amountText, sum } from './amounts.ts';
export { type Ballot, BALLOT_PHASE, type Hl7Step, phasesIn, readBallots, stepsBefore } from './ballots.ts';
export {
  addPhase,
  clearRole,
  movePhase,
  pasteEffort,
  removePhase,
  setEffort,
  stretchPhase,
} from './edits.ts';
export { planCsv, planDocument } from './document.ts';
export { beginWithExample, type Example, examplePlan } from './example.ts';
export { GAP_HEADING, gapText, needsOf, type RoleNeed, runsText } from './gaps.ts';
export { calendarMonth, monthOfDay } from './months.ts';
export { nameForRole } from './people.ts';
export {
  byMonth,
  effortRow,
  figuresOf,
  inPhase,
  monthCell,
  type Phase,
  phaseName,
  type Plan,
  type PlanRole,
  readPlan,
} from './plan.ts';
export { ballotMonth, figuresText, phaseSpan, type PlanInput, planRows, planSays } from './sheets.ts';
export { phases } from './status.ts';
export { BALLOTS, MOST_PHASE_MONTHS, MOST_PLAN_MONTHS, PHASES, STAFFING } from './tables.ts';
export { staffing } from './tool.ts';
