/**
 * Value briefs: statements chosen for a talk, with proof and a request.
 */
export {
  addBrief,
  addLine,
  type Brief,
  briefFor,
  type BriefLine,
  type BriefStatement,
  type Direction,
  dropLine,
  stakeholdersOf,
  imbalance,
  moveLine,
  readBriefs,
  readLines,
  readTakenOut,
  removeBrief,
  setLine,
} from './briefs.ts';
export { briefDocument } from './document.ts';
export { briefName, linesByStakeholder } from './stakeholders.ts';
export { balanced, isBalanced } from './status.ts';
export { BRIEF_LINES, BRIEFS } from './tables.ts';
export { brief } from './tool.ts';
