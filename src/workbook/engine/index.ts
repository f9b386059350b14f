/**
 * One initiative in memory: typed cells in tables, edits with undo, and merging with a conflict log. It knows no tool:
 * the tables are passed in as a `Schema`. Uses text and shared.
 */
export {
  type Cells,
  type CellType,
  type CellValue,
  coalesced,
  day,
  flag,
  internal,
  type InternalType,
  line,
  link,
  number,
  oneOf,
  type Parsed,
  readBy,
  readCells,
  setOnCreate,
  text,
} from './cell-types.ts';
export { checkSnapshot } from './check-snapshot.ts';
export { lostEditRow } from './conflict-log.ts';
export { DETAILS, type Details, detailsFrom, LATEST_MOMENT } from './details.ts';
export { beginSitting, editOver, type FieldEdit, hlcAt } from './field-edit.ts';
export { type Hlc, hlcClient, hlcTime, isDerived } from './hlc.ts';
export {
  type CellProblem,
  createInitiative,
  edit,
  type EditResult,
  type Initiative,
  transact,
  writeCells,
} from './initiative.ts';
export { LIMITS } from './limits.ts';
export { createListeners } from './listeners.ts';
export { dismissLostEdit, type LostEdit, lostEdits } from './lost-edits.ts';
export {
  applyMerge,
  type CellDiff,
  choiceKey,
  type Choices,
  type DiffKind,
  type MergePreview,
  previewMerge,
  type RowDiff,
  type Side,
} from './merge.ts';
export { type RecentEdit, recentEdits, type RecentRow } from './recent-edits.ts';
export type { CellChange, Change, Place } from './replica.ts';
export {
  readDetails,
  readRow,
  readRows,
  removeEntry,
  removeRow,
  setDetails,
  setRow,
  subscribe,
} from './rows.ts';
export {
  CONFLICTS,
  defineSchema,
  defineTable,
  rowKey,
  type RowOf,
  rowParts,
  type Schema,
  type Table,
} from './schema.ts';
export {
  bare,
  cellAt,
  eachCell,
  EMPTY_SNAPSHOT,
  joined,
  mapSorted,
  newestHlc,
  newestTime,
  own,
  type Snapshot,
  type SnapshotCell,
  type SnapshotRow,
  type SnapshotTable,
  workIn,
} from './snapshot.ts';
export { createUndo, type Undone, type UndoStack } from './undo.ts';
