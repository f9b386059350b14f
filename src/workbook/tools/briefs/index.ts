/**
 * Value briefs: statements chosen for a talk, with proof and a request.
 */
export {
  addBrief,
  addLine,
  type Brief,
  type BriefLine,
  type BriefStatement,
  type Direction,
  dropLine,
  groupsOf,
  imbalance,
  moveLine,
  readBriefs,
  readLines,
  readTakenOut,
  removeBrief,
  setLine,
} from './briefs.ts';
export { briefDocument } from './document.ts';
export { type BriefGroup, briefName, linesByGroup } from './groups.ts';
export { balanced } from './status.ts';
export { BRIEF_LINES, BRIEFS } from './tables.ts';
export { brief } from './tool.ts';
