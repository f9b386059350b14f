/**
 * What a browser stores: all initiatives under one key scheme, saved at every edit, with journals for crashes, copies of
 * unreadable values, and a trash. Takes the schema as a value. Uses engine and text.
 */
export { authorOf, keepAuthor } from './author.ts';
export { askToKeep, type Durability } from './durability.ts';
export { browserEnvironment, type StorageLike } from './environment.ts';
export { type Keys, keysOf } from './keys.ts';
export { copiesOf, detailsOf, type InitiativeSummary, listInitiatives } from './library-list.ts';
export { type InitiativeLibrary, type OpenInitiative, openLibrary } from './library.ts';
export {
  bytesUsed,
  type Damaged,
  damagedValues,
  exportState,
  lastSeenLists,
  noteExport,
  noteImport,
  noteLists,
} from './notes.ts';
export type { SaveStatus, UnsavedReason } from './save.ts';
export { fromStored } from './stored-format.ts';
export { createTrash, duplicate } from './trash.ts';
