/**
 * Value briefs: statements chosen for a talk, with proof and a request. The slides are separate (pptx.ts), loaded on
 * demand.
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
  moveStakeholder,
  readBriefs,
  readLines,
  readTakenOut,
  removeBrief,
  setLine,
} from './briefs.ts';
export { briefDocument, type BriefInput } from './document.ts';
export { PARTS } from './parts.ts';
export type { SourceName } from './slides.ts';
export { audience, briefName, linesByStakeholder } from './stakeholders.ts';
export { balanced, isBalanced } from './status.ts';
export { BRIEF_LINES, BRIEFS } from './tables.ts';
export { brief } from './tool.ts';
export { unfinishedSays } from './unfinished.ts';
