/**
 * The governance charter: entries, the options they began from, the document.
 */
export { basisOf, type CharterOption, dropBasis, type NamedOption, startFrom } from './basis.ts';
export { type Gap, gapsIn, gapWords } from './brackets.ts';
export {
  type Charter,
  type CharterEntry,
  charterGaps,
  charterProgress,
  nextOpen,
  readCharter,
  setStatus,
  writeEntry,
} from './charter.ts';
export { charterDocument, type CitedSource } from './document.ts';
export { type CharterRow, type CharterStatus, statusOf } from './entry-status.ts';
export { charterMeasures } from './measures.ts';
export { parts } from './status.ts';
export { CHARTER } from './tables.ts';
export { charter } from './tool.ts';
