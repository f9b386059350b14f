/**
 * Who entered what, by the names they give themselves.
 */
export {
  type Authors,
  distinctNames,
  joinAuthors,
  partAuthors,
  readAuthors,
  setAuthorName,
} from './authors.ts';
export { editorsIn, noteEdit } from './clients.ts';
export { type Author, AUTHORS, NOT_NAMED } from './tables.ts';
export { authors } from './tool.ts';
